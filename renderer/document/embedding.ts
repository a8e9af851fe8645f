import { fontFaces } from './fonts.ts'

const loaded = new Map<string, Promise<string>>()

/** Returns the file at an address of the app as a `data:` address; each is read once. */
function dataAddress(address: string): Promise<string> {
  const known = loaded.get(address)
  if (known) return known
  const reading = read(address)
  loaded.set(address, reading)
  reading.catch(() => loaded.delete(address))
  return reading
}

async function read(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`font ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))}`
}

/** Returns the rules of the fonts that texts in both weights need, with the fonts inside. */
export async function embeddedFaces(regular: string, semibold: string): Promise<string> {
  const rules = [...rulesFor(regular, 400), ...rulesFor(semibold, 600)]
  const parts = await Promise.all(
    rules.map(async (rule) => rule.replace(/url\('([^']+)'\)/, `url('${await dataAddress(/url\('([^']+)'\)/.exec(rule)?.[1] ?? '')}')`)),
  )
  return parts.join('\n')
}

const rulesFor = (text: string, weight: 400 | 600): string[] =>
  fontFaces(document.baseURI, text)
    .split('\n')
    .filter((rule) => rule.includes(`font-weight: ${weight};`))
