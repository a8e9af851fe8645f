import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Desktop, launchDesktop } from '../../desktop/harness.ts'
import { stopClock, testDay } from '../app.ts'
import { notice, type Noticed } from './noticing.ts'

export interface HostileApp {
  readonly desktop: Desktop
  readonly noticed: Noticed
  /** Where every file is saved, under its number from 1. */
  readonly folder: string
  /** The paths that the app proposed for them. */
  readonly proposed: readonly string[]
  /** Fails where anything has happened by now; `where` says what was on the screen. */
  readonly nothing: (where: string) => Promise<void>
  close(): Promise<void>
}

/**
 * Opens the built app, noticing whatever a text does. `bare` takes the content security policy and the request filter out
 * of the way, so that it is seen what holds without them.
 */
export async function openHostile({ bare }: { readonly bare: boolean }): Promise<HostileApp> {
  const folder = await mkdtemp(join(tmpdir(), 'rearview-hostile-'))
  let noticed: Noticed | null = null
  const desktop = await launchDesktop({
    viewport: { width: 1366, height: 768 },
    page: { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' },
    bypassPolicy: bare,
    displays: 2,
    prepare: async (context) => {
      noticed = await notice(context)
      await stopClock(context, testDay)
    },
  })
  if (noticed === null) throw new Error('Nothing is noticed')
  const { take, lookAtHtml }: Noticed = noticed
  if (bare) desktop.electron.bypassWebRequest()
  desktop.page.setDefaultTimeout(30_000)
  const proposed: string[] = []
  desktop.electron.answerSaveDialogs(({ defaultPath = '' }) => {
    proposed.push(defaultPath)
    return { path: join(folder, String(proposed.length)) }
  })
  return {
    desktop,
    noticed: { take, lookAtHtml },
    folder,
    proposed,
    nothing: async (where) => {
      // What was given to the page just now is drawn, and looked at.
      await desktop.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      const { cancelled, escaped, refusedNavigations, deniedPopups } = desktop.electron
      expect({ where, things: take(), cancelled, escaped, refusedNavigations, deniedPopups }).toEqual({
        where,
        things: [],
        cancelled: [],
        escaped: [],
        refusedNavigations: [],
        deniedPopups: [],
      })
    },
    close: async () => {
      await desktop.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
