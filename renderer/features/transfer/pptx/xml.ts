/** PowerPoint's unit of length: English Metric Units, of which a point has 12,700. */
export const emu = (points: number): number => Math.round(points * 12_700)

/** Returns a text as XML holds it; what XML has no way to say, and what Office would read as a sign of its own, is left out or kept apart. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- those are what is looked for
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]+/g, ' ')

/** Names things on one slide: each has a number of its own. */
export class Names {
  private last = 1

  /** The number, the name and the alternative text of a thing; an empty text says that it is an ornament. */
  next(name: string, alternative?: string): string {
    this.last += 1
    const attributes = `id="${this.last}" name="${name} ${this.last}"`
    if (alternative === undefined) return `<p:cNvPr ${attributes}/>`
    if (alternative !== '') return `<p:cNvPr ${attributes} descr="${escaped(alternative)}"/>`
    return `<p:cNvPr ${attributes}><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>`
  }
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where something stands, as the inside of `a:xfrm`. */
export const placed = ({ x, y, width, height }: Place): string =>
  `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/>`

export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`
