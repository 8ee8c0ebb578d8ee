declare module 'virtual:content/guide' {
  const content: import('./catalogue').GuideContent
  export default content
}
declare module 'virtual:content/diagnosis' {
  const content: import('./catalogue').DiagnosisContent
  export default content
}
