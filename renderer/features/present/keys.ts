/** What a key or a button of a clicker asks for. */
export type Wish =
  | { readonly do: 'next' | 'previous' | 'first' | 'last' | 'black' | 'white' | 'end' | 'swap' | 'decision' | 'lesson' }
  | { readonly do: 'digit'; readonly digit: string }
  | { readonly do: 'enter' }
  | { readonly do: 'go'; readonly to: string }

const keys: ReadonlyMap<string, Exclude<Wish['do'], 'digit' | 'go'>> = new Map(
  Object.entries({
    ArrowRight: 'next',
    ArrowDown: 'next',
    PageDown: 'next',
    ' ': 'next',
    ArrowLeft: 'previous',
    ArrowUp: 'previous',
    PageUp: 'previous',
    Backspace: 'previous',
    Home: 'first',
    End: 'last',
    b: 'black',
    '.': 'black',
    w: 'white',
    ',': 'white',
    s: 'swap',
    d: 'decision',
    l: 'lesson',
    Escape: 'end',
    Enter: 'enter',
  } as const),
)

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Returns what a key asks for; null where it asks for nothing. */
export function wishOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Wish | null {
  if (ctrlKey || metaKey || altKey) return null
  if (/^\d$/.test(key)) return { do: 'digit', digit: key }
  if (key === ' ' && shiftKey) return { do: 'previous' }
  const found = keys.get(key.length === 1 ? key.toLowerCase() : key)
  return found === undefined ? null : { do: found }
}

/** Where a presentation is: on which slide, what number is being typed, and whether the screen is blank. */
export interface Showing {
  readonly slide: string
  readonly typed: string
  readonly blank: 'black' | 'white' | null
}

/** Returns where a wish leads among the slides, named by their keys. A blank screen first gives the slide back. */
export function led(showing: Showing, wish: Wish, slides: readonly string[]): Showing {
  const at = Math.max(0, slides.indexOf(showing.slide))
  const to = (place: number): Showing =>
    showing.blank === null
      ? { slide: slides[Math.max(0, Math.min(slides.length - 1, place))] ?? showing.slide, typed: '', blank: null }
      : { ...showing, typed: '', blank: null }
  switch (wish.do) {
    case 'next':
      return to(at + 1)
    case 'previous':
      return to(at - 1)
    case 'first':
      return to(0)
    case 'last':
      return to(slides.length - 1)
    case 'digit':
      return { ...showing, typed: (showing.typed + wish.digit).slice(-4) }
    case 'enter':
      return showing.typed === ''
        ? to(at + 1)
        : { slide: slides[Math.max(0, Math.min(slides.length, Number(showing.typed)) - 1)] ?? showing.slide, typed: '', blank: null }
    case 'go':
      return { slide: wish.to, typed: '', blank: null }
    case 'black':
    case 'white':
      return { ...showing, typed: '', blank: showing.blank === wish.do ? null : wish.do }
    default:
      return showing
  }
}
