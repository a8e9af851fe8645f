import { z } from 'zod'
import { addDays, localMoment, today } from '#shared/calendar/dates.ts'
import { bounded, typedText, type TypedText } from '#shared/planning/typedText.ts'
import type { Database } from './database.ts'
import { readSettings, withSettings, writeSetting } from './heads.ts'

const folder = 'typing/'
/** What nobody came back to for so long is let go of. */
const keptDays = 60

/** A journal of one window; each of its texts is looked at by itself, so that a damaged one takes no other along. */
const journal = z.object({ holder: z.string(), texts: z.array(z.unknown()) })
type Journal = z.infer<typeof journal>
const isJournal = (value: unknown): value is Journal => journal.safeParse(value).success

/** Texts that were typed in a window that is no more, or that could not be saved, and the row they lie in. */
export interface TypedRow {
  readonly row: string
  readonly texts: readonly TypedText[]
}

/** Writes what stands unsaved; a row of nothing is no row. The holder is the window that speaks for it while it is there. */
export async function writeTyping(database: Database, row: string, holder: string, texts: readonly TypedText[]): Promise<void> {
  if (texts.length === 0) await database.settings.delete(folder + row)
  else await writeSetting(database, folder + row, { holder, texts: bounded(texts) } satisfies Journal)
}

/** Takes over what was typed in windows that are no more, so that no other window offers it as well. */
export function takeOverTyping(database: Database, holder: string, isThere: (window: string) => boolean): Promise<TypedRow[]> {
  const oldest = addDays(today(), -keptDays)
  return withSettings(database, async () => {
    const found = await readSettings(database, folder, isJournal)
    const dead = found.filter(({ value }) => value.holder !== holder && !isThere(value.holder))
    return Promise.all(
      dead.map(async ({ name, value }) => {
        const row = name.slice(folder.length)
        const texts = value.texts.flatMap((text) => {
          const read = typedText.safeParse(text)
          return read.success && localMoment(read.data.at).day >= oldest ? [read.data] : []
        })
        await writeTyping(database, row, holder, texts)
        return { row, texts }
      }),
    )
  })
}
