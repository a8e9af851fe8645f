import type { Id } from '#shared/domain/fields.ts'
import type { RoadmapFileRefusal, RoadmapFileSubject } from '#shared/exchange/roadmapFile/index.ts'
import type { History } from '#shared/history/history.ts'
import type { Draft } from '#shared/history/revision.ts'

/** What the window asks of the worker, one thing at a time. */
export type Request =
  | { readonly kind: 'read'; readonly file: File }
  /** The history that was read last, under another id. */
  | { readonly kind: 'copy'; readonly id: Id; readonly last: Draft }
  | { readonly kind: 'write'; readonly database: string; readonly subject: Omit<RoadmapFileSubject, 'branches'> }

export type Answer =
  | { readonly kind: 'read'; readonly history: History; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: RoadmapFileRefusal }
  /** It was moved, or it is not allowed to be read. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'copied'; readonly history: History }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }

export type Message =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly detail: string }
