import type { Quarter } from '#shared/calendar/fiscal.ts'
import type { PageSetup } from '#shared/document/page.ts'
import type { Id } from '#shared/domain/fields.ts'

/** What a document is about. */
export type DocumentOf =
  | { readonly kind: 'roadmap' }
  | { readonly kind: 'review'; readonly quarter: Quarter }
  | { readonly kind: 'outcome'; readonly id: Id }

/** Returns the key of a choice, and what it stands for. */
export const keyOf = (of: DocumentOf): string =>
  of.kind === 'roadmap' ? of.kind : `${of.kind}/${of.kind === 'review' ? of.quarter : of.id}`

export function ofKey(key: string | null): DocumentOf {
  const [kind, of] = key?.split('/') ?? []
  if (of === undefined) return { kind: 'roadmap' }
  return kind === 'review' ? { kind, quarter: of } : { kind: 'outcome', id: of }
}

/** Returns the setup with the contents of a document: a review alone is nothing else. */
export const setupOf = (of: DocumentOf, setup: PageSetup): PageSetup =>
  of.kind === 'review'
    ? { ...setup, contents: { roadmap: false, outcomes: false, lists: false, history: false, review: of.quarter } }
    : setup
