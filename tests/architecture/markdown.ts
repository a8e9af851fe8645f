/** What documents are held against: read from Markdown, with blocks of code left out. */

const withoutCode = (markdown: string) => markdown.replaceAll(/^```[^]*?^```$/gm, '')
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

interface Link {
  readonly text: string
  readonly target: string
  readonly picture: boolean
}

/** Returns the links and pictures of a document, in order. */
export const linksIn = (markdown: string): Link[] =>
  [...withoutCode(markdown).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, text = '', target = '']) => ({
    text,
    target,
    picture: mark === '!',
  }))

/** Returns the headings of a document as links name them. */
export const headingsIn = (markdown: string): string[] =>
  [...withoutCode(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Returns what stands in bold in a document. */
export const labelsIn = (markdown: string): string[] =>
  [...withoutCode(markdown).matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => oneLine(label))

/** Returns the keys of a document: what stands as code in a line and is no ending of a file. */
export const keysIn = (markdown: string): string[] =>
  [...withoutCode(markdown).matchAll(/`([^`\n]+)`/g)].flatMap(([, key = '']) => (key.startsWith('.') ? [] : [key]))
