import { SaxesParser } from 'saxes'
import { fileLimit } from '../decode.ts'

/** An element: its name without a prefix, its text where it holds no other elements, and those it holds. */
export interface Element {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

/** Why a text is not read as XML, and the line it was found in. */
export interface XmlRefusal {
  /** `doctype` is one that declares a document type or entities, which could make a small file endless. */
  readonly reason: 'too-large' | 'doctype' | 'broken' | 'too-deep' | 'too-many'
  /** From 1; null where it is the file as a whole. */
  readonly line: number | null
}

export type XmlRead = { readonly ok: true; readonly root: Element } | { readonly ok: false; readonly refusal: XmlRefusal }

/** Beyond these it is no plan. */
export const depthLimit = 64
export const elementLimit = 1_000_000

class Stop extends Error {
  override readonly name = 'Stop'
  constructor(readonly reason: XmlRefusal['reason']) {
    super(reason)
  }
}

interface Open {
  name: string
  text: string
  children: Element[]
}

const refuse = (reason: XmlRefusal['reason'], line: number | null): XmlRead => ({ ok: false, refusal: { reason, line } })

/**
 * Returns the elements of an XML document, without those of the names to `skip` and all they hold. Attributes,
 * comments and processing instructions are passed over; a document type and entities are refused before anything
 * is read. Whatever the text is, it throws nothing.
 */
export function readXml(text: string, skip: ReadonlySet<string> = new Set()): XmlRead {
  if (text.length >= fileLimit) return refuse('too-large', null)
  const declared = text.search(/<!(doctype|entity)/i)
  if (declared !== -1) return refuse('doctype', text.slice(0, declared).split('\n').length)

  const parser = new SaxesParser()
  const path: Open[] = [{ name: '', text: '', children: [] }]
  let count = 0
  let depth = 0
  let skipped = 0
  parser.on('opentag', ({ name }) => {
    count += 1
    depth += 1
    if (depth > depthLimit) throw new Stop('too-deep')
    if (count > elementLimit) throw new Stop('too-many')
    const own = name.slice(name.indexOf(':') + 1)
    if (skipped > 0 || skip.has(own)) skipped += 1
    else path.push({ name: own, text: '', children: [] })
  })
  const onText = (piece: string) => {
    const here = path.at(-1)
    if (skipped === 0 && here && here.children.length === 0) here.text += piece
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    depth -= 1
    if (skipped > 0) {
      skipped -= 1
      return
    }
    const closed = path.pop()
    if (closed) path.at(-1)?.children.push(closed.children.length > 0 ? { ...closed, text: '' } : closed)
  })
  parser.on('error', () => {
    throw new Stop('broken')
  })
  try {
    for (let at = 0; at < text.length; at += pieceLength) parser.write(text.slice(at, at + pieceLength))
    parser.close()
  } catch (error) {
    return refuse(error instanceof Stop ? error.reason : 'broken', parser.line)
  }
  const root = path[0]?.children[0]
  return root ? { ok: true, root } : refuse('broken', null)
}

const pieceLength = 1 << 18

/** Returns the first element of a name in another, or undefined. */
export const childOf = ({ children }: Element, name: string): Element | undefined => children.find((child) => child.name === name)

/** Returns the elements of a name in another. */
export const childrenOf = ({ children }: Element, name: string): Element[] => children.filter((child) => child.name === name)

/** Returns the text of the first element of a name in another, as it stands there; null where there is none, or it is blank. */
export function textOf(element: Element, name: string): string | null {
  const text = childOf(element, name)?.text ?? ''
  return text.trim() === '' ? null : text
}
