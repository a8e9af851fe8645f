import { useState } from 'react'
import { z } from 'zod'
import { rooms } from '#shared/document/deck/slide.ts'
import { snapshotForms } from '#shared/domain/snapshot.ts'
import { useRead } from '../../../session/useRead.ts'
import { useSessionActions } from '../../../session/useSession.ts'
import { readSetting, writeSetting } from '../../../store/heads.ts'

/** How wide a picture may be, in pixels. */
export const leastWidth = 800
export const mostWidth = 7680

/** What was chosen last for a roadmap; what is missing or makes no sense is as usual. */
const exportSettings = z.object({
  form: z.enum(snapshotForms).catch('pdf'),
  picture: z
    .object({ width: z.number().int().min(leastWidth).max(mostWidth).catch(1920), ghosts: z.boolean().catch(false) })
    .catch({ width: 1920, ghosts: false }),
  slides: z
    .object({ room: z.literal(Object.keys(rooms) as (keyof typeof rooms)[]).catch('medium'), wide: z.boolean().catch(true) })
    .catch({ room: 'medium', wide: true }),
})
export type ExportSettings = z.infer<typeof exportSettings>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The settings of a roadmap's exports on this computer, null until they are read, and how to change them. */
export function useExportSettings(roadmap: string): readonly [ExportSettings | null, (change: Partial<ExportSettings>) => void] {
  const session = useSessionActions()
  const name = `export:${roadmap}`
  const stored = useRead(name, (database) => readSetting(database, name, isObject, {}))
  const [chosen, setChosen] = useState<ExportSettings | null>(null)
  const settings = chosen ?? (stored && exportSettings.parse(stored))
  const change = (part: Partial<ExportSettings>) => {
    if (!settings) return
    const next = { ...settings, ...part }
    setChosen(next)
    writeSetting(session.database, name, next).catch((error: unknown) => session.report(error))
  }
  return [settings, change]
}
