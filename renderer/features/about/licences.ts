import { z } from 'zod'

/** One package or typeface whose work is in Rearview, as the build wrote it down. */
const licence = z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string().nullable() })
export type Licence = z.infer<typeof licence>

/** Reads the list that the build puts beside the page; fails where there is none, as in development. */
export async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('licences.json')
  if (!answer.ok) throw new Error('no list of licences')
  return z.array(licence).parse(await answer.json())
}
