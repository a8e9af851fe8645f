import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

let app: string
const running: Desktop[] = []

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  const desktop = await launchDesktop({ app, ...options })
  running.push(desktop)
  return desktop
}

beforeAll(async () => {
  app = await buildWithTestPage()
})

afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.close()
})

describe('main process in real Chromium: the window', () => {
  it('is sandboxed, isolated, and keeps its bounds', async () => {
    const { electron } = await launch()
    expect(electron.windows).toHaveLength(1)
    const [{ options, isVisible, loaded, webRtcPolicy } = expect.fail('no window')] = electron.windows
    expect(options.webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      preload: join(app, 'electron/preload.cjs'),
    })
    expect(options).toMatchObject({
      name: 'main',
      windowStatePersistence: true,
      title: 'Rearview',
      width: 1366,
      height: 728,
      minWidth: 1024,
      minHeight: 700,
      show: false,
    })
    expect(isVisible).toBe(true)
    expect(loaded).toEqual(['app://rearview/'])
    expect(webRtcPolicy).toBe('disable_non_proxied_udp')
  })

  it('has a scheme with an origin of its own, registered before the app is ready', async () => {
    const { electron } = await launch()
    expect(electron.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
    expect(electron.isSandboxed).toBe(true)
    expect([...electron.switches]).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['disable-background-networking', null],
    ])
  })

  it('is a secure context with cryptography, and keeps its database from one start to the next', async () => {
    const userData = await mkdtemp(join(tmpdir(), 'rearview-user-'))
    const open = `new Promise((resolve, reject) => {
      const request = indexedDB.open('kept', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })`
    try {
      const first = await launch({ userData })
      await first.page.evaluate(`${open}.then((database) => new Promise((resolve) => {
        const writing = database.transaction('rows', 'readwrite', { durability: 'strict' })
        writing.objectStore('rows').put('a roadmap', 1)
        writing.oncomplete = () => { database.close(); resolve() }
      }))`)
      expect(await first.page.evaluate('isSecureContext && typeof crypto.subtle.digest')).toBe('function')
      await first.close()
      running.splice(0)
      const second = await launch({ userData })
      const kept = await second.page.evaluate(`${open}.then((database) => new Promise((resolve) => {
        const reading = database.transaction('rows').objectStore('rows').get(1)
        reading.onsuccess = () => resolve(reading.result)
      }))`)
      expect(kept).toBe('a roadmap')
    } finally {
      for (const desktop of running.splice(0)) await desktop.close()
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    }
  })

  it('exposes one function a channel to the page, and nothing else', async () => {
    const { page } = await launch()
    const seen = await page.evaluate(() => ({
      bridge: Object.entries(window.rearview ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
      isFrozen: Object.isFrozen(window.rearview),
      node: ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'ipcRenderer', '__dirname'].filter((name) => name in window),
      // What no page has by itself: the frame is a fresh window of the same browser.
      more: (() => {
        const frame = document.createElement('iframe')
        document.body.append(frame)
        const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow))
        frame.remove()
        return Object.getOwnPropertyNames(window).filter((name) => !plain.has(name) && !/^\d+$/.test(name))
      })(),
    }))
    expect(seen.bridge.toSorted()).toEqual([
      'about: function',
      'beginPresenting: function',
      'cancelPdf: function',
      'chooseFolder: function',
      'emptyStore: function',
      'endPresenting: function',
      'giveReviews: function',
      'lastRun: function',
      'left: function',
      'listSnapshots: function',
      'makePdf: function',
      'noteRun: function',
      'offerMenu: function',
      'onFilesWaiting: function',
      'onLeaving: function',
      'onMenuChosen: function',
      'onReminderPressed: function',
      'onResumed: function',
      'onSecondGone: function',
      'openSecondWindow: function',
      'readSnapshot: function',
      'reminderSettings: function',
      'saveFile: function',
      'setNotifying: function',
      'setWaiting: function',
      'swapDisplays: function',
      'takeFile: function',
      'tellTrouble: function',
      'useLanguage: function',
      'useUsualFolder: function',
      'writeSnapshot: function',
    ])
    expect(seen.isFrozen).toBe(true)
    expect(seen.node).toEqual([])
    // `host`, `font` and `startWorker` are the test page's own, and what zod keeps for all its copies is the page's too.
    expect(seen.more.filter((name) => !name.startsWith('__playwright') && name !== '__pwInitScripts').toSorted()).toEqual([
      '__zod_globalConfig',
      '__zod_globalRegistry',
      'font',
      'host',
      'rearview',
      'startWorker',
    ])
  })

  it('answers no other channel', async () => {
    const { electron } = await launch()
    expect(electron.channels().toSorted()).toEqual([
      'app:about',
      'file:save',
      'files:take',
      'language:use',
      'log:trouble',
      'menu:offer',
      'pdf:cancel',
      'pdf:make',
      'presenting:begin',
      'presenting:end',
      'presenting:open',
      'presenting:swap',
      'reminder:facts',
      'reminder:set-notifying',
      'reminder:set-waiting',
      'reminder:settings',
      'run:last',
      'run:note',
      'snapshots:choose-folder',
      'snapshots:list',
      'snapshots:read',
      'snapshots:usual-folder',
      'snapshots:write',
      'store:empty',
      'window:left',
    ])
  })

  it('tells what it is', async () => {
    const { page } = await launch()
    expect(await page.evaluate(() => window.rearview?.about())).toEqual({
      version: '1.2.3',
      runtime: 'Electron 0.0.0-harness, Chromium 156.0.0-harness',
      engine: { name: 'Chromium', major: 156 },
      assistive: false,
    })
  })

  it('keeps back an answer that is not as agreed, and says no more than that', async () => {
    const { page, electron } = await launch({ version: '' })
    const told = await page.evaluate(() => window.rearview?.about().catch((error: unknown) => String(error)))
    expect(told).toBe("Error: Error invoking remote method 'app:about': Error: failed")
    expect(electron.log.join('')).toContain('app:about was answered wrongly')
  })
})

describe('main process in real Chromium: one instance', () => {
  it('opens nothing where another runs already', async () => {
    const { electron } = await launch({ isSecondInstance: true })
    expect(electron.quits).toBe(1)
    expect(electron.windows).toEqual([])
    expect(electron.channels()).toEqual([])
  })

  it('brings its window to the front when it is started again', async () => {
    const { electron } = await launch()
    const [window = expect.fail('no window')] = electron.windows
    window.isMinimized = true
    electron.startSecondTime()
    expect(window).toMatchObject({ isMinimized: false, focused: 1 })
    expect(electron.windows).toHaveLength(1)
  })

  it.each([
    ['linux', 1],
    ['win32', 1],
    ['darwin', 0],
  ] as const)('ends with its last window as is the custom of %s', async (platform, quits) => {
    const { electron } = await launch({ platform })
    await electron.closeAllWindows()
    expect(electron.quits).toBe(quits)
  })
})
