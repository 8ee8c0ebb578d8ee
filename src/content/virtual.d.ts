/** The first question and the words of the interface. */
declare module 'virtual:content/outline' {
  const content: import('./catalogue.ts').GuideContent
  export default content
}
declare module 'virtual:content/guide' {
  const content: import('./catalogue.ts').GuideContent
  export default content
}
declare module 'virtual:content/diagnosis' {
  const content: import('./catalogue.ts').DiagnosisContent
  export default content
}
/** Lines that programs print, for those who look one up. */
declare module 'virtual:content/messages' {
  const content: import('./catalogue.ts').LogMessage[]
  export default content
}
