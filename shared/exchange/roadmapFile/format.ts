import { z } from 'zod'
import { id } from '../../domain/fields.ts'
import { schemaVersion } from '../../history/migrations.ts'

/** What a `.roadmap` says of itself, so that no other ZIP is taken for one. */
export const formatName = 'rearview-roadmap'
/** How the file is laid out. A file of a higher version is refused. */
export const formatVersion = 2

/** The entries of the ZIP, in their order. */
export const entryNames = ['manifest.json', 'revisions.jsonl', 'branches.jsonl', 'read-me.html'] as const
export type EntryName = (typeof entryNames)[number]

/** Returns the entries that a file of a version has, in their order: the first had no merges, and so no branches. */
export const entriesIn = (version: number): readonly EntryName[] =>
  version === 1 ? entryNames.filter((name) => name !== 'branches.jsonl') : entryNames

/** Sizes in bytes, unless said otherwise. What is larger is neither written nor read. */
export const limits = {
  file: 250_000_000,
  inflated: { 'manifest.json': 200_000, 'revisions.jsonl': 1_000_000_000, 'branches.jsonl': 1_000_000_000, 'read-me.html': 100_000_000 },
  /** Inflated size of all entries together. */
  total: 1_100_000_000,
  /** How many times larger than its compressed form an entry may be, beyond its first million bytes. */
  ratio: 500,
  entries: 16,
  line: 64_000_000,
  /** How deep objects and lists may lie in each other. */
  depth: 16,
  /** On the main line, and in branches. */
  revisions: 200_000,
} as const

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const described = {
  format: z.literal(formatName),
  schemaVersion: z.number().int().min(1).max(schemaVersion),
  roadmap: id,
  name: z.string(),
  /** On the main line. */
  revisions: z.number().int().min(1).max(limits.revisions),
  head: z.strictObject({ number: z.number().int().min(1), hash }),
  writtenAt: z.iso.datetime(),
}

/** What stands in `manifest.json`, of this version and of those before. */
export const manifest = z.discriminatedUnion('formatVersion', [
  z.strictObject({ formatVersion: z.literal(1), ...described }),
  z.strictObject({ formatVersion: z.literal(formatVersion), ...described, branches: z.number().int().min(0).max(limits.revisions) }),
])
export type Manifest = z.infer<typeof manifest>

/** The part of a manifest that every version has. */
export const anyManifest = z.looseObject({
  format: z.literal(formatName),
  formatVersion: z.number().int().min(1),
  schemaVersion: z.number().int().min(1),
})

/** Ends the file: the SHA-256, in hexadecimal, of every byte before it. */
export const sealPrefix = 'sha256:'
/** The length of the seal. */
export const sealLength = sealPrefix.length + 64
/** The length of the record that ends a ZIP, without the comment that is the seal. */
export const endLength = 22

export const refusalReasons = [
  /** There is not one byte in it. */
  'empty',
  /** Larger than what Rearview reads, or inflating to more. */
  'too-large',
  /** Something else than a roadmap file. */
  'not-a-roadmap',
  /** A roadmap file that another program packed again: it carries no seal. */
  'repacked',
  /** Cut off, or altered on its way. */
  'damaged',
  /** Written by a newer Rearview. */
  'newer',
  /** A text in it is not what the format says. */
  'unreadable',
  /** A revision's hash or number does not follow from what is before it. */
  'broken-chain',
  /** The changes of a revision do not fit, or the plan they lead to breaks the rules between records. */
  'unsound',
  /** The manifest tells of another history than the one in the file. */
  'contradicts',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Why a file is not opened, and where in it that was found. */
export interface RoadmapFileRefusal {
  readonly reason: RefusalReason
  /** The entry of the ZIP; null where it is the file as a whole. */
  readonly entry: EntryName | null
  /** The line of `revisions.jsonl`, from 1; it is the number of the revision too. */
  readonly line: number | null
}

/** Ends the reading of a file. It never leaves this folder. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: RoadmapFileRefusal
  constructor(reason: RefusalReason, entry: EntryName | null = null, line: number | null = null) {
    super(reason)
    this.refusal = { reason, entry, line }
  }
}
