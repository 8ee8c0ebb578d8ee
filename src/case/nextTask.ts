/** Two things that take a while must not become one that takes long: the page stays awake between them. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
