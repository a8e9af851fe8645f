import type { Engine } from '#shared/ipc/engine.ts'
import { type Run, run, type RunNoted } from '#shared/ipc/run.ts'
import { fileName, withoutExtension } from '#shared/ipc/file-name.ts'
import { t } from '#shared/text/index.ts'
import { version } from '../../package.json'
import { browserPresenting } from './browserPresenting.ts'
import { browserReminders } from './browserReminders.ts'
import type { Host } from './host.ts'
import { type PickedFolder, pickedFolder } from './pickedFolder.ts'
import { failureOf, privateShelf, readFrom, writeInto } from './folderShelf.ts'
import { snapshotsOn } from '#shared/safety/keeping.ts'

const minute = 60_000

const download = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click has returned, so its address must outlive it.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, minute)
}

/**
 * A frame with the document in it, laid out and with its fonts. Its origin is the app's, so that it
 * may load the app's fonts; it may run no script, whatever the document contains.
 */
const frameOf = async (html: string): Promise<HTMLIFrameElement> => {
  const frame = document.createElement('iframe')
  frame.title = t('desktop.print.frame')
  frame.tabIndex = -1
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  // Not `display: none`: some browsers print nothing of a frame that is not laid out.
  Object.assign(frame.style, {
    position: 'fixed',
    left: '-10000px',
    top: '0',
    width: '1000px',
    height: '700px',
    border: '0',
  })
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true })
  })
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
  const inside = frame.contentDocument
  if (inside !== null) {
    // Fonts are asked for by the layout; before it `ready` is already fulfilled.
    inside.body.getBoundingClientRect()
    await inside.fonts.ready
  }
  return frame
}

/** The frame whose print dialog may still be open; there is one at most. */
let shown: { remove(): void } | null = null

const print = async (name: string, html: string): Promise<void> => {
  shown?.remove()
  const frame = await frameOf(html)
  const inside = frame.contentWindow
  if (inside === null) throw new Error('the frame to print has no window')

  // The print dialog proposes the page's title as the name of the PDF.
  const title = document.title
  const remove = (): void => {
    if (shown?.remove !== remove) return
    shown = null
    document.title = title
    frame.remove()
  }
  shown = { remove }
  document.title = withoutExtension(name)
  if (frame.contentDocument !== null) frame.contentDocument.title = document.title
  inside.addEventListener('afterprint', remove, { once: true })
  try {
    inside.focus()
    inside.print()
  } catch (error) {
    remove()
    throw error
  }
}

const lastRunFile = 'Rearview last run.json'

const lastRun = async (): Promise<Run | null> => {
  try {
    const bytes = await readFrom(await navigator.storage.getDirectory(), lastRunFile)
    return run.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}

const noteRun = async (here: Run): Promise<RunNoted> => {
  try {
    await writeInto(await navigator.storage.getDirectory(), lastRunFile, new TextEncoder().encode(JSON.stringify(here)))
    return { outcome: 'noted' }
  } catch (error) {
    return { outcome: 'failed', reason: failureOf(error) }
  }
}

/** The engine inside, which is what keeps the database: Edge and Chrome have the same. */
const engines: readonly (readonly [RegExp, string])[] = [
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chromium'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]

const engineOf = (agent: string): Engine => {
  for (const [pattern, name] of engines) {
    const major = Number(pattern.exec(agent)?.[1])
    if (Number.isInteger(major)) return { name, major }
  }
  return { name: 'unknown', major: 0 }
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chromium'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]

const runtime = (agent: string): string => {
  for (const [pattern, name] of browsers) {
    const found = pattern.exec(agent)?.[1]
    if (found !== undefined) return `${name} ${found}`
  }
  return agent
}

/** The host as any browser can answer it: files are downloads, a PDF is the print dialog's. */
export const browserHost = (picked: PickedFolder = pickedFolder()): Host => ({
  kind: 'browser',
  saveFile: (file) => {
    try {
      download(fileName(file.name), new Blob([file.bytes], { type: file.mime }))
      return Promise.resolve({ outcome: 'saved', where: null })
    } catch {
      return Promise.resolve({ outcome: 'failed', reason: 'unknown' })
    }
  },
  makePdf: null,
  printPdf: async (page) => {
    try {
      await print(fileName(page.name), page.html)
      return { outcome: 'printing' }
    } catch {
      return { outcome: 'failed', reason: 'unknown' }
    }
  },
  snapshots: snapshotsOn(privateShelf(), () => picked.chosen()),
  folder: picked.folder,
  onLeaving: () => {},
  // A page is not told; the clock is looked at every minute.
  speak: () => {},
  onResumed: () => {},
  reminders: browserReminders(),
  given: { take: () => Promise.resolve(null), onWaiting: () => {} },
  menu: { offer: () => {}, onChosen: () => {} },
  presenting: browserPresenting(),
  persist: async () => {
    try {
      return await navigator.storage.persist()
    } catch {
      return false
    }
  },
  emptyStore: null,
  lastRun,
  noteRun,
  // A browser shows its own console.
  noteTrouble: () => {},
  about: () => Promise.resolve({ version, runtime: runtime(navigator.userAgent), engine: engineOf(navigator.userAgent), assistive: false }),
})
