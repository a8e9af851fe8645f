import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createRawServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withPatience } from '../../build/scripts/runtime.mjs'
import { findOrFetchRuntime, openWindow, readOptions, reasonIn, serveInBrowser, usualPort } from '../../build/scripts/start.mjs'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rearview-start-'))
  await writeFile(join(folder, 'index.html'), 'app')
})

afterAll(() => rm(folder, { recursive: true }))

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function recorder() {
  const said: string[] = []
  const shown: string[] = []
  return {
    said,
    shown,
    say: (line: string) => void said.push(line),
    show: async (address: string) => void shown.push(address),
  }
}

describe('the options of npm start', () => {
  it('has a fixed port, because a browser keeps roadmaps by port', () => {
    expect(readOptions([])).toEqual({ web: false, open: true, port: usualPort, help: false })
    expect(readOptions(['--web', '--port', '5000', '--no-open'])).toEqual({
      web: true,
      open: false,
      port: 5000,
      help: false,
    })
  })

  it.each(['', '80', '0', '65536', '-1', '4e4', '41730.5', 'abc', '0x1000', '6000', '999999999'])('refuses the port "%s"', (port) => {
    expect(() => readOptions([`--port=${port}`])).toThrow(/--port takes a whole number from 1024/)
  })

  it('names an option it does not know, and lists those it does', () => {
    expect(() => readOptions(['--prot', '5000'])).toThrow(/'--prot'[\s\S]*npm run web/)
  })
})

describe('serving to the browser', () => {
  it('opens the address it serves, or nothing', async () => {
    const first = recorder()
    const server = await serveInBrowser({ port: 0, open: true, folder, ...first })
    expect(first.shown).toEqual([server?.address])
    expect(first.said.join()).toContain(server?.address)
    await server?.close()
    const second = recorder()
    await (await serveInBrowser({ port: 0, open: false, folder, ...second }))?.close()
    expect(second.shown).toEqual([])
  })

  it('opens the Rearview that is there already', async () => {
    const running = await serveInBrowser({ port: 0, open: false, folder, ...recorder() })
    const port = Number(new URL(running?.address ?? '').port)
    const { said, shown, say, show } = recorder()
    expect(await serveInBrowser({ port, open: true, folder, say, show })).toBeNull()
    expect(said).toEqual([expect.stringMatching(/^Rearview \d+\.\d+\.\d+ already runs at http:\/\/127\.0\.0\.1:\d+\/$/)])
    expect(shown).toEqual([running?.address])
    await running?.close()
  })

  it('names a port that another program has, and takes no other', async () => {
    const other = createServer((_, response) => response.end('{"name":"other"}'))
    const port = await listening(other)
    const { said, shown, say, show } = recorder()
    await expect(serveInBrowser({ port, open: true, folder, say, show })).rejects.toThrow(`Port ${port} is taken by another program`)
    expect([...said, ...shown]).toEqual([])
    other.close()
  })

  it('does not wait for ever for a program that takes the port and says nothing', async () => {
    const other = createRawServer()
    const port = await listening(other)
    await expect(serveInBrowser({ port, open: false, folder, ...recorder() })).rejects.toThrow(`Port ${port} is taken by another program`)
    other.close()
  })
})

type Report = (at: { transferred: number; total: number | null }) => void

async function slow(_: AbortSignal, report: Report): Promise<string> {
  for (let transferred = 1; transferred <= 8; transferred++) {
    await wait(100)
    report({ transferred, total: 8 })
  }
  return 'here'
}

async function stuck(signal: AbortSignal, report: Report): Promise<string> {
  while (!signal.aborted) {
    await wait(50)
    report({ transferred: 1, total: null })
  }
  return 'here'
}

const refused = () => Promise.reject(new Error('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }))

describe('fetching Electron', () => {
  it('gives up when nothing arrives for a while, and stops the download', async () => {
    let stopped = false
    const hanging = (signal: AbortSignal): Promise<never> =>
      new Promise(() => {
        signal.addEventListener('abort', () => (stopped = true))
      })
    await expect(withPatience(hanging, { seconds: 0.2 })).rejects.toThrow('nothing arrived for 0.2 seconds')
    expect(stopped).toBe(true)
  })

  it('leaves a slow download alone that moves, however long it takes', async () => {
    const seen: number[] = []
    const options = { seconds: 0.4, onProgress: (at: { transferred: number }) => void seen.push(at.transferred) }
    expect(await withPatience(slow, options)).toBe('here')
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('does not take a report without a new byte for progress', async () => {
    await expect(withPatience(stuck, { seconds: 0.3 })).rejects.toThrow('nothing arrived for 0.3 seconds')
  })

  it('says in one sentence that it failed, and that the browser is used', async () => {
    const { said, say } = recorder()
    expect(await findOrFetchRuntime({ find: () => null, fetch: refused, say })).toBeNull()
    expect(said).toEqual([
      'Electron could not be downloaded (fetch failed: getaddrinfo ENOTFOUND), so Rearview opens in your browser instead.',
    ])
  })

  it('downloads nothing where it is there', async () => {
    expect(await findOrFetchRuntime({ find: () => '/electron', fetch: refused })).toBe('/electron')
  })
})

describe('a window that does not open', () => {
  it('is said with the reason and the way to the browser', async () => {
    // Node stands in for an Electron that ends at once with a message.
    const script = join(folder, 'ends.cjs')
    await writeFile(script, "console.error('[12:34:ERROR:x.cc(1)] Missing X server or $DISPLAY'); process.exit(1)")
    await expect(openWindow(process.execPath, script)).rejects.toThrow(
      'Electron could not open a window (Missing X server or $DISPLAY); npm run web opens Rearview in your browser instead.',
    )
    await expect(openWindow(join(folder, 'absent'))).rejects.toThrow(/could not open a window .*npm run web/)
  })

  it('picks the line that tells', () => {
    const output = 'a\n/x/electron: error while loading shared libraries: libnss3.so: cannot open\nb\n'
    expect(reasonIn(output, '')).toContain('libnss3.so')
    expect(reasonIn('', 'exit code 1')).toBe('exit code 1')
  })

  it('is no failure when the user closes it', async () => {
    const script = join(folder, 'closes.cjs')
    await writeFile(script, 'process.exit(process.env.ELECTRON_RUN_AS_NODE === undefined ? 0 : 3)')
    await expect(openWindow(process.execPath, script)).resolves.toBeUndefined()
  })
})
