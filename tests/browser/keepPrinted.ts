/** In a page: keeps the document that is given to the print dialog, because a browser without one takes its frame away at once. */
export function keepPrinted(): void {
  const frames = HTMLIFrameElement.prototype
  const usual = Object.getOwnPropertyDescriptor(frames, 'srcdoc') ?? {}
  Object.defineProperty(frames, 'srcdoc', {
    ...usual,
    set(this: HTMLIFrameElement, html: string) {
      Object.assign(window, { givenToPrint: html })
      usual.set?.call(this, html)
    },
  })
}

/** What a page that keeps it has given to the print dialog; null before that. */
export const givenToPrint = (): string | null => (window as { givenToPrint?: string }).givenToPrint ?? null

/** How the browser prints what it was given: as the desktop does. */
export const printing = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const
