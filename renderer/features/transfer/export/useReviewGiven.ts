import { useMemo } from 'react'
import type { DeckGiven } from '#shared/document/deck/given.ts'
import { readDeckGiven } from '../../../session/deckGiven.ts'
import { useOpen } from '../../../session/useSession.ts'
import { useRead } from '../../../session/useRead.ts'
import type { Subject } from './subject.ts'

export interface ReviewGiven {
  /** The revision that is shown: the one that signed the review, or the last. */
  readonly of: Subject
  readonly given: DeckGiven
}

/** What slides and text of the review are made of; null until it is read. */
export function useReviewGiven(of: Subject): ReviewGiven | null {
  const open = useOpen()
  const { number } = of.revision
  const given = useRead(`export ${of.roadmap} ${number} ${of.today}`, (database) =>
    readDeckGiven(database, { id: of.roadmap, state: of.state, lines: open.lines, position: { ...open.position, number } }, of.today),
  )
  return useMemo(() => {
    const revision = given && open.lines.find((line) => line.number === given.number)
    return given && revision ? { of: { ...of, revision }, given } : null
  }, [given, open.lines, of])
}
