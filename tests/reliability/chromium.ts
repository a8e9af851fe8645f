import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Writable } from 'node:stream'
import { type Browser, findBrowser } from '../browser/find.ts'
import type { Site } from './site.ts'
import type { Task, Told, ToldOf } from './task.ts'

/** One launch of the browser on a profile, with one page at work. */
export interface Launch {
  /** The next of what the page tells that is of this kind, also when it was told before. Rejects when the page fails, the browser ends, or it takes too long. */
  next<K extends Told['kind']>(kind: K, most?: number): Promise<ToldOf<K>>
  /** Everything of this kind that the page told so far. */
  all<K extends Told['kind']>(kind: K): ToldOf<K>[]
  /** Ends every process of the browser at once, wherever it is. */
  kill(): Promise<void>
  /** Lets the page leave and the browser end by itself. */
  close(): Promise<void>
}

let launches = 0

function flags(browser: Browser, profile: string): string[] {
  return [
    ...browser.args,
    ...(browser.args.some((arg) => arg.startsWith('--headless')) ? [] : ['--headless']),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    // The browser ends with this process, whatever becomes of it.
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
  ]
}

/** Windows has no process groups; there the tree is walked. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
  else
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It is gone already.
    }
}

const isThere = (child: ChildProcess): boolean => {
  if (child.pid === undefined || process.platform === 'win32') return false
  try {
    process.kill(-child.pid, 0)
    return true
  } catch {
    return false
  }
}

/** Starts the real browser by its command, so that all of it can be killed, and opens the page with its task. */
export async function launch(site: Site, profile: string, task: Task): Promise<Launch> {
  const browser = await findBrowser()
  launches += 1
  const address = `${site.address}?${new URLSearchParams({ launch: String(launches), task: JSON.stringify(task) }).toString()}`
  const told: Told[] = []
  const taken = new Set<Told>()
  let ended: string | null = null
  let wake = () => {}
  site.listen(launches, (one) => {
    told.push(one)
    wake()
  })
  const child = spawn(browser.executablePath, [...flags(browser, profile), address], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const exit = new Promise<void>((done) => {
    const finish = (how: string) => {
      ended = how
      wake()
      done()
    }
    child.once('exit', (code, signal) => finish(`the browser ended with ${signal ?? `code ${code}`}`))
    child.once('error', (problem) => finish(problem.message))
  })
  // What the browser says through the pipe is read, so that it never fills.
  for (const stream of child.stdio.slice(3)) {
    stream?.on('error', () => {})
    if (stream && 'resume' in stream) stream.resume()
  }

  const gone = async () => {
    await exit
    while (isThere(child)) await wait(5)
    // What was acknowledged may lie in the socket still.
    await wait(20)
  }
  return {
    all: <K extends Told['kind']>(kind: K) => told.filter((one): one is ToldOf<K> => one.kind === kind),
    next: async <K extends Told['kind']>(kind: K, most = 30_000) => {
      const until = performance.now() + most
      for (;;) {
        const failure = told.find((one): one is ToldOf<'failed'> => one.kind === 'failed')
        if (failure && kind !== 'failed') throw new Error(`The page failed at ${task.job}: ${failure.message}`)
        const one = told.find((other): other is ToldOf<K> => other.kind === kind && !taken.has(other))
        if (one) {
          taken.add(one)
          return one
        }
        if (ended !== null) throw new Error(`${task.job}: ${ended} before the page told “${kind}”`)
        const left = until - performance.now()
        if (left <= 0) throw new Error(`${task.job}: the page did not tell “${kind}” within ${most / 1000} s`)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, left)
          wake = () => {
            clearTimeout(timer)
            done()
          }
        })
      }
    },
    kill: async () => {
      endGroup(child)
      await gone()
    },
    close: async () => {
      const pipe = child.stdio[3] as Writable
      pipe.write(`${JSON.stringify({ id: 1, method: 'Browser.close' })}\0`)
      const late = setTimeout(() => endGroup(child), 15_000)
      await gone()
      clearTimeout(late)
    },
  }
}
