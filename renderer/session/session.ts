import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CalendarDate, now, today } from '#shared/calendar/dates.ts'
import { nanoid } from 'nanoid'
import type { Id } from '#shared/domain/fields.ts'
import type { RecordKind, State } from '#shared/domain/records.ts'
import { type Change, ChangeError, invert, replay } from '#shared/history/change.ts'
import type { History } from '#shared/history/history.ts'
import { addsTwin } from '#shared/history/merge/twins.ts'
import { changesOf } from '#shared/history/migrations.ts'
import type { Draft, Revision, RevisionKind, RevisionLine } from '#shared/history/revision.ts'
import { importRuns, nameOfImport, standingFor, type UndoTargets, undoTargets } from '#shared/history/undo.ts'
import { PlanError } from '#shared/planning/records.ts'
import { adopt, type Adoption } from '../store/adopt.ts'
import { commit, nowhere, type Position, removeRoadmap } from '../store/commit.ts'
import type { Database, Head } from '../store/database.ts'
import { StoreError } from '../store/errors.ts'
import { readSetting, watchHeads, writeSetting } from '../store/heads.ts'
import { headPosition, keepCheckpoint, revisionLines, revisionsBetween } from '../store/history.ts'
import { type Place, readPlace, type Screen, writePlace } from './location.ts'
import { Overtaken, type Problem, problemOf } from './problem.ts'
import { noSafety, type Safety } from './safety.ts'

/** What a user does: a pure command on the state, and how the history is to call it. */
export interface Command {
  /** The name in the catalogue under `history.action`. */
  readonly action: string
  /** The title of what it is done to. */
  readonly subject: string
  /** `today` is the day the revision will bear: what is dated now is dated by it, whatever the screen showed. */
  readonly changes: (state: State, today: CalendarDate) => Change[]
  readonly kind?: RevisionKind
  /** Of a named version: what it is to be found by. Naming changes nothing, and is a revision still. */
  readonly name?: string
  /** Why, or how to say why from the state it is done to. */
  readonly reason?: string | ((state: State) => string)
}

/** The roadmap that is open, at its latest revision. */
export interface OpenRoadmap {
  readonly id: Id
  readonly position: Position
  readonly state: State
  /** Revisions without their changes, in order, all of them. */
  readonly lines: readonly RevisionLine[]
  readonly undo: UndoTargets
}

export interface Selection {
  readonly kind: RecordKind
  readonly id: Id
  /** It was added just now: its name is typed next. */
  readonly fresh?: boolean
  /** It was asked for by name: the keyboard goes to its first field. Another object each time that it is. */
  readonly sought?: object
  /** Others of the same kind that are selected with it. */
  readonly also?: readonly Id[]
}

/** The ids of everything that is selected, the one that was selected last first. */
export const selectedIds = (selection: Selection | null): readonly Id[] => (selection ? [selection.id, ...(selection.also ?? [])] : [])

export interface SessionState {
  /** Every roadmap on this computer, latest first; null until they are read. */
  readonly heads: readonly Head[] | null
  readonly place: Place
  /** The open roadmap; null on the start screen and while it is being read. */
  readonly open: OpenRoadmap | null
  readonly selection: Selection | null
  /** What went wrong last and was not yet dismissed. */
  readonly problem: Problem | null
  /** The local day; it moves at midnight. */
  readonly today: string
  /** Something is being presented: nothing asks for attention meanwhile. */
  readonly presenting: boolean
  /** Who edits here: the author of new revisions. */
  readonly author: string
}

