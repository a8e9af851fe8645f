import type { Id } from '../../domain/fields.ts'
import { all, type State } from '../../domain/records.ts'
import { hashOf } from '../../history/revision.ts'
import type { AcceptedRow } from '../plan.ts'

type Kind = 'activity' | 'milestone'

/** Which record a row speaks of, from one report to the next. */
export class Places {
  /** The records by what the file knows them by; of those made by hand, by their titles. */
  private readonly byKey = { activity: new Map<string, Id>(), milestone: new Map<string, Id>() }
  private readonly byTitle = { activity: new Map<string, Id | null>(), milestone: new Map<string, Id | null>() }
  private readonly derived = new Map<string, Id>()
  /** The key an item had before, by the one it has later. */
  private readonly earlier: ReadonlyMap<string, string>

  constructor(
    private readonly state: State,
    private readonly roadmap: Id,
    joined: Readonly<Record<string, string>>,
  ) {
    this.earlier = new Map(Object.entries(joined).map(([before, later]) => [later, before]))
    for (const kind of ['activity', 'milestone'] as const)
      for (const { id, title, sourceKey } of all(state, kind)) {
        const [byKey, byTitle] = [this.byKey[kind], this.byTitle[kind]]
        if (sourceKey !== null) byKey.set(sourceKey, id)
        // Only what has no key of its own is recognised by its title, and only where the title is the only one.
        if (sourceKey === null || sourceKey === title) byTitle.set(title, byTitle.has(title) ? null : id)
      }
  }

  /** The record of each row: by its key (a file that Rearview wrote may have the record's own id for it), else by the key it had before, else by its title, else a new one; never the same for two rows. */
  of(rows: readonly AcceptedRow[]): Map<AcceptedRow, Id> {
    const places = new Map<AcceptedRow, Id>()
    const claimed = new Set<Id>()
    const claim = (row: AcceptedRow, id: Id | null | undefined): boolean => {
      if (id === null || id === undefined || claimed.has(id)) return false
      claimed.add(id)
      places.set(row, id)
      this.byKey[kindOf(row)].set(row.key, id)
      return true
    }
    const keyless = rows.filter((row) => !claim(row, this.byKey[kindOf(row)].get(row.key) ?? this.itself(row)))
    const strangers = keyless.filter((row) => !claim(row, this.joinedTo(row)))
    for (const row of strangers) {
      const kind = kindOf(row)
      if (claim(row, this.byTitle[kind].get(row.title))) continue
      let name = row.key
      while (!claim(row, this.derivedId(kind, name))) name += ' '
    }
    return places
  }

  /** The activity that goes by a key now. */
  activity(key: string): Id | undefined {
    return this.byKey.activity.get(key)
  }

  isMilestone(key: string): boolean {
    return this.byKey.milestone.has(key)
  }

  /** The same key gives the same id, in this import and in every later one into this roadmap. */
  derivedId(kind: Kind | 'lane', name: string): Id {
    // Of a list of texts this is the canonical form, and a tenth of the time.
    const place = JSON.stringify([this.roadmap, kind, name])
    const known = this.derived.get(place)
    if (known !== undefined) return known
    const id = hashOf(place).slice(0, 24)
    this.derived.set(place, id)
    return id
  }

  private itself(row: AcceptedRow): Id | undefined {
    return Object.hasOwn(this.state[kindOf(row)], row.key) ? row.key : undefined
  }

  /** What it was under another name. */
  private joinedTo(row: AcceptedRow): Id | undefined {
    const seen = new Set<string>()
    for (let key = this.earlier.get(row.key); key !== undefined && !seen.has(key); key = this.earlier.get(key)) {
      const id = this.byKey[kindOf(row)].get(key)
      if (id !== undefined) return id
      seen.add(key)
    }
    return undefined
  }
}

const kindOf = ({ milestone }: AcceptedRow): Kind => (milestone ? 'milestone' : 'activity')
