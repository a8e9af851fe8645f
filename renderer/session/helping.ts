import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { createStore } from 'zustand/vanilla'
import type { HelpPage } from '#shared/help/pages.ts'

/** What the help shows: one of its pages, or the list of them all. */
export type HelpPlace = HelpPage | 'contents'

interface Helping {
  /** Null while it is closed. */
  readonly place: HelpPlace | null
  /** It is counted on each time help is asked for, so that asking again leads back to it. */
  readonly asked: number
  /** What one came from, the latest last. */
  readonly before: readonly HelpPlace[]
  /** The step of the tour, from 0; null while there is none. */
  readonly step: number | null
  /** The first picture is there, and the tour may be offered. */
  readonly mayOffer: boolean
}

const store = createStore<Helping>()(() => ({ place: null, asked: 0, before: [], step: null, mayOffer: false }))

/** Where help stands. */
export const useHelping = <T>(read: (helping: Helping) => T): T => useStore(store, useShallow(read))

/** Opens the help at a page, afresh. */
export const openHelp = (place: HelpPlace): void => store.setState(({ asked }) => ({ place, asked: asked + 1, before: [] }))

/** Leads on from the page that is shown. */
export const goToHelp = (place: HelpPlace): void =>
  store.setState(({ place: now, before }) => ({ place, before: now === null ? before : [...before, now] }))

/** Leads back to the page one came from. */
export const goBackInHelp = (): void =>
  store.setState(({ before }) => ({ place: before.at(-1) ?? 'contents', before: before.slice(0, -1) }))

export const closeHelp = (): void => store.setState({ place: null, before: [] })

/** Begins the tour, in place of the help, or goes to another of its steps; null leaves it. */
export const goToStep = (step: number | null): void =>
  store.setState(step === null ? { step } : { step, place: null, before: [], mayOffer: false })

export const offerTour = (mayOffer: boolean): void => store.setState({ mayOffer })

/** Places within a screen, and what lies over it, that have a page of their own; the latest is the one in front. */
let inFront: readonly { readonly page: HelpPage }[] = []

/** While it is on the screen, help begins at this page and not at that of the screen behind it. */
export function useHelpPage(page: HelpPage): void {
  useEffect(() => {
    const entry = { page }
    inFront = [...inFront, entry]
    return () => {
      inFront = inFront.filter((other) => other !== entry)
    }
  }, [page])
}

/** The page of what is in front; null where that is the screen itself. */
export const pageInFront = (): HelpPage | null => inFront.at(-1)?.page ?? null
