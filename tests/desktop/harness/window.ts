import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import type { Page } from 'playwright'
import { knownAs, shownAt } from './addresses.ts'
import { boundsOf } from './displays.ts'
import { invoke } from './ipc.ts'
import { loadPreload } from './isolated-world.ts'
import { inBackground, listening, preventable } from './machine.ts'
import type { LiveWindow, Machine } from './machine.ts'
import type { WindowRecord } from './record.ts'
import { denyPermissions } from './session.ts'
import { onlyOptions, standIn, standInClass } from './stand-in.ts'

const pageFor = async (machine: Machine, options: Electron.BrowserWindowConstructorOptions): Promise<Page> => {
  const first = machine.record.windows.length === 1 ? machine.context.pages()[0] : undefined
  machine.opening += 1
  const page = first ?? (await machine.context.newPage())
  machine.opening -= 1
  const { width = 800, height = 600 } = options
  // Only the app's own window has a size that a test chooses.
  await page.setViewportSize((options.name === undefined ? null : machine.viewport) ?? { width, height })
  return page
}

const print = async (page: Page, options: Electron.PrintToPDFOptions): Promise<Buffer> => {
  onlyOptions('printToPDF', options, ['preferCSSPageSize', 'printBackground', 'generateTaggedPDF', 'generateDocumentOutline'])
  return await page.pdf({
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    printBackground: options.printBackground ?? false,
    tagged: options.generateTaggedPDF ?? false,
    outline: options.generateDocumentOutline ?? false,
  })
}

const contentsOf = (machine: Machine, live: () => LiveWindow): Electron.WebContents => {
  const contents: Electron.WebContents = standIn<Electron.WebContents>('WebContents')({
    ...listening(live().contentsEvents, () => contents),
    getURL: () => live().crashedAt ?? knownAs(live().current?.url() ?? ''),
    forcefullyCrashRenderer: () => {
      crash(machine, live(), 'killed')
    },
    isDestroyed: () => live().record.isDestroyed,
    get mainFrame() {
      return live().frame
    },
    setWindowOpenHandler: (handler) => {
      live().openHandler = handler
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      live().record.webRtcPolicy = policy
    },
    send: (channel, ...given) => {
      const { send, record, crashedAt } = live()
      if (record.isDestroyed) throw new TypeError('Object has been destroyed')
      record.told.push(channel)
      if (send === null || crashedAt !== null) return
      const sent = send(channel, structuredClone(given)).catch((error: unknown) => {
        // To a page that ends just now, it is lost.
        if (live().crashedAt === null && !live().isClosing && !record.isDestroyed) throw error
      })
      inBackground(machine, sent)
    },
    executeJavaScript: async (code) => {
      live().record.executed.push(code)
      return await (await live().page).evaluate<unknown>(code)
    },
    printToPDF: async (options) => {
      live().record.prints.push(options)
      await machine.printHook?.(() => crash(machine, live(), 'crashed'))
      return await print(await live().page, options)
    },
  })
  return contents
}

const destroy = (machine: Machine, live: LiveWindow): void => {
  if (live.record.isDestroyed) return
  live.record.isDestroyed = true
  inBackground(
    machine,
    live.page.then((page) => page.close()),
  )
  live.windowEvents.emit('closed')
  // As in Electron it counts until all have heard of it: another may be opened or closed by them.
  machine.live.splice(machine.live.indexOf(live), 1)
  if (machine.live.length === 0) machine.app.emit('window-all-closed')
}

/** Its page is gone at once; where it was is still known. */
export const crash = (machine: Machine, live: LiveWindow, reason: Electron.RenderProcessGoneDetails['reason']): void => {
  live.crashedAt = live.contents.getURL()
  // One after the other: of two that are under way, the later may outlast what waits for it, and end the next loading.
  live.crashing = Promise.all([live.page, live.crashing])
    .then(([page]) => page.goto('about:blank'))
    .catch(() => null)
  inBackground(machine, live.crashing)
  live.contentsEvents.emit('render-process-gone', {}, { reason, exitCode: 1 })
}

/** As the user or the main process closes it: its listeners may keep it, and its page is told that it is left. */
export const closeWindow = (machine: Machine, live: LiveWindow): void => {
  if (live.record.isDestroyed || live.isClosing) return
  const { event, prevented } = preventable({})
  live.windowEvents.emit('close', event)
  if (prevented()) return
  live.isClosing = true
  const leave = async (): Promise<void> => {
    await (await live.page).goto('about:blank').catch(() => null)
    destroy(machine, live)
  }
  inBackground(machine, leave())
}

