import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { memoryHost } from '#renderer/platform/memory.ts'
import type { DocumentToPrint, FileToSave, Host, SaveResult } from '#renderer/platform/host.ts'
import { launch } from '../browser/launch.ts'
import { buildWithTestPage, serveTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import { readPdf } from './pdf-text.ts'

/** One host as the contract sees it: what it is asked, and what then reached the user. */
interface Subject {
  ask<K extends 'saveFile' | 'about'>(question: K, ...given: Parameters<Host[K]>): ReturnType<Host[K]>
  /** Makes a PDF where the host can by itself, else prints, and returns what came of it. */
  print(document: DocumentToPrint): Promise<string>
  kind(): Promise<Host['kind']>
  files(): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]>
  /** The words of what was printed, and the name that was proposed for it, where one is. */
  printed(): Promise<{ readonly name: string | null; readonly text: string }[]>
  /** Makes the host answer so from now on, where it learns what the user did. */
  answerWith(answer: 'cancelled' | 'disk-full'): void
  readonly page: Page | null
  /** Forgets what reached the user, and answers as at first. */
  reset(): Promise<void>
  end(): Promise<void>
}

const askPage = async (page: Page, question: 'saveFile' | 'about', given: readonly unknown[]): Promise<unknown> => {
  const [first] = given as [FileToSave?]
  const sent = first === undefined ? undefined : { ...first, bytes: [...first.bytes] }
  return await page.evaluate(
    async ([name, value]) => {
      // A part of a larger buffer, as a writer of files often has.
      const plain = value && { ...value, bytes: new Uint8Array([1, ...value.bytes, 2]).subarray(1, -1) }
      return await Reflect.apply(window.host[name], window.host, [plain])
    },
    [question, sent] as const,
  )
}

const inPage = (page: Page): Pick<Subject, 'ask' | 'kind' | 'page'> => ({
  page,
  kind: () => page.evaluate(() => window.host.kind),
  ask: (question, ...given) => askPage(page, question, given) as never,
})

const inMemory = (): Promise<Subject> => {
  let host = memoryHost()
  return Promise.resolve({
    page: null,
    reset: () => {
      host = memoryHost()
      return Promise.resolve()
    },
    kind: () => Promise.resolve(host.kind),
    ask: (question, ...given) => Reflect.apply(host[question], host, given) as never,
    files: () => Promise.resolve([...host.files]),
    print: async ({ html }) => (await host.makePdf?.(html, new AbortController().signal))?.outcome ?? 'none',
    printed: () => Promise.resolve(host.documents.map((html) => ({ name: null, text: html.replaceAll(/<[^>]*>/g, ' ') }))),
    answerWith: (answer) => {
      host.answerWith(answer === 'cancelled' ? { outcome: 'cancelled' } : { outcome: 'failed', reason: 'disk-full' })
    },
    end: () => Promise.resolve(),
  })
}