export interface Session extends StoreApi<SessionState> {
  readonly database: Database
  /** Makes one revision of the open roadmap, or of the one that is given. Returns whether it was made (or there was nothing to change); what went wrong is in `problem`. */
  perform(command: Command, roadmap?: Id): Promise<boolean>
  /** Begins or continues a roadmap with ready drafts, all or none: new roadmaps, imports, the sample. */
  commitDrafts(roadmap: Id, drafts: readonly Draft[]): Promise<boolean>
  /** Takes in the history of a roadmap file, in turn with the commits; what is here already is copied aside first. Throws a StoreError. */
  adopt(history: History): Promise<Adoption>
  /** Takes back what came last, or one revision by itself whatever came after it and whichever roadmap is open; `problem` says why where that cannot be. */
  undo(one?: RevisionLine): Promise<boolean>
  redo(): Promise<boolean>
  goTo(place: Partial<Place>): void
  select(selection: Selection | null): void
  remove(roadmap: Id): Promise<boolean>
  setAuthor(name: string): Promise<void>
  /** Resolves when every commit that was asked for so far is made, or was refused. */
  settled(): Promise<void>
  report(error: unknown): void
  dismissProblem(): void
  setToday(day: string): void
  setPresenting(presenting: boolean): void
  dispose(): void
}

/** What is left of a selection in a state that may have lost some of it. */
function stillThere(selection: Selection, state: State): Selection | null {
  const known = selectedIds(selection).filter((id) => state[selection.kind][id])
  if (known.length === selectedIds(selection).length) return selection
  const [id, ...also] = known
  return id === undefined ? null : { kind: selection.kind, id, also }
}

/** What cannot be taken back by now says so, and not which field stands in the way. */
function overtaken(error: unknown): never {
  throw error instanceof ChangeError || error instanceof PlanError ? new Overtaken() : error
}

export const newId = (): Id => nanoid(12)

/** A draft of a revision made now, on this computer, on the day that its changes were made for. */
export function draftNow(
  author: string,
  command: Omit<Command, 'changes' | 'reason'> & { readonly reason?: string },
  changes: Change[],
  asOf: CalendarDate = today(),
): Draft {
  return {
    kind: command.kind ?? 'edit',
    action: command.action,
    subject: command.subject,
    reason: command.reason ?? '',
    name: command.name ?? null,
    author,
    recordedAt: now(),
    asOf,
    undoes: null,
    source: null,
    changes,
  }
}

