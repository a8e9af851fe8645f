import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { build, type Plugin } from 'vite'
import { openSite } from '#tests/reliability/site.ts'
import { median } from './figure.ts'
import { picture, pictureBy } from './figures/timeline.ts'
import { atRest, meterOf, thereAre } from './meter.ts'
import { type PeerPicture, peerTableOf } from './peerTable.ts'
import { type Asked, clock } from './run.ts'
import { lanes, onStage, type Stage } from './stage.ts'

/** Another engine: what npm is asked for, and what one of its bars is on the page made of it. */
interface Peer {
  readonly page: 'svar' | 'dhtmlx' | 'frappe'
  readonly name: string
  readonly version: string
  readonly bar: string
}

const peers: readonly Peer[] = [
  { page: 'svar', name: '@svar-ui/react-gantt', version: '2.7.3', bar: '.wx-bar' },
  { page: 'dhtmlx', name: 'dhtmlx-gantt', version: '10.0.3', bar: '.gantt_task_line' },
  { page: 'frappe', name: 'frappe-gantt', version: '1.2.2', bar: '.bar-wrapper' },
]

const sizes = [1000, 5000] as const
/** A page that takes longer than this is not waited for. */
const patience = 120_000

const folderOf = ({ page, version }: Peer) => fileURLToPath(new URL(`../../.cache/bench-peers/${page}-${version}`, import.meta.url))

/** Has npm put the package into a folder that git does not know; what it depends on stays there too, but for React. */
async function install(peer: Peer): Promise<void> {
  const folder = folderOf(peer)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  const quiet = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--no-package-lock']
  await promisify(execFile)('npm', ['install', ...quiet, `${peer.name}@${peer.version}`], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
}

/** Finds the package in its folder. */
const from = (peer: Peer): Plugin => ({
  name: 'peer',
  enforce: 'pre',
  resolveId(source) {
    if (source !== peer.name && !source.startsWith(`${peer.name}/`)) return null
    // What a package does not export can be a style of it nevertheless.
    if (source.endsWith('.css') && peer.page === 'frappe') return join(folderOf(peer), 'node_modules', source)
    return this.resolve(source, join(folderOf(peer), 'package.json'), { skipSelf: true })
  },
})

async function buildPeer(peer: Peer, outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('peers/', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    root,
    base: './',
    plugins: [from(peer)],
    build: {
      outDir: join(outDir, peer.page),
      target: 'chrome120',
      chunkSizeWarningLimit: 10_000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, `${peer.page}.html`) },
    },
  })
}

/** What a page that has its data works until its bars are painted, as it is measured of ours. */
async function pictureOf(page: Page, address: string, bar: string, activities: number): Promise<number> {
  page.setDefaultTimeout(patience)
  await page.goto(address)
  await page.waitForFunction(() => 'begin' in window)
  await page.evaluate(([count, of]) => (window as never as { begin(count: number, lanes: number): void }).begin(count, of), [
    activities,
    lanes,
  ] as const)
  const meter = await meterOf(page)
  await atRest(page, meter)
  const before = await meter()
  await page.evaluate(() => (window as never as { show(): void }).show())
  await thereAre(page, bar, picture)
  return (await meter()) - before
}

/** What an engine cannot do, said once it is known. */
type Lack = (peer: Peer, what: string, problem: unknown) => void

/** The engines that npm has, built into a folder of their own each. */
async function fetched(folder: string, say: (text: string) => void, lack: Lack): Promise<Peer[]> {
  const had: Peer[] = []
  for (const peer of peers) {
    say(`fetching ${peer.name} ${peer.version}`)
    try {
      await install(peer)
      await buildPeer(peer, folder)
      had.push(peer)
    } catch (problem) {
      lack(peer, 'cannot be had', problem)
    }
  }
  return had
}

/** Measures each engine in turn, so often; one that shows no picture is not asked again. */
async function picturesOf(
  stage: Stage,
  address: string,
  had: readonly Peer[],
  activities: number,
  runs: number,
  lack: Lack,
): Promise<PeerPicture> {
  const values = new Map<string, number[]>()
  const keep = (who: string, value: number) => values.set(who, [...(values.get(who) ?? []), value])
  const gone = new Set<Peer>()
  for (let run = 0; run < runs; run += 1) {
    for (const who of ['floor', 'ours'] as const) keep(who, await pictureBy(stage, who, activities))
    for (const peer of had) {
      if (gone.has(peer)) continue
      const page = await stage.page()
      try {
        keep(peer.name, await pictureOf(page, `${address}${peer.page}/${peer.page}.html`, peer.bar, activities))
      } catch (problem) {
        gone.add(peer)
        lack(peer, `showed no picture of ${activities.toLocaleString('en')} activities`, problem)
      } finally {
        await page.close()
      }
    }
  }
  return { activities, medians: Object.fromEntries([...values].map(([who, all]) => [who, median(all)])) }
}

/** Measures the first picture of other engines beside ours and the floor, in one browser, and prints one table. */
export async function measurePeers({ runs, json }: Pick<Asked, 'runs' | 'json'>): Promise<boolean> {
  const { say, end } = clock()
  const folder = await mkdtemp(join(tmpdir(), 'rearview-peers-'))
  const lacking: string[] = []
  const lack: Lack = (peer, what, problem) => {
    const lines = String(problem instanceof Error ? problem.message : problem).split('\n')
    // npm says what it did first, and why it could not further down.
    const why = lines.find((line) => /^npm error (?!code)/.test(line))?.replace(/^npm error (\w+ )?(?=[A-Z])/, '') ?? lines[0] ?? ''
    const sentence = `${peer.name} ${peer.version} ${what}: ${why}`
    lacking.push(sentence)
    say(sentence)
  }
  try {
    const had = await fetched(folder, say, lack)
    const site = await openSite(folder)
    try {
      const results = await onStage(say, async (stage) => {
        const found: PeerPicture[] = []
        for (const activities of sizes) {
          say(`first picture of ${activities.toLocaleString('en')} activities`)
          found.push(await picturesOf(stage, site.address, had, activities, runs ?? 3, lack))
        }
        return found
      })
      end([peerTableOf(results), ...lacking].join('\n'), results, json === null ? null : join(json, 'peers.json'))
      return true
    } finally {
      await site.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