const onDesktop = async (app: string): Promise<Subject> => {
  const folder = await mkdtemp(join(tmpdir(), 'rearview-host-'))
  const desktop = await launchDesktop({ app })
  const all = async (): Promise<{ name: string; bytes: Uint8Array }[]> =>
    await Promise.all((await readdir(folder)).map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
  let pdfs: Uint8Array[] = []
  return {
    ...inPage(desktop.page),
    reset: async () => {
      pdfs = []
      await rm(folder, { recursive: true })
      await mkdir(folder)
      desktop.electron.disk.fault = null
      desktop.electron.answerOpenDialogs(() => ({ path: folder }))
      desktop.electron.answerSaveDialogs(({ defaultPath = '' }) => ({ path: join(folder, basename(defaultPath)) }))
    },
    files: all,
    print: async ({ html }) => {
      const [outcome, bytes] = await desktop.page.evaluate(async (given) => {
        const made = await window.host.makePdf?.(given, new AbortController().signal)
        return [made?.outcome ?? 'none', made?.outcome === 'made' ? [...made.bytes] : []] as const
      }, html)
      pdfs.push(Uint8Array.from(bytes))
      return outcome
    },
    printed: () => Promise.all(pdfs.map(async (bytes) => ({ name: null, text: (await readPdf(bytes)).pages.join(' ') }))),
    answerWith: (answer) => {
      if (answer === 'cancelled') desktop.electron.answerSaveDialogs(() => 'cancel')
      else desktop.electron.disk.fault = { on: 'writeFile', code: 'ENOSPC' }
    },
    end: async () => {
      await desktop.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Printed {
  readonly name: string
  readonly text: string
  readonly fonts: readonly string[]
  readonly frame: string
}

declare global {
  interface Window {
    printed: Printed[]
  }
}

const inBrowser = async (app: string): Promise<Subject> => {
  const origin = 'http://127.0.0.1:41999'
  const launched = await launch({ origin, acceptDownloads: true })
  const { context, page } = launched
  await serveTestPage(context, app)
  let files: { name: string; bytes: Uint8Array }[] = []
  let arriving: Promise<void>[] = []
  page.on('download', (download) => {
    arriving.push(
      (async () => {
        files.push({ name: download.suggestedFilename(), bytes: await readFile(await download.path()) })
      })(),
    )
  })
  // In the place of the browser's own dialog, which no test can answer: it gives a private folder of the page's.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showDirectoryPicker', {
      value: async () => await (await navigator.storage.getDirectory()).getDirectoryHandle('A folder of mine', { create: true }),
    })
  })
  await page.goto(origin)
  await page.evaluate(() => {
    window.printed = []
    // In the place of the print dialog, which no test can answer: it sees what would be printed.
    document.addEventListener(
      'load',
      ({ target }) => {
        if (!(target instanceof HTMLIFrameElement) || target.contentWindow === null) return
        const inside = target.contentWindow
        inside.print = () => {
          window.printed.push({
            name: document.title,
            frame: target.title,
            text: inside.document.body.innerText,
            fonts: [...inside.document.fonts].map(({ family, status }) => `${family} ${status}`),
          })
          setTimeout(() => inside.dispatchEvent(new Event('afterprint')), 50)
        }
      },
      true,
    )
  })
  return {
    ...inPage(page),
    reset: async () => {
      files = []
      arriving = []
      await page.evaluate(() => {
        window.printed = []
      })
    },
    files: async () => {
      await expect.poll(() => arriving.length).toBeGreaterThan(0)
      await Promise.all(arriving)
      return files
    },
    print: (document) => page.evaluate(async (given) => (await window.host.printPdf?.(given))?.outcome ?? 'none', document),
    printed: async () => (await page.evaluate(() => window.printed)).map(({ name, text }) => ({ name: `${name}.pdf`, text })),
    answerWith: () => {
      throw new Error('a browser does not tell')
    },
    // A script in a document that is printed is stopped, and the browser says so.
    end: () => launched.close([/^Console error: Blocked script execution in 'about:srcdoc'/]),
  }
}

const everyByte = Uint8Array.from({ length: 256 }, (_, at) => at)
const plan = { name: 'plan.csv', mime: 'text/csv', bytes: everyByte, roadmap: 'one' }

const pageOf = ({ page }: Subject): Page => {
  if (page === null) throw new Error('this host has no page')
  return page
}

let subjects: Readonly<Record<Host['kind'], Subject>>

beforeAll(async () => {
  const app = await buildWithTestPage()
  subjects = { memory: await inMemory(), browser: await inBrowser(app), desktop: await onDesktop(app) }
})

beforeEach(async () => {
  for (const subject of Object.values(subjects)) await subject.reset()
})

afterAll(async () => {
  for (const subject of Object.values(subjects)) await subject.end()
})

