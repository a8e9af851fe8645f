import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { same } from '#shared/history/change.ts'
import { sayRecord } from '#shared/history/sayField.ts'
import { bounded, putBack, standing, storedNow, type TypedText } from '#shared/planning/typedText.ts'
import { latestStates } from '../store/history.ts'
import { takeOverTyping, type TypedRow, writeTyping } from '../store/typing.ts'
import type { Running } from './cleanEnd.ts'
import { newId, type Session } from './session.ts'
import { followControls, type Where } from './typedControls.ts'

/** What is typed is written so often at most, and not at all where it is saved sooner. */
const pause = 400

export interface Typing {
  /** What was typed and is not saved, of windows that are no more and of screens that broke. */
  readonly offered: StoreApi<readonly TypedRow[]>
  /** Takes texts out of the offer, and off the disk. */
  forget(keys: ReadonlySet<Id>): Promise<void>
  /** Offers what was taken out again. */
  offerAgain(texts: readonly TypedText[]): Promise<void>
  /** A screen broke and took its fields along: what was typed there is offered at once. */
  keepAll(): void
  /** The window is left: what is saved by now is no longer kept, the rest is written. */
  leave(): Promise<void>
  stop(): void
}

/** A text in a field of a record is known by the record. */
const named = (text: TypedText, state: State | null): TypedText => {
  const record = text.field?.place
  if (!record || !state?.[record.kind][record.id]) return text
  return { ...text, around: sayRecord(record.kind, record.id, state).slice(0, 500) }
}

const isSaved = (text: TypedText, state: State | null): boolean =>
  (text.field !== null && same(text.field.value, text.field.was)) || standing(state, text) === 'saved'

/**
 * Keeps a journal of what is typed and not saved, so that a crash, a kill or a power cut loses none of it, and takes
 * over the journals of windows that are no more. A database that is full or closed never disturbs typing.
 */
export function keepTyping(session: Session, { window: own, windows }: Pick<Running, 'window' | 'windows'>): Typing {
  const { database } = session
  const offered = createStore<readonly TypedRow[]>()(() => [])
  /** Fields that are gone from the screen while their commits are under way. */
  let leaving: readonly TypedText[] = []
  let last = '[]'
  let writing: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  const whereNow = (): Where => {
    const {
      place: { roadmap, screen },
      selection,
    } = session.getState()
    return { roadmap, screen, selected: selection && { kind: selection.kind, id: selection.id } }
  }
  const shown = ({ roadmap }: TypedText): State | null => {
    const { open } = session.getState()
    return open?.id === roadmap ? open.state : null
  }

  /**
   * A form that is taken off the screen was led away from. A field is committed then; where that was refused, or not
   * done because its roadmap was left before it, it has nowhere to show it.
   */
  const isLost = (text: TypedText, state: State | null) => {
    if (text.field === null) return true
    if (text.field.value === undefined) return false
    if (session.getState().problem !== null) return true
    return state !== null && standing(state, text) === 'ready' && putBack(state, [{ text, stored: storedNow(state, text) }]).kept.length > 0
  }

  const look = () => {
    const { here, left } = controls.look()
    if (left.length > 0) void settle(left, isLost)
    return bounded([...here, ...leaving].filter((text) => !isSaved(text, shown(text))).map((text) => named(text, shown(text))))
  }
  const write = () => {
    const texts = look()
    const written = JSON.stringify(texts)
    if (written === last) return
    last = written
    writing = writeTyping(database, own, own, texts).catch(() => {
      // It is tried again as if it had changed.
      if (last === written) last = ''
    })
  }
  const tick = async () => {
    // A slow disk is not asked for the next before it has done the last.
    await writing
    timer = undefined
    write()
    if (controls.isFollowing() || leaving.length > 0) later()
  }
  const later = () => {
    timer ??= setTimeout(() => void tick(), pause)
  }
  const controls = followControls(whereNow, later)

  const offer = async (texts: readonly TypedText[]) => {
    const row = newId()
    offered.setState((before) => [...before, { row, texts }], true)
    await writeTyping(database, row, own, texts)
  }
  const settle = async (texts: readonly TypedText[], isOffered: (text: TypedText, state: State | null) => boolean) => {
    leaving = [...leaving, ...texts]
    later()
    await session.settled()
    const states = await latestStates(database, [...new Set(texts.flatMap(({ roadmap }) => roadmap ?? []))]).catch(() => null)
    const lost = texts.flatMap((text) => {
      const state = states?.get(text.roadmap ?? '') ?? null
      return isOffered(text, state) && !isSaved(text, state) ? [named(text, state)] : []
    })
    if (lost.length > 0) await offer(lost).catch(() => {})
    leaving = leaving.filter((text) => !texts.includes(text))
  }

  const onHide = () => write()
  addEventListener('pagehide', onHide)
  document.addEventListener('visibilitychange', onHide)
  windows()
    .then((isThere) => takeOverTyping(database, own, isThere))
    .then((rows) => offered.setState((before) => [...before, ...rows.filter(({ texts }) => texts.length > 0)], true))
    // Nothing of it is lost: the next start finds it again.
    .catch(() => {})

  return {
    offered,
    forget: async (keys) => {
      const rows = offered.getState().map(({ row, texts }) => ({ row, texts: texts.filter(({ key }) => !keys.has(key)) }))
      offered.setState(
        rows.filter(({ texts }) => texts.length > 0),
        true,
      )
      await Promise.all(rows.map(({ row, texts }) => writeTyping(database, row, own, texts))).catch((error: unknown) =>
        session.report(error),
      )
    },
    offerAgain: (texts) => offer(texts).catch((error: unknown) => session.report(error)),
    keepAll: () => {
      const texts = controls.takeAll()
      if (texts.length > 0) void settle(texts, () => true)
    },
    leave: async () => {
      // What was committed a moment ago is drawn first: its field says then that it is saved.
      await new Promise((drawn) => setTimeout(drawn))
      write()
      await writing
    },
    stop: () => {
      clearTimeout(timer)
      controls.stop()
      removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onHide)
    },
  }
}
