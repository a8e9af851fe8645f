import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Launch, launch } from './chromium.ts'
import { dice, type Roll } from './dice.ts'
import { buildPage, openSite, type Site } from './site.ts'
import type { Figures, Task } from './task.ts'

/** What every row needs: the page on its site, folders of its own, chance, and a way to say how far it is. */
export interface Bench {
  readonly site: Site
  readonly seed: number
  readonly roll: Roll
  readonly say: (text: string) => void
  /** A folder for a profile, gone at the end; a copy of another where one is given. */
  profile(of?: string): Promise<string>
  open(profile: string, task: Task): Promise<Launch>
  /** Runs a job of the page to its end in a profile of its own. */
  count(task: Task, most?: number): Promise<Figures>
  drop(profile: string): Promise<void>
}

/** Runs the work on a bench, and leaves no browser, server or folder behind. */
export async function onBench<T>(seed: number, say: (text: string) => void, work: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rearview-reliability-'))
  const launched: Launch[] = []
  let site: Site | null = null
  let made = 0
  try {
    say('building the page')
    await buildPage(join(folder, 'page'))
    const here = await openSite(join(folder, 'page'))
    site = here
    const open = async (profile: string, task: Task) => {
      const one = await launch(here, profile, task)
      launched.push(one)
      return one
    }
    const profile = async (of?: string) => {
      made += 1
      const path = join(folder, `profile-${made}`)
      if (of !== undefined) await cp(of, path, { recursive: true, verbatimSymlinks: true })
      return path
    }
    const drop = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 5 })
    return await work({
      site: here,
      seed,
      roll: dice(seed),
      say,
      profile,
      open,
      drop,
      count: async (task, most = 3_600_000) => {
        const path = await profile()
        const running = await open(path, task)
        const timer = setInterval(() => say(`${running.all('progress').at(-1)?.done ?? 0}`), 2000)
        try {
          const { figures } = await running.next('finished', most)
          if (!figures) throw new Error(`${task.job} gave no figures`)
          return figures
        } finally {
          clearInterval(timer)
          await running.kill()
          await drop(path)
        }
      },
    })
  } finally {
    await Promise.all(launched.map((one) => one.kill()))
    await site?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
