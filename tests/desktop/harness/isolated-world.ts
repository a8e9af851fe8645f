import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from 'playwright'
import { z } from 'zod'

/**
 * The preload script's place: a JavaScript world of its own beside the page's, as Electron makes it
 * under `contextIsolation`. The messages to the main process exist in that world only; the page sees
 * what the script exposes, and nothing else.
 */

const worldName = 'Electron Isolated Context'

/** Runs in both worlds: bytes travel as text, and what cannot be cloned is an error. A function of the page's travels as a number. */
const codec = `
  const callbacks = []
  let passesFunctions = false
  const encode = (value) => JSON.stringify({ value }, function (key, held) {
    if (held === undefined) return { $undefined: true }
    if (held === null) return held
    if (held instanceof Uint8Array) {
      let text = ''
      for (let at = 0; at < held.length; at += 32768) text += String.fromCharCode(...held.subarray(at, at + 32768))
      return { $bytes: btoa(text) }
    }
    if (typeof held === 'function' && passesFunctions) return { $callback: callbacks.push(held) - 1 }
    if (typeof held === 'function' || typeof held === 'symbol') throw new Error('An object could not be cloned.')
    if (typeof held === 'object' && !Array.isArray(held) && Object.getPrototypeOf(held) !== Object.prototype)
      throw new Error('The desktop harness does not clone ' + Object.prototype.toString.call(held))
    return held
  })
  const decode = (text) => JSON.parse(text, (key, held) => {
    if (held === null || typeof held !== 'object') return held
    if (held.$undefined === true) return undefined
    if (typeof held.$bytes === 'string') return Uint8Array.from(atob(held.$bytes), (one) => one.charCodeAt(0))
    if (typeof held.$callback === 'number') return callbackOf(held.$callback)
    return held
  }).value
`

/** The page's side: makes the object, and passes each call across as an event with text in it. */
const pageSide = (word: string): string => `(() => {
  if (window !== window.top) return
  ${codec}
  passesFunctions = true
  window.addEventListener('${word}:callback', (event) => {
    const { id, given } = decode(event.detail)
    callbacks[id](...given)
  })
  const pending = new Map()
  let last = 0
  window.addEventListener('${word}:expose', (event) => {
    const { key, names } = JSON.parse(event.detail)
    const api = {}
    for (const name of names) {
      api[name] = (...given) => {
        // What cannot be cloned is thrown at once, before there is a promise, as the bridge does.
        const detail = encode({ id: ++last, name, given })
        return new Promise((resolve, reject) => {
          pending.set(last, { resolve, reject })
          window.dispatchEvent(new CustomEvent('${word}:call', { detail }))
        })
      }
    }
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true })
  })
  window.addEventListener('${word}:settle', (event) => {
    const { id, error, result } = decode(event.detail)
    const { resolve, reject } = pending.get(id)
    pending.delete(id)
    if (error === undefined) resolve(result)
    else reject(new Error(error))
  })
  window.dispatchEvent(new CustomEvent('${word}:ready'))
})()`

