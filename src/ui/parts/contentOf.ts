/** What was pasted or dropped: its files, or else its text. */
export function contentOf(data: DataTransfer | null): (string | File)[] {
  const files = [...(data?.files ?? [])]
  const text = data?.getData('text') ?? ''
  return files.length > 0 || text === '' ? files : [text]
}
