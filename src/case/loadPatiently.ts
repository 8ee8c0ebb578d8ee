/** Loads a part of the app; where that fails it waits until it is told to try again. */
export async function loadPatiently<T>(
  load: () => Promise<T>,
  tell: (retry: (() => void) | undefined) => void,
): Promise<T> {
  try {
    return await load()
  } catch {
    await new Promise<void>(tell)
    tell(undefined)
    return loadPatiently(load, tell)
  }
}