/** The preload's side: the two things of Electron a sandboxed preload script may use here. */
const preloadSide = (word: string, preload: string): string => `(() => {
  if (window !== window.top) return
  ${codec}
  const send = globalThis['${word}']
  const callbackOf = (id) => (...given) => {
    window.dispatchEvent(new CustomEvent('${word}:callback', { detail: encode({ id, given }) }))
  }
  const pending = new Map()
  const exposed = []
  let last = 0
  const strict = (name, members) => new Proxy(members, { get: (of, key) => {
    if (key in of || typeof key === 'symbol') return of[key]
    throw new Error('The desktop harness does not cover ' + name + '.' + key)
  } })
  const ipcRenderer = strict('ipcRenderer', {
    invoke: (channel, ...given) => new Promise((resolve, reject) => {
      const text = encode({ id: ++last, channel, given })
      pending.set(last, { channel, resolve, reject })
      send(text)
    }),
    on: (channel, listener) => { listeners.push({ channel, listener }) },
  })
  const listeners = []
  globalThis['${word}:message'] = (text) => {
    const { channel, given } = decode(text)
    for (const one of listeners) if (one.channel === channel) one.listener({}, ...given)
  }
  globalThis['${word}:settle'] = (text) => {
    const { id, error, result } = decode(text)
    const { channel, resolve, reject } = pending.get(id)
    pending.delete(id)
    if (error === undefined) resolve(result)
    else reject(new Error("Error invoking remote method '" + channel + "': Error: " + error))
  }
  const tell = ({ key, names }) => {
    window.dispatchEvent(new CustomEvent('${word}:expose', { detail: JSON.stringify({ key, names }) }))
  }
  // Which of the two worlds Chromium runs first is not promised: it is told now, and when the page asks.
  window.addEventListener('${word}:ready', () => exposed.forEach(tell))
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key, api) => {
      if (exposed.length > 0) throw new Error('The desktop harness covers one exposed object only')
      const names = Object.keys(api)
      for (const name of names) if (typeof api[name] !== 'function') throw new Error('The desktop harness exposes functions only, not ' + name)
      window.addEventListener('${word}:call', async (event) => {
        const { id, name, given } = decode(event.detail)
        let answer
        try { answer = { id, result: await api[name](...given) } } catch (error) { answer = { id, error: error.message } }
        window.dispatchEvent(new CustomEvent('${word}:settle', { detail: encode(answer) }))
      })
      exposed.push({ key, names })
      tell({ key, names })
    },
  })
  const require = (id) => {
    if (id === 'electron') return strict('electron', { contextBridge, ipcRenderer })
    throw new Error('A sandboxed preload script cannot load ' + id)
  }
  const module = { exports: {} }
  ;(function (exports, require, module) {
${preload}
  })(module.exports, require, module)
})()`

const message = z.object({ id: z.number(), channel: z.string(), given: z.array(z.unknown()) })

const withBytes = (_key: string, held: unknown): unknown => {
  if (z.object({ $undefined: z.literal(true) }).safeParse(held).success) return undefined
  const found = z.object({ $bytes: z.string() }).safeParse(held)
  if (!found.success) return held
  // A copy: a Buffer of Node's may be a part of a larger one, and no clone is.
  return new Uint8Array(Buffer.from(found.data.$bytes, 'base64'))
}

const asText = (_key: string, held: unknown): unknown =>
  held instanceof Uint8Array ? { $bytes: Buffer.from(held).toString('base64') } : held

const decode = (text: string): unknown => z.object({ value: z.unknown() }).parse(JSON.parse(text, withBytes)).value

export type Invoke = (channel: string, given: readonly unknown[]) => Promise<unknown>

/** Sends a message to the preload script of the document that is shown. */
export type Send = (channel: string, given: readonly unknown[]) => Promise<void>

/** Loads a built preload script into every document of a page from now on. */
export const loadPreload = async (page: Page, preload: string, invoke: Invoke, failed: (problem: string) => void): Promise<Send> => {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  const word = `electron-${randomUUID()}`
  devtools.on('Runtime.bindingCalled', (event) => {
    if (event.name !== word) return
    const { id, channel, given } = message.parse(decode(event.payload))
    const settle = async (answer: object): Promise<void> => {
      const text = JSON.stringify(JSON.stringify({ value: answer }, asText))
      await devtools.send('Runtime.evaluate', {
        expression: `globalThis['${word}:settle'](${text})`,
        contextId: event.executionContextId,
      })
    }
    invoke(channel, given)
      .then(
        (result) => settle({ id, result }),
        (error: unknown) => settle({ id, error: error instanceof Error ? error.message : String(error) }),
      )
      // The page has gone in the meantime; nobody waits for the answer.
      .catch(() => undefined)
  })
  const worlds = new Set<number>()
  const mainFrame = (await devtools.send('Page.getFrameTree')).frameTree.frame.id
  let current: number | null = null
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== worldName) return
    worlds.add(context.id)
    const { frameId } = z.object({ frameId: z.string() }).parse(context.auxData)
    if (frameId === mainFrame) current = context.id
  })
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, exception, text } }) => {
    if (executionContextId !== undefined && worlds.has(executionContextId)) failed(exception?.description ?? text)
  })
  await devtools.send('Page.enable')
  await devtools.send('Runtime.enable')
  await devtools.send('Runtime.addBinding', { name: word, executionContextName: worldName })
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSide(word) })
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadSide(word, preload), worldName })
  return async (channel, given) => {
    if (current === null) throw new Error('No document with a preload script is shown')
    const text = JSON.stringify(JSON.stringify({ value: { channel, given } }, asText))
    await devtools.send('Runtime.evaluate', { expression: `globalThis['${word}:message'](${text})`, contextId: current })
  }
}
