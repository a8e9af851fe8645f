import { useMemo, useState } from 'react'
import { deck } from '#shared/document/deck/deck.ts'
import type { Deck, Room } from '#shared/document/deck/slide.ts'
import { readDeckGiven } from '../../session/deckGiven.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen, useSession } from '../../session/useSession.ts'

/** The slides of the open roadmap for a room, made anew when something is recorded; null until they are read for the first time. */
export function useDeck(room: Room, wide: boolean): Deck | null {
  const open = useOpen()
  const today = useSession((session) => session.today)
  const read = useRead(`deck ${open.id} ${open.position.number} ${today}`, (database) => readDeckGiven(database, open, today))
  // While they are read anew, those of before stay.
  const [last, setLast] = useState(read)
  if (read && read !== last) setLast(read)
  const given = read ?? last
  return useMemo(() => given && deck(given, { room, wide }), [given, room, wide])
}