describe.each(['memory', 'browser', 'desktop'] as const)('the host in %s', (kind) => {
  let subject: Subject
  beforeEach(() => {
    subject = subjects[kind]
  })

  it('knows what it is', async () => {
    expect(await subject.kind()).toBe(kind)
    const { version, runtime } = await subject.ask('about')
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(runtime).toMatch(kind === 'desktop' ? /^Electron .+, Chromium / : /\w/)
  })

  it('gives the user a file byte for byte', async () => {
    const result = await subject.ask('saveFile', plan)
    expect(result.outcome).toBe('saved')
    expect((await subject.files()).map(({ name, bytes }) => [name, [...bytes]])).toEqual([['plan.csv', [...everyByte]]])
  })

  it('gives an empty file', async () => {
    expect((await subject.ask('saveFile', { ...plan, bytes: new Uint8Array() })).outcome).toBe('saved')
    expect((await subject.files()).map(({ bytes }) => bytes.length)).toEqual([0])
  })

  it('gives the part of a larger buffer that was asked for', async () => {
    expect((await subject.ask('saveFile', { ...plan, bytes: everyByte.subarray(10, 13) })).outcome).toBe('saved')
    expect((await subject.files()).map(({ bytes }) => Array.from(bytes))).toEqual([[10, 11, 12]])
  })

  it.each([
    ['CON.csv', 'CON-.csv'],
    ['a/b:c?.csv', 'a-b-c-.csv'],
    ['.plan.csv', 'plan.csv'],
  ])('makes %s a name every system takes', async (asked, name) => {
    await subject.ask('saveFile', { ...plan, name: asked })
    expect((await subject.files()).map((file) => file.name)).toEqual([name])
  })

  it('makes a PDF of a document, or prints it under the name it is given', async () => {
    const html = '<!doctype html><html lang="en"><head><title>Plan</title></head><body><h1>Where we go</h1></body></html>'
    expect(await subject.print({ name: 'Plan: IT.pdf', html })).toBe(kind === 'browser' ? 'printing' : 'made')
    const [printed, ...more] = await subject.printed()
    expect(more).toEqual([])
    expect(printed?.name).toBe(kind === 'browser' ? 'Plan- IT.pdf' : null)
    expect(printed?.text).toContain('Where we go')
  })
})

const snapshotOf = (number: number) => ({
  roadmap: 'one',
  name: 'Claims: 2031',
  number,
  hash: number.toString(16).padStart(64, '0'),
  rows: 7,
  occasion: 'edit' as const,
  content: `revision ${number}`,
})

/** What a host answers when it keeps two snapshots, lists them, and reads the first and one that is not there. */
const keepTwo = async (host: Host, given: readonly ReturnType<typeof snapshotOf>[]) => {
  const outcomes: string[] = []
  for (const { content, ...rest } of given) {
    const written = await host.snapshots.write({ ...rest, bytes: new Uint8Array(new TextEncoder().encode(content)) })
    outcomes.push(written.outcome)
  }
  const list = await host.snapshots.list()
  if (list.outcome !== 'listed') throw new Error(list.reason)
  const first = await host.snapshots.read(list.snapshots[0]?.id ?? '')
  const none = await host.snapshots.read('Claims (one)/../../secret')
  return {
    outcomes,
    listed: list.snapshots.map(({ roadmap, number, rows, hash }) => [roadmap, number, rows, hash]),
    first: first.outcome === 'read' ? new TextDecoder().decode(first.bytes) : first.outcome,
    none: none.outcome,
  }
}

describe('the snapshots of a host', () => {
  it.each(['memory', 'browser', 'desktop'] as const)('are kept, listed and read back in %s', async (kind) => {
    const { page } = subjects[kind]
    const given = [snapshotOf(1), snapshotOf(2)]
    const answer =
      page === null
        ? await keepTwo(memoryHost(), given)
        : await page.evaluate<unknown>(`(${keepTwo.toString()})(window.host, ${JSON.stringify(given)})`)
    expect(answer).toEqual({
      outcomes: ['kept', 'kept'],
      listed: [
        ['one', 1, 7, '0000000000000000'],
        ['one', 2, 7, '0000000000000000'],
      ],
      first: 'revision 1',
      none: 'missing',
    })
  })
})

/** A folder chosen, a snapshot in it, and back to the usual one, which has what was written to both. */
const chooseAndGoBack = async (host: Host, given: readonly ReturnType<typeof snapshotOf>[]) => {
  const kept = async (one: ReturnType<typeof snapshotOf> | undefined) => {
    if (one === undefined) throw new Error('no snapshot given')
    const { content, ...rest } = one
    const written = await host.snapshots.write({ ...rest, bytes: new Uint8Array(new TextEncoder().encode(content)) })
    return written.outcome === 'kept' ? written.elsewhere : written.reason
  }
  const standing = async () => {
    const list = await host.snapshots.list()
    return list.outcome === 'listed' ? { state: list.chosen?.state ?? null, numbers: list.snapshots.map(({ number }) => number) } : null
  }
  const first = await kept(given[0])
  const chosen = await host.folder.choose()
  const second = await kept(given[1])
  const both = await standing()
  const back = await host.folder.goBack()
  return { first, chosen: chosen.outcome, second, both, back: back.outcome, after: await standing() }
}

