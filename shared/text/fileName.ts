/** Hosts cut a longer name at its end, where the quarter and the revision stand. */
const longest = 80

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Returns the proposed name of a file, at most 80 characters: `compose` puts the roadmap's name into it,
 * and a name that is too long is shortened so that what follows it stays.
 */
export function nameWithin(name: string, compose: (name: string) => string): string {
  return compose(shortened(name, longest - compose('').length))
}

/** Returns a text on one line and of at most so many characters, each of them whole. */
export function shortened(text: string, room: number): string {
  let short = ''
  for (const { segment } of graphemes.segment(text.trim().replaceAll(/\s+/g, ' '))) {
    if (short.length + segment.length > room) break
    short += segment
  }
  return short.trim()
}
