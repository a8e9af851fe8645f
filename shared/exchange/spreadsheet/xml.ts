/** Elements in elements: what people write comes nowhere near. */
const depthLimit = 60

export type XmlFault = 'damaged' | 'forbidden-xml'

/**
 * Returns what keeps an XML text from being read: a document type or an entity, elements that lie too deep in each other, or
 * ones that are not closed; null where nothing does. `onOpen` is told from where to where each opening tag goes, and whether it
 * closes itself. Takes time proportional to the text.
 */
export function xmlFault(text: string, onOpen: (from: number, to: number, closed: boolean) => void = () => {}): XmlFault | null {
  let depth = 0
  let elements = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const next = text[at + 1]
    if (next === '!') {
      const [begins, ends] = text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<![CDATA[', ']]>']
      if (!text.startsWith(begins, at)) return 'forbidden-xml'
      const end = text.indexOf(ends, at + begins.length)
      if (end === -1) return 'damaged'
      at = end + ends.length
    } else if (next === '?') {
      const end = text.indexOf('?>', at)
      if (end === -1) return 'damaged'
      at = end + 2
    } else {
      const end = endOfTag(text, at + 1)
      if (end === -1) return 'damaged'
      const closed = text[end - 1] === '/'
      if (next === '/') depth -= 1
      else {
        elements += 1
        onOpen(at, end, closed)
        if (!closed) depth += 1
      }
      if (depth < 0) return 'damaged'
      if (depth > depthLimit) return 'forbidden-xml'
      at = end + 1
    }
  }
  return depth === 0 && elements > 0 ? null : 'damaged'
}

/** Where the tag ends that goes on from here; a bracket within quotation marks is part of a value. */
function endOfTag(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at
  }
  return -1
}

/** Returns the name of the element whose tag opens here, without a prefix. */
export function localName(text: string, from: number): string {
  let to = from + 1
  let begins = to
  for (; to < text.length; to += 1) {
    const code = text.charCodeAt(to)
    if (code === 0x3a) begins = to + 1
    // White space, a slash or the end of the tag.
    else if (code <= 0x20 || code === 0x2f || code === 0x3e) break
  }
  return text.slice(begins, to)
}

export interface Tag {
  readonly from: number
  /** The place of the bracket that ends it. */
  readonly to: number
  readonly closed: boolean
  readonly attributes: ReadonlyMap<string, string>
}

/** Returns the opening tags of this name, in order. */
export function tagsOf(text: string, name: string): Tag[] {
  const tags: Tag[] = []
  xmlFault(text, (from, to, closed) => {
    if (localName(text, from) === name) tags.push({ from, to, closed, attributes: attributesOf(text.slice(from, to)) })
  })
  return tags
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** Returns the attributes of a tag; of those that stand twice, the last. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', , double, single, bare] of tag.matchAll(/([^\s=<>"']+)\s*=\s*("([^"]*)"|'([^']*)'|([^\s"'<>]+))/g))
    found.set(
      name,
      (double ?? single ?? bare ?? '').replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity),
    )
  return found
}