/** What a host tells of the last run before and after one was noted. */
const noteRuns = async (host: Host) => {
  const run = { app: '1.0.0', engine: { name: 'Chromium', major: 156 }, schema: 2 }
  const first = await host.lastRun()
  const noted = [await host.noteRun({ ...run, schema: 1 }), await host.noteRun(run)]
  return { first, noted: noted.map(({ outcome }) => outcome), last: await host.lastRun(), engine: (await host.about()).engine }
}

describe('what ran last', () => {
  it.each(['memory', 'browser', 'desktop'] as const)('is noted outside the database in %s', async (kind) => {
    const { page } = subjects[kind]
    const answer = page === null ? await noteRuns(memoryHost()) : await page.evaluate<unknown>(`(${noteRuns.toString()})(window.host)`)
    expect(answer).toMatchObject({
      first: null,
      noted: ['noted', 'noted'],
      last: { app: '1.0.0', engine: { name: 'Chromium', major: 156 }, schema: 2 },
      engine: { name: kind === 'memory' ? 'Memory' : 'Chromium', major: expect.any(Number) as number },
    })
    if (page !== null) expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  })
})

/** What a host answers where the making of a PDF is cancelled before it is asked for, and while it runs. */
const cancelPdfs = async ({ makePdf, printPdf }: Host) => {
  if (makePdf === null) return printPdf === null ? 'neither' : 'prints'
  const early = new AbortController()
  early.abort()
  const late = new AbortController()
  const made = makePdf('<p>plan</p>', late.signal)
  late.abort()
  return [(await makePdf('<p>plan</p>', early.signal)).outcome, (await made).outcome]
}

describe('a PDF that is cancelled', () => {
  it.each(['memory', 'browser', 'desktop'] as const)('is not made in %s', async (kind) => {
    const { page } = subjects[kind]
    const answer = page === null ? await cancelPdfs(memoryHost()) : await page.evaluate<unknown>(`(${cancelPdfs.toString()})(window.host)`)
    expect(answer).toEqual(kind === 'browser' ? 'prints' : ['cancelled', 'cancelled'])
  })
})

describe('the reminders of a host', () => {
  it.each(['memory', 'browser', 'desktop'] as const)(
    'are decided on by the page or by the host in %s, and only a host that decides has settings',
    async (kind) => {
      const { page } = subjects[kind]
      const ask = async ({ reminders }: Host) =>
        reminders.by === 'host' ? { by: reminders.by, settings: await reminders.settings() } : { by: reminders.by }
      const answer = page === null ? await ask(memoryHost()) : await page.evaluate<unknown>(`(${ask.toString()})(window.host)`)
      expect(answer).toEqual(
        kind === 'desktop'
          ? { by: 'host', settings: { notifications: 'on', waits: false, login: 'off', place: 'tray-if-shown' } }
          : { by: 'page' },
      )
    },
  )
})

/** What a host answers to a presentation on its only display. */
const presentHere = async ({ presenting }: Host) => {
  let gone = 0
  presenting.onSecondGone(() => {
    gone += 1
  })
  const before = [await presenting.swap(), await presenting.end()]
  const begun = [await presenting.begin('#/one/audience'), await presenting.begin('#/one/audience')]
  const opened = [await presenting.openSecond('#/one/audience'), await presenting.openSecond('#/one/audience')]
  const swapped = await presenting.swap()
  await presenting.end()
  await presenting.end()
  return { before, begun, opened, swapped, gone }
}

describe('presenting on one display', () => {
  it.each(['memory', 'browser', 'desktop'] as const)(
    'is in the window itself in %s, and in a second one where that is asked for',
    async (kind) => {
      const { page } = subjects[kind]
      const answer =
        page === null ? await presentHere(memoryHost()) : await page.evaluate<unknown>(`(${presentHere.toString()})(window.host)`)
      expect(answer).toEqual({ before: [false, undefined], begun: ['here', 'here'], opened: [true, true], swapped: false, gone: 0 })
      if (page !== null) await expect.poll(() => page.context().pages().length).toBe(1)
    },
  )
})

