import type { CalendarDate } from '#shared/calendar/dates.ts'
import { answered, copyOffer, type CopyOffer, firstOffer, offered } from '#shared/safety/offer.ts'
import type { Host } from '../platform/host.ts'
import type { Database, Head } from '../store/database.ts'
import { readSetting, writeSetting } from '../store/heads.ts'
import { type MakeSnapshot, makeHere } from './makeSnapshot.ts'
import { wholeHistory } from '../store/history.ts'

const setting = 'copy-offer'

const isOffer = (value: unknown): value is CopyOffer | null => value === null || copyOffer.safeParse(value).success

const remembered = (database: Database): Promise<CopyOffer | null> => readSetting(database, setting, isOffer, null)

/**
 * Returns the roadmaps of which a download is to be offered today: in a browser, where the copies are in
 * no folder of the user's, and what clears the site's data clears them too.
 */
export async function copiesToOffer(
  database: Database,
  host: Pick<Host, 'kind' | 'snapshots'>,
  heads: readonly Head[],
  today: CalendarDate,
): Promise<Head[]> {
  if (host.kind !== 'browser') return []
  const list = await host.snapshots.list()
  if (list.outcome === 'listed' && list.chosen !== null) return []
  // The sample is nobody's work.
  const own = heads.filter(({ sample }) => !sample)
  const offer = await remembered(database)
  if (offer) return offered(offer, own, today)
  if (own.length > 0) await writeSetting(database, setting, firstOffer(today))
  return []
}

/** The user does not want them now: they are offered again in a week. */
export async function putOff(database: Database, today: CalendarDate): Promise<void> {
  await writeSetting(database, setting, answered((await remembered(database)) ?? firstOffer(today), today))
}

/** Gives the user a file of each roadmap. Returns the names of those that could not be given; they are offered again in a week. */
export async function giveCopies(
  database: Database,
  host: Pick<Host, 'saveFile'>,
  heads: readonly Head[],
  today: CalendarDate,
  fileName: (name: string, number: number) => string,
  make: MakeSnapshot = makeHere,
): Promise<string[]> {
  const results = await Promise.all(
    heads.map(async (head) => {
      const revisions = await wholeHistory(database, head.id)
      const made = revisions.length === 0 ? 'broken' : await make(revisions, 'edit')
      if (made === 'broken') return null
      const { outcome } = await host.saveFile({
        name: fileName(made.name, made.number),
        mime: 'application/zip',
        bytes: made.bytes,
        roadmap: head.id,
      })
      return outcome === 'saved' ? { id: head.id, hash: made.hash } : null
    }),
  )
  const given = results.filter((result) => result !== null)
  await writeSetting(database, setting, answered((await remembered(database)) ?? firstOffer(today), today, given))
  return heads.filter((_, index) => results[index] === null).map(({ name }) => name)
}