/** What is open, where, and the one way to change it. React stands beside it (`useSession`), not in it. */
export function createSession(database: Database, hash: string, safety: Safety = noSafety): Session {
  const store = createStore<SessionState>()(() => ({
    heads: null,
    place: readPlace(hash),
    open: null,
    selection: null,
    problem: null,
    today: today(),
    presenting: false,
    author: '',
  }))
  const { getState: get, setState: set } = store
  /** Commits wait for each other, so that each command sees the state the one before it made. */
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }
  const report = (error: unknown) => set({ problem: problemOf(error) })

  const show = (id: Id, position: Position, lines: readonly RevisionLine[]) => {
    const { place, selection } = get()
    // The user may have gone elsewhere while it was read or written.
    if (place.roadmap !== id) return
    set({
      open: { id, position, state: position.state, lines, undo: undoTargets(lines) },
      selection: selection && stillThere(selection, position.state),
    })
  }

  const read = async (id: Id): Promise<OpenRoadmap> => {
    const [position, lines] = await Promise.all([headPosition(database, id), revisionLines(database, id)])
    const known = lines.slice(0, position.number)
    return { id, position, state: position.state, lines: known, undo: undoTargets(known) }
  }

  const load = async (id: Id) => {
    const { position, lines } = await read(id)
    show(id, position, lines)
  }

  const loadOrLeave = (id: Id) => {
    load(id).catch((error: unknown) => {
      if (get().place.roadmap === id) set({ place: { roadmap: null, screen: 'roadmap' } })
      report(error)
    })
  }

  /** The roadmap a command was given for: the one on screen, or the one that was when it was given. */
  const current = async (id: Id): Promise<OpenRoadmap> => {
    const { open } = get()
    return open?.id === id ? open : read(id)
  }

  /** Takes in what another window committed. */
  const catchUp = async (open: OpenRoadmap, number: number): Promise<OpenRoadmap> => {
    const [here, ...news] = await revisionsBetween(database, open.id, open.position.number, number)
    if (here?.hash !== open.position.hash) {
      // Another history was merged with this one and is the main line now.
      const merged = await read(open.id)
      show(open.id, merged.position, merged.lines)
      return merged
    }
    return advance(open, news, replay(open.state, news.flatMap(changesOf)))
  }

  const advance = (open: OpenRoadmap, news: readonly Revision[], state: State): OpenRoadmap => {
    const last = news.at(-1)
    if (!last) return open
    const lines = [...open.lines, ...news.map(({ changes: _changes, ...line }) => line)]
    const position = { number: last.number, hash: last.hash, state }
    show(open.id, position, lines)
    return { id: open.id, position, state, lines, undo: undoTargets(lines) }
  }

  const checkpointWhenIdle = (id: Id, position: Position, signed: boolean) => {
    const keep = () => {
      // A checkpoint is a cache: when it cannot be written, nothing is lost, and the next one is tried again.
      keepCheckpoint(database, id, position, signed).catch(() => {})
    }
    if (typeof requestIdleCallback === 'function') requestIdleCallback(keep)
    else setTimeout(keep)
  }

  const write = async (id: Id, draft: (open: OpenRoadmap) => Draft | null): Promise<boolean> => {
    const open = await current(id)
    try {
      return await commitTo(open, draft(open))
    } catch (error) {
      if (!(error instanceof StoreError) || error.problem !== 'stale') throw error
      const head = await database.heads.get(id)
      if (!head) throw new StoreError('missing', `roadmap ${id}`)
      const latest = await catchUp(open, head.number)
      return commitTo(latest, draft(latest))
    }
  }

  const commitTo = async (open: OpenRoadmap, draft: Draft | null): Promise<boolean> => {
    if (!draft || (draft.changes.length === 0 && draft.kind !== 'named')) return true
    const { position, revisions } = await commit(database, open.id, open.position, [draft])
    advance(open, revisions, position.state)
    checkpointWhenIdle(open.id, position, draft.kind === 'review')
    return true
  }

  const guarded = (work: () => Promise<boolean>): Promise<boolean> =>
    inTurn(async () => {
      try {
        const done = await work()
        // What could not be saved before is out of date once something was.
        if (done) set({ problem: null })
        return done
      } catch (error) {
        report(error)
        return false
      }
    })

  const invertedBy = async (
    which: 'undo' | 'redo',
    { id, lines }: OpenRoadmap,
    target: number,
  ): Promise<{ readonly hash: string; readonly draft: Draft }> => {
    // An import is taken back whole, from the first of its revisions to the last.
    const run = importRuns(lines).find(({ last }) => last === target)
    const revisions = await revisionsBetween(database, id, run?.first ?? target, target)
    const revision = revisions.at(-1)
    if (!revision) throw new StoreError('missing', `revision ${target}`)
    const changes = revisions.toReversed().flatMap((each) => invert(changesOf(each)))
    const draft = draftNow(get().author, { action: which, subject: nameOfImport(revision, run) }, changes)
    return { hash: revision.hash, draft: { ...draft, undoes: target } }
  }

  const takeBack = (which: 'undo' | 'redo') => {
    const id = get().open?.id
    return guarded(async () => {
      if (id === undefined) return false
      const open = await current(id)
      const target = open.undo[which]
      if (target === null) return false
      const { draft } = await invertedBy(which, open, target)
      // What another window did in the meantime is what comes last now; this one is no longer taken back.
      return write(id, ({ undo }) => (undo[which] === target ? draft : null)).catch(overtaken)
    })
  }

  const takeBackOne = ({ roadmap: id, number, hash: wanted }: RevisionLine) =>
    guarded(async () => {
      const { draft, hash: found } = await invertedBy('undo', await current(id), number)
      if (found !== wanted) throw new Overtaken()
      return write(id, ({ lines, state }) => {
        const undoes = standingFor(lines, number)
        if (undoes === null) return null
        if (undoes === undefined || addsTwin(state, draft.changes)) throw new Overtaken()
        return { ...draft, undoes }
      }).catch(overtaken)
    })

  const stopWatching = watchHeads(
    database,
    (heads) => {
      set({ heads })
      const { open } = get()
      if (!open) return
      const head = heads.find(({ id }) => id === open.id)
      if (!head)
        void inTurn(async () => {
          // Removed in another window, unless this list is older than the roadmap.
          if (get().open?.id !== open.id || (await database.heads.get(open.id))) return
          set({ place: { roadmap: null, screen: 'roadmap' }, open: null, selection: null })
          throw new StoreError('missing', `roadmap ${open.id}`)
        }).catch(report)
      else if (head.number > open.position.number || (head.number === open.position.number && head.hash !== open.position.hash))
        void inTurn(async () => {
          const { open: latest } = get()
          if (latest?.id === head.id && head.number >= latest.position.number) await catchUp(latest, head.number)
        }).catch(report)
    },
    report,
  )

  void readSetting(database, 'author', (value) => typeof value === 'string', '').then((author) => set({ author }), report)
  const first = get().place.roadmap
  if (first !== null) loadOrLeave(first)

  return {
    ...store,
    database,
    report,
    settled: () => inTurn(() => Promise.resolve()),
    perform: (command, roadmap) => {
      const id = roadmap ?? get().open?.id
      return guarded(async () => {
        if (id === undefined) return false
        if (command.kind === 'restore') await safety.before('before-going-back', id)
        return write(id, ({ state }) => {
          // Asked anew: the day on the screen may be yesterday's after sleep.
          const day = today()
          const { changes, reason = '', ...named } = command
          const why = typeof reason === 'function' ? reason(state) : reason
          return draftNow(get().author, { ...named, reason: why }, changes(state, day), day)
        })
      })
    },
    commitDrafts: (roadmap, drafts) =>
      guarded(async () => {
        const head = await database.heads.get(roadmap)
        if (head) await safety.before('before-import', roadmap)
        const from = head ? await headPosition(database, roadmap) : nowhere
        const { position } = await commit(database, roadmap, from, drafts)
        checkpointWhenIdle(roadmap, position, false)
        if (get().open?.id === roadmap) await load(roadmap)
        return true
      }),
    adopt: (history) =>
      inTurn(async () => {
        const roadmap = history[0]?.roadmap
        if (roadmap !== undefined && (await database.heads.get(roadmap))) await safety.before('before-import', roadmap)
        return adopt(database, history)
      }),
    undo: (one) => (one ? takeBackOne(one) : takeBack('undo')),
    redo: () => takeBack('redo'),
    goTo: (to) => {
      const place: Place = { ...get().place, ...to }
      const another = place.roadmap !== get().place.roadmap
      // What is selected belongs to the screen it was selected on.
      set({ place, ...(another ? { open: null } : {}), ...(another || place.screen !== get().place.screen ? { selection: null } : {}) })
      if (another && place.roadmap !== null) loadOrLeave(place.roadmap)
    },
    select: (selection) => set({ selection }),
    remove: (roadmap) =>
      guarded(async () => {
        // The last snapshot says that it was the user who removed it.
        const isSample = (await database.heads.get(roadmap))?.sample === true
        if (!(await safety.before('removed', roadmap)) && !isSample) throw new StoreError('uncopied', roadmap)
        await removeRoadmap(database, roadmap)
        if (get().place.roadmap === roadmap) set({ place: { roadmap: null, screen: 'roadmap' }, open: null, selection: null })
        return true
      }),
    setAuthor: async (author) => {
      set({ author })
      await writeSetting(database, 'author', author).catch(report)
    },
    dismissProblem: () => set({ problem: null }),
    setToday: (day) => set({ today: day }),
    setPresenting: (presenting) => set({ presenting }),
    dispose: stopWatching,
  }
}

export type { Place, Screen }
export { writePlace }