describe('the folder of a host', () => {
  it.each(['memory', 'browser', 'desktop'] as const)(
    'is chosen and given back in %s, and nothing is out of sight while it is chosen',
    async (kind) => {
      const { page } = subjects[kind]
      const given = [snapshotOf(1), snapshotOf(2)].map((one) => ({ ...one, roadmap: 'two' }))
      const answer =
        page === null
          ? await chooseAndGoBack(memoryHost(), given)
          : await page.evaluate<unknown>(`(${chooseAndGoBack.toString()})(window.host, ${JSON.stringify(given)})`)
      const before = page === null ? [] : [1, 2]
      expect(answer).toEqual({
        first: false,
        chosen: 'chosen',
        second: false,
        both: { state: 'there', numbers: [...before, 1, 2] },
        back: 'usual',
        // A browser writes to its private files as well, and has both.
        after: { state: null, numbers: kind === 'browser' ? [...before, 1, 2] : [...before, 1] },
      })
    },
  )
})

describe.each(['memory', 'desktop'] as const)('the host in %s, which learns what the user did,', (kind) => {
  let subject: Subject
  beforeEach(() => {
    subject = subjects[kind]
  })

  it('says what the user did', async () => {
    subject.answerWith('cancelled')
    expect(await subject.ask('saveFile', plan)).toEqual({ outcome: 'cancelled' })
    expect(await subject.files()).toEqual([])
  })

  it('says that the disk is full', async () => {
    subject.answerWith('disk-full')
    const full: SaveResult = { outcome: 'failed', reason: 'disk-full' }
    expect(await subject.ask('saveFile', plan)).toEqual(full)
    expect(await subject.files()).toEqual([])
  })
})

describe.each(['browser', 'desktop'] as const)('the host in %s, which has a page,', (kind) => {
  let subject: Subject
  beforeEach(() => {
    subject = subjects[kind]
  })

  it('never rejects a save, whatever it is given', async () => {
    const [saved, printed] = await pageOf(subject).evaluate(async () => [
      // @ts-expect-error what no caller may pass
      await window.host.saveFile({ name: 'x', mime: 'text/csv', bytes: Symbol('none') }),
      // @ts-expect-error what no caller may pass
      await (window.host.makePdf?.(Symbol('none'), new AbortController().signal) ?? window.host.printPdf?.({ name: 7, html: '<p>' })),
    ])
    expect(saved).toEqual({ outcome: 'failed', reason: 'unknown' })
    expect(printed).toMatchObject({ outcome: 'failed' })
  })

  it('prints with the fonts of the app, runs no script, and leaves nothing in the page', async () => {
    const page = pageOf(subject)
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    const font = await page.evaluate(() => window.font)
    await subject.print({
      name: 'plan.pdf',
      html: `<!doctype html><html lang="en"><head><style>@font-face { font-family: Lent; src: url('${font}') } body { font-family: Lent }</style></head>
        <body><p id="it">untouched</p><script>document.getElementById('it').textContent = 'changed'; window.top.changed = true</script></body></html>`,
    })
    const [printed] = await subject.printed()
    expect(printed?.text).toContain('untouched')
    expect(await page.evaluate(() => 'changed' in window)).toBe(false)
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  })
})

describe('a browser printing', () => {
  it('replaces a print that was not ended, and gives the page its title back', async () => {
    const page = pageOf(subjects.browser)
    const shown = (): Promise<unknown> => page.evaluate(() => [document.querySelectorAll('iframe').length, document.title])
    const titles = await page.evaluate(async () => {
      await window.host.printPdf?.({ name: 'first.pdf', html: '<p>first</p>' })
      const one = document.title
      await window.host.printPdf?.({ name: 'second.pdf', html: '<p>second</p>' })
      return [one, document.title, document.querySelectorAll('iframe').length]
    })
    expect(titles).toEqual(['first', 'second', 1])
    await expect.poll(shown).toEqual([0, 'A page for tests'])
  })

  it('waits for the fonts of the app, and names the frame it prints', async () => {
    const page = pageOf(subjects.browser)
    await page.evaluate(() =>
      window.host.printPdf?.({
        name: 'plan.pdf',
        html: `<style>@font-face { font-family: Lent; src: url('${window.font}') } body { font-family: Lent }</style><p>plan</p>`,
      }),
    )
    expect(await page.evaluate(() => window.printed)).toMatchObject([{ fonts: ['Lent loaded'], frame: 'Print preview' }])
  })
})
