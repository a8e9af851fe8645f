import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

let app: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => (desktop = await launchDesktop({ app, ...options }))

beforeAll(async () => {
  app = await buildWithTestPage()
})

afterEach(async () => {
  await desktop?.close()
  desktop = null
})

const secret = 'Ann Müller /home/ann/Closing of Leeds.roadmap'
const instant = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`

const throwing = new Proxy(new Error(secret), {
  get: () => {
    throw new Error(secret)
  },
})

/** Everything a foreign error may be made of, with the same words in each place. */
const hostile = (words: string): unknown[] => [
  new Error(words),
  new TypeError(words, { cause: new Error(words) }),
  Object.assign(new Error(words), { code: words, name: words, path: words }),
  Object.assign(new Error(words), { code: `E${words}`, errno: words }),
  Object.assign(new Error('x'), { stack: `Error: x\n    at ${words} (/${words}/main.cjs:1:2)\n    at /${words}/main.cjs:3:4\n${words}` }),
  Object.assign(new Error(`${words}\n    at ${words} (${words}:1:2)`), { code: { toString: () => words } }),
  { message: words, name: words, code: words, stack: words },
  words,
  [words],
  new AggregateError([new Error(words)], words),
  throwing,
  null,
  undefined,
]

describe('main process in real Chromium: the log', () => {
  it('goes on where the terminal is gone, and does not note that again and again', async () => {
    const { electron } = await launch()
    electron.closeTerminal()
    electron.failUncaught(new TypeError(secret))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await electron.logFile()).trimEnd().split('\n')).toHaveLength(2)
  })

  it('says what ran from when to when, and what went wrong by kind and place', async () => {
    const { electron } = await launch({ version: '1.2.3' })
    electron.failUncaught(
      Object.assign(new TypeError(secret), {
        stack: `TypeError: ${secret}\n    at open (${join(app, 'electron/main.cjs')}:12:3)\n    at ${secret}/other.cjs:4:5`,
      }),
    )
    electron.failUncaught(Object.assign(new Error(secret), { code: 'ENOENT' }), 'unhandledRejection')
    electron.emitOfApp('child-process-gone', { type: 'GPU', reason: 'crashed', exitCode: 5, name: secret })
    electron.emitOfPage('preload-error', secret, new Error(secret))
    electron.emitOfPage('render-process-gone', { reason: 'oom', exitCode: 9 })
    await electron.closeAllWindows()
    const lines = (await electron.logFile()).trimEnd().split('\n')
    expect(lines.map((line) => line.replace(new RegExp(`^${instant} `), ''))).toEqual([
      `Rearview 1.2.3 begins (Electron 0.0.0-harness, Chromium 156.0.0-harness, linux ${process.arch})`,
      'an error was not caught (TypeError) main.cjs:12:3',
      'a promise failed and nobody asked (ENOENT)',
      'a process is gone (GPU, crashed, 5)',
      'the preload script failed (Error)',
      'the process of a page is gone (oom, 9)',
      'Rearview ends (0)',
    ])
    for (const line of lines) expect(line).toMatch(new RegExp(`^${instant} `))
    expect(electron.log.join('')).toBe(lines.map((line) => `rearview: ${line.replace(new RegExp(`^${instant} `), '')}\n`).join(''))
  })

  it('holds nothing of an error but its kind and places of our own', async () => {
    const { electron } = await launch()
    const words = fc.oneof(
      fc.string({ minLength: 6 }),
      fc.constantFrom(secret, 'a\nb (c)', 'Ann', 'ENOENT: /home/ann/Closing of Leeds', 'AnnError of Leeds', '\u202Eann'),
    )
    fc.assert(
      fc.property(words, (given) => {
        const before = electron.log.length
        const marked = `${given} of Leeds`
        for (const error of hostile(marked)) electron.failUncaught(error)
        for (const line of electron.log.slice(before))
          expect(line).toMatch(/^rearview: an error was not caught \((?:Error|TypeError|AggregateError|unknown)\)\n$/)
      }),
      { numRuns: 200 },
    )
    expect(await electron.logFile()).not.toMatch(/Leeds|Ann/)
  })

  it('holds what went wrong in a page by kind and place, and no name a page makes up', async () => {
    const { electron, page } = await launch()
    const file = (await readdir(join(app, 'renderer/assets'))).find((name) => name.endsWith('.js')) ?? ''
    const url = 'app://rearview/'
    await electron.invokeAs({ url }, 'log:trouble', { kind: 'TypeError', places: [`assets/${file}:1:20`, 'assets/Ann-of-Leeds.js:1:1'] })
    await page.evaluate((given) => window.host.noteTrouble(new RangeError(given)), secret)
    await expect.poll(() => electron.logFile()).toContain('RangeError')
    const lines = (await electron.logFile()).trimEnd().split('\n').slice(1)
    expect(lines[0]).toMatch(new RegExp(`^${instant} a page had an error \\(TypeError\\) assets/${file.replaceAll('.', '\\.')}:1:20$`))
    expect(lines[1]).toMatch(new RegExp(`^${instant} a page had an error \\(RangeError\\)`))
    expect(lines.join('')).not.toMatch(/Ann|Leeds/)
  })

  it('is told by the page of what is thrown in one of its own files', async () => {
    const { electron, page } = await launch()
    const file = (await readdir(join(app, 'renderer/assets'))).find((name) => name.endsWith('.js')) ?? ''
    await page.evaluate(
      ([name, words]) => {
        const error = new TypeError(words)
        error.stack = `TypeError: ${words}\n    at open (${location.origin}/assets/${name}:7:21)\n    at ${words} (https://example.org/assets/${name}:1:1)\n    at ${location.origin}/assets/${name}:8:3`
        window.host.noteTrouble(error)
      },
      [file, secret] as const,
    )
    await expect.poll(() => electron.logFile()).toContain(`a page had an error (TypeError) assets/${file}:7:21 assets/${file}:8:3\n`)
  })

  it('is not filled by a page that fails without end', async () => {
    const { electron } = await launch()
    for (let number = 0; number < 200; number += 1)
      await electron.invokeAs({ url: 'app://rearview/' }, 'log:trouble', { kind: 'TypeError', places: [] })
    expect((await electron.logFile()).match(/a page had an error/g)).toHaveLength(30)
  })

  it('keeps one old file, and neither grows for ever', async () => {
    const { electron } = await launch()
    const [now, old] = [join(electron.logs, 'rearview.log'), join(electron.logs, 'rearview.old.log')]
    await writeFile(now, `first\n${'x'.repeat(999_900)}\n`)
    electron.failUncaught(new Error(secret))
    expect(await readdir(electron.logs)).toEqual(['rearview.log'])
    electron.failUncaught(new Error(secret))
    expect((await readdir(electron.logs)).toSorted()).toEqual(['rearview.log', 'rearview.old.log'])
    expect(await readFile(old, 'utf8')).toMatch(/^first\n/)
    expect((await stat(now)).size).toBeLessThan(1000)
    await writeFile(now, `second\n${'x'.repeat(1_000_000)}\n`)
    electron.failUncaught(new Error(secret))
    expect(await readFile(old, 'utf8')).toMatch(/^second\n/)
    expect(await readdir(electron.logs)).toHaveLength(2)
  })

  it('disturbs nothing where it cannot be written', async () => {
    const { electron, page } = await launch()
    electron.disk.fault = { on: 'log', code: 'ENOSPC' }
    expect(() => electron.failUncaught(new Error(secret))).not.toThrow()
    expect(await page.evaluate(async () => (await window.rearview?.about())?.version)).toBe('1.2.3')
    expect(electron.log.at(-1)).toBe('rearview: an error was not caught (Error)\n')
    expect(await electron.logFile()).not.toContain('not caught')
  })
})
