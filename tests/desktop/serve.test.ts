import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rearviewAt, serve } from '../../build/scripts/serve.mjs'
import { inBrowser } from '../browser/launch.ts'

let outside: string
let server: Awaited<ReturnType<typeof serve>>

const page = `<!doctype html><html lang="en"><head><title>Trial</title></head>
<body><script type="module" src="./app.js"></script></body></html>`

const app = `
const frame = document.createElement('iframe')
frame.title = 'Print'
frame.srcdoc = '<style>p { color: rgb(1, 2, 3) }</style><p style="width: 7px">Roadmap</p><script>document.title = "ran"</script>'
document.body.append(frame)
frame.addEventListener('load', () => { document.title = 'Framed' })
`

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'rearview-serve-'))
  const folder = join(outside, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.txt'), 'secret')
  await mkdir(join(outside, 'renderer-other'))
  await writeFile(join(outside, 'renderer-other', 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, '.hidden'), 'secret')
  await writeFile(join(folder, 'app.js'), app)
  await writeFile(join(folder, 'assets', 'inter.woff2'), 'font')
  server = await serve({ folder, port: 0 })
})

afterAll(async () => {
  await server.close()
  await rm(outside, { recursive: true })
})

/** Sends a request as it stands; `fetch` would tidy its path and choose its host. */
async function ask(head: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  socket.write(`${head}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return answer
}

const get = (target: string): Promise<string> => ask(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}`)

describe('the server of the built app', () => {
  it('serves the page with its type, its policy and a tag that spares a second transfer', async () => {
    const first = await fetch(server.address)
    expect(first.status).toBe(200)
    expect(await first.text()).toBe(page)
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';")
    const etag = first.headers.get('etag') ?? ''
    const second = await fetch(server.address, { headers: { 'If-None-Match': etag } })
    expect(second.status).toBe(304)
    const font = await fetch(new URL('assets/inter.woff2', server.address))
    expect(font.headers.get('content-type')).toBe('font/woff2')
  })

  it.each(['localhost', 'evil.example', '127.0.0.1.evil.example', '0.0.0.0', '[::1]'])(
    'refuses the host name %s with the address to use',
    async (name) => {
      const answer = await ask(`GET / HTTP/1.1\r\nHost: ${name}:${server.port}`)
      expect(answer).toMatch(/^HTTP\/1\.1 421 /)
      expect(answer).toContain(`Rearview answers only at ${server.address}`)
      expect(answer).not.toContain('Trial')
    },
  )

  it('refuses its own name with another port, or none', async () => {
    expect(await ask('GET / HTTP/1.1\r\nHost: 127.0.0.1:1')).toMatch(/^HTTP\/1\.1 421 /)
    expect(await ask('GET / HTTP/1.1\r\nHost: 127.0.0.1')).toMatch(/^HTTP\/1\.1 421 /)
    expect(await ask('GET / HTTP/1.0')).toMatch(/^HTTP\/1\.1 421 /)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    String.raw`/..\secret.txt`,
    '/%5c..%5csecret.txt',
    '/../renderer-other/secret.txt',
    '//etc/passwd',
    '/.hidden',
    '/%00',
    '/%zz',
    '/assets',
    '/assets/',
    'http://127.0.0.1/app.js',
  ])('finds nothing at %s', async (target) => {
    const answer = await get(target)
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(answer).not.toContain('secret')
    expect(answer).not.toContain('root:')
  })

  it('only reads', async () => {
    const methods = ['POST', 'PUT', 'DELETE', 'OPTIONS']
    const answers = await Promise.all(methods.map((method) => fetch(server.address, { method })))
    expect(answers.map((answer) => answer.status)).toEqual([405, 405, 405, 405])
    const head = await fetch(server.address, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })

  it('has no icon of its own to answer for', async () => {
    expect(await get('/favicon.ico')).toMatch(/^HTTP\/1\.1 204 /)
  })

  it('says who it is, and only to who asks it', async () => {
    expect(await rearviewAt(server.port)).toMatch(/^\d+\.\d+\.\d+/)
    const answer = await fetch(new URL('.well-known/rearview', server.address))
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('lets the app print through a frame of its own, styled and without scripts', async () => {
    const { origin } = new URL(server.address)
    const allowed = [/Executing inline script violates/]
    await inBrowser({ origin, allowed }, async ({ page: tab, problems }) => {
      await tab.goto(server.address)
      await expect.poll(() => tab.title()).toBe('Framed')
      const line = tab.frameLocator('iframe').getByText('Roadmap')
      const style = await line.evaluate((shown) => [getComputedStyle(shown).color, getComputedStyle(shown).width])
      expect(style).toEqual(['rgb(1, 2, 3)', '7px'])
      expect(problems).toHaveLength(1)
    })
  })

  it('keeps the page from talking to anybody else, from service workers and from other frames', async () => {
    const { origin } = new URL(server.address)
    const allowed = [/Content Security Policy/, /\(403\)/, /A service worker/]
    await inBrowser({ origin, allowed }, async ({ page: tab, problems }) => {
      await tab.goto(server.address)
      const reached = await tab.evaluate(async (own) => {
        const asked = [fetch('http://127.0.0.1:9/'), fetch(own), navigator.serviceWorker.register('./app.js')]
        return (await Promise.allSettled(asked)).map((answer) => answer.status)
      }, server.address)
      // Its own files it may read: the fonts that are put into an exported drawing.
      expect(reached).toEqual(['rejected', 'fulfilled', 'rejected'])
      expect(problems.filter((problem) => problem.includes('Connecting to'))).toHaveLength(1)
    })
  })
})