const load = async (machine: Machine, live: LiveWindow, address: string): Promise<void> => {
  live.record.loaded.push(address)
  if (address === machine.unloadable) throw new Error(`ERR_FAILED (-2) loading '${address}'`)
  const page = await live.page
  const { crashing } = live
  await crashing
  // The page crashed once more meanwhile: its process is gone, and this loading with it.
  if (live.crashing !== crashing) throw new Error(`ERR_ABORTED (-3) loading '${address}'`)
  live.crashedAt = null
  const shown = shownAt(address)
  // What is behind `#` is the page's alone: no request names it.
  live.expected.add(new URL(shown).href.replace(/#.*/s, ''))
  await page.goto(shown, { waitUntil: 'load' })
  live.windowEvents.emit('ready-to-show')
}

/** There at once, and said a moment later; macOS slides a window first, and where it is asked meanwhile, again afterwards. */
const setFullScreen = (machine: Machine, live: LiveWindow, flag: boolean): void => {
  const { record, windowEvents } = live
  if (record.isDestroyed) throw new TypeError('Object has been destroyed')
  const isSliding = machine.platform === 'darwin'
  if (!isSliding && record.isFullScreen === flag) return
  if (!isSliding) record.isFullScreen = flag
  live.slides += 1
  live.slid = live.slid.then(async () => {
    if (!isSliding || record.isFullScreen !== flag) {
      await new Promise(setImmediate)
      await machine.sliding
    }
    live.slides -= 1
    if (record.isDestroyed || (isSliding && record.isFullScreen === flag)) return
    record.isFullScreen = flag
    windowEvents.emit(flag ? 'enter-full-screen' : 'leave-full-screen')
  })
}

const windowOf = (live: () => LiveWindow, machine: Machine): Electron.BrowserWindow => {
  const window: Electron.BrowserWindow = standIn<Electron.BrowserWindow>('BrowserWindow')({
    ...listening(live().windowEvents, () => window),
    get webContents() {
      return live().contents
    },
    loadURL: (address) => {
      const loading = load(machine, live(), address)
      inBackground(
        machine,
        loading.catch(() => null),
      )
      return loading
    },
    show: () => {
      live().record.isVisible = true
    },
    showInactive: () => {
      live().record.isVisible = true
    },
    isFullScreen: () => live().record.isFullScreen,
    setFullScreen: (flag) => {
      setFullScreen(machine, live(), flag)
    },
    isMaximized: () => live().record.isMaximized,
    maximize: () => {
      live().record.isMaximized = true
    },
    unmaximize: () => {
      live().record.isMaximized = false
    },
    getBounds: () => boundsOf(machine, live()),
    getNormalBounds: () => live().record.bounds,
    setBounds: (bounds) => {
      const { record, slides } = live()
      if (record.isFullScreen || record.isMaximized || slides > 0)
        throw new Error('A window that fills the screen is not moved by its bounds.')
      record.bounds = { ...record.bounds, ...bounds }
    },
    isVisible: () => live().record.isVisible,
    isMinimized: () => live().record.isMinimized,
    isDestroyed: () => live().record.isDestroyed,
    restore: () => {
      live().record.isMinimized = false
    },
    focus: () => {
      live().record.focused += 1
    },
    close: () => {
      closeWindow(machine, live())
    },
    destroy: () => {
      destroy(machine, live())
    },
  })
  return window
}

const open = (machine: Machine, options: Electron.BrowserWindowConstructorOptions): LiveWindow => {
  if (!machine.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
  const record: WindowRecord = {
    options,
    loaded: [],
    prints: [],
    executed: [],
    told: [],
    bounds: { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 },
    isFullScreen: options.fullscreen ?? false,
    isMaximized: false,
    isVisible: options.show ?? true,
    isMinimized: false,
    isDestroyed: false,
    focused: 0,
    webRtcPolicy: null,
  }
  machine.record.windows.push(record)
  const prepare = async (): Promise<Page> => {
    const page = await pageFor(machine, options)
    live.current = page
    await denyPermissions(machine, live, page)
    const preload = options.webPreferences?.preload
    if (preload !== undefined) {
      live.send = await loadPreload(
        page,
        readFileSync(preload, 'utf8'),
        (channel, given) => invoke(machine, { sender: live.contents, senderFrame: live.frame }, channel, given),
        (problem) => machine.record.preloadErrors.push(problem),
      )
    }
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      const url = knownAs(frame.url())
      if (live.isLoading) live.contentsEvents.emit('did-navigate', {}, url, 200, 'OK')
      else live.contentsEvents.emit('did-navigate-in-page', {}, url, true)
      live.isLoading = false
    })
    page.on('load', () => {
      if (live.crashedAt === null) live.contentsEvents.emit('did-finish-load')
    })
    page.on('crash', () => live.contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }))
    return page
  }
  const self = (): LiveWindow => live
  const live: LiveWindow = {
    record,
    windowEvents: new EventEmitter(),
    contentsEvents: new EventEmitter(),
    page: Promise.resolve().then(prepare),
    current: null,
    send: null,
    isLoading: false,
    isClosing: false,
    slid: Promise.resolve(),
    slides: 0,
    crashedAt: null,
    crashing: null,
    expected: new Set(),
    openHandler: null,
    frame: standIn<Electron.WebFrameMain>('WebFrameMain')({
      parent: null,
      get framesInSubtree() {
        return (live.current?.frames() ?? []).map(() => live.frame)
      },
      get url() {
        return knownAs(live.current?.url() ?? '')
      },
    }),
    get contents() {
      return contents
    },
    get window() {
      return window
    },
  }
  const contents = contentsOf(machine, self)
  const window = windowOf(self, machine)
  machine.live.push(live)
  machine.app.emit('web-contents-created', {}, contents)
  if (machine.remembersPlace && options.windowStatePersistence !== undefined)
    setImmediate(() => live.windowEvents.emit('persisted-state-restored'))
  return live
}

export const browserWindowClass = (machine: Machine): typeof Electron.BrowserWindow =>
  standInClass<typeof Electron.BrowserWindow>('BrowserWindow')((options = {}) => open(machine, options).window, {
    getAllWindows: () => machine.live.map(({ window }) => window),
    fromWebContents: (contents) => machine.live.find((live) => live.contents === contents)?.window ?? null,
  })
