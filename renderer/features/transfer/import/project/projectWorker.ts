import { hashOfBytes } from '#shared/history/revision.ts'
import type { Decoded } from '#shared/exchange/decode.ts'
import { proposedChoice, readProject } from '#shared/exchange/msproject/index.ts'
import type { ProjectOpened } from './seen.ts'

/** Returns what a file says as a plan of Microsoft Project, or why it cannot be read. */
export function openProject(id: number, name: string, bytes: Uint8Array, decoded: Decoded & { ok: true }): ProjectOpened {
  const text = textOf(bytes, decoded)
  if (text === null) return { kind: 'refused-project', refusal: { reason: 'encoding', line: null } }
  const read = readProject(text)
  if (!read.ok) return { kind: 'refused-project', refusal: read.refusal }
  const { project } = read
  return { kind: 'project', held: { id, name, hash: hashOfBytes(bytes), project, choice: proposedChoice(project) } }
}

/** XML says itself how it is written; without that it is UTF-8 or UTF-16. Null where the bytes do not fit. */
function textOf(bytes: Uint8Array, { text, encoding }: Decoded & { ok: true }): string | null {
  if (encoding !== 'windows-1252' && encoding !== 'mixed') return text
  const said = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1]
  try {
    return new TextDecoder(said, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
