/**
 * Brings the fonts of the scripts that the interface's own lacks, those of documents, once the first
 * screen is there. Each is fetched when a text on the screen needs it.
 */
export function bringOtherScripts(): void {
  requestIdleCallback(() => {
    void import('../document/fonts.ts').then(({ fontFaces }) => {
      const style = document.createElement('style')
      style.textContent = fontFaces(document.baseURI)
      document.head.append(style)
    })
  })
}
