/** How much of a file is looked at to tell what it is, in characters. */
const startLength = 4_000

/** Returns whether the text is XML of Microsoft Project, by its beginning. */
export const looksLikeProject = (text: string): boolean =>
  /<(\w+:)?Project\b[^>]*schemas\.microsoft\.com\/project/.test(text.slice(0, startLength))
