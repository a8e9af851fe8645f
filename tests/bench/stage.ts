import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { findBrowser } from '#tests/browser/find.ts'
import { openFile } from '#tests/e2e/manyActivities.ts'
import { openSite } from '#tests/reliability/site.ts'
import { serve } from '../../build/scripts/serve.mjs'
import { manyPlan, type Plan } from './plans.ts'

export { lanes } from './plans.ts'

/** Where everything is measured: one browser, the app as it is built, and the references beside it. */
export interface Stage {
  /** A new page of the app at a screen of the roadmap of so many activities, which is there. */
  app(activities: number, screen: string): Promise<Page>
  /** The same of another roadmap. */
  plan(plan: Plan, screen: string): Promise<Page>
  /** A new page of a reference. */
  reference(name: 'floor' | 'vis' | 'blank' | 'store'): Promise<Page>
  /** A new page that is nowhere yet. */
  page(): Promise<Page>
  readonly addresses: { readonly app: string; readonly references: string }
}

async function buildReferences(outDir: string): Promise<void> {
  const page = (name: string) => fileURLToPath(new URL(`page/${name}.html`, import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    root: fileURLToPath(new URL('page/', import.meta.url)),
    base: './',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      chunkSizeWarningLimit: 10_000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ['floor', 'vis', 'blank', 'store'].map(page) },
    },
  })
}

/** Sets the stage, and leaves no browser, server or folder behind. */
export async function onStage<T>(say: (text: string) => void, work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rearview-bench-'))
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })]
  try {
    say('building the references')
    await buildReferences(join(folder, 'references'))
    const site = await openSite(join(folder, 'references'))
    closing.unshift(() => site.close())
    const served = await serve({ folder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)), port: 0 })
    closing.unshift(() => served.close())
    const { executablePath, args } = await findBrowser()
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath,
      args,
      viewport: { width: 1920, height: 1080 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    closing.unshift(() => context.close())
    return await work(stageIn(context, { app: served.address, references: site.address }, say))
  } finally {
    for (const close of closing) await close()
  }
}

function stageIn(context: BrowserContext, addresses: Stage['addresses'], say: (text: string) => void): Stage {
  const known = new Set<string>()
  const page = async () => {
    const made = await context.newPage()
    made.setDefaultTimeout(180_000)
    return made
  }
  /** Brings the roadmap in, once. */
  const have = async ({ id, what, file }: Plan) => {
    if (known.has(id)) return
    say(`bringing in ${what}`)
    const one = await page()
    await one.goto(addresses.app)
    await openFile(one, `${id}.roadmap`, file())
    await one.close()
    known.add(id)
  }
  const open = async (plan: Plan, screen: string) => {
    await have(plan)
    const one = await page()
    await one.goto(new URL(`/#/${plan.id}/${screen}`, addresses.app).href)
    await one.getByRole('navigation', { name: 'Screens' }).waitFor()
    await one.getByText(/^Revision \d+$/).waitFor()
    return one
  }
  return {
    page,
    addresses,
    plan: open,
    app: (activities, screen) => open(manyPlan(activities), screen),
    reference: async (name) => {
      const one = await page()
      await one.goto(`${addresses.references}${name}.html`)
      return one
    },
  }
}
