import { randomUUID } from 'node:crypto'
import { documentAddress } from './address.ts'

/** Documents that are being printed. They are in memory only, each at an address nobody can guess. */
const held = new Map<string, string>()

export interface HeldDocument {
  readonly address: string
  release(): void
}

export const hold = (html: string): HeldDocument => {
  const id = randomUUID()
  held.set(id, html)
  return {
    address: documentAddress(id),
    release: () => {
      held.delete(id)
    },
  }
}

export const heldDocument = (id: string): string | null => held.get(id) ?? null
