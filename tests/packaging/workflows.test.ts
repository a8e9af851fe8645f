import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forgetEmptySecrets } from '../../build/scripts/packaging/pack.mjs'
import manifest from '../../package.json'

const step = z.object({ uses: z.string().optional(), run: z.string().optional(), env: z.record(z.string(), z.string()).optional() })
const job = z.object({
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  strategy: z.object({ matrix: z.object({ system: z.array(z.string()) }) }).optional(),
  steps: z.array(step),
})
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job),
})

const folder = '.github/workflows'
const read = (file: string) => workflow.parse(load(readFileSync(`${folder}/${file}`, 'utf8')))
const steps = (file: string) => Object.values(read(file).jobs).flatMap((each) => each.steps)

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  it('may read the repository and nothing else', () => {
    expect(read(file).permissions).toEqual({ contents: 'read' })
  })

  it('uses the actions of GitHub alone, each of a version', () => {
    const used = steps(file).flatMap(({ uses }) => uses ?? [])
    expect(used.length).toBeGreaterThan(1)
    for (const action of used) expect(action).toMatch(/^actions\/(checkout|setup-node|upload-artifact)@v\d+$/)
  })

  it('runs commands that there are', () => {
    const asked = steps(file).flatMap(({ run }) => [...(run ?? '').matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name))
    expect(asked).toContain('test')
    expect(asked.filter((name = '') => name !== 'ci' && !(name in manifest.scripts))).toEqual([])
  })
})

describe('the release', () => {
  it('installs, tests, tests in Electron, and packages on three systems, when a version is tagged or it is asked for', () => {
    const { on, jobs } = read('release.yml')
    expect(Object.keys(on).toSorted()).toEqual(['push', 'workflow_dispatch'])
    expect(jobs['package']?.strategy?.matrix.system).toEqual(['windows-latest', 'macos-latest', 'ubuntu-latest'])
    const commands = steps('release.yml').flatMap(({ run }) => run ?? [])
    const places = ['npm ci', 'npm test', 'test:electron', 'npm run package'].map((command) =>
      commands.findIndex((run) => run.includes(command)),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('gives secrets to the step that signs alone', () => {
    const told = steps('release.yml').filter((each) => JSON.stringify(each).includes('secrets.'))
    expect(told.map(({ run }) => run)).toEqual(['npm run package'])
  })

  it('packages without a certificate where a secret is empty, which electron-builder would take for the name of a file', () => {
    const { env = {} } = steps('release.yml').find(({ run }) => run === 'npm run package') ?? {}
    const given: Record<string, string | undefined> = { ...Object.fromEntries(Object.keys(env).map((name) => [name, ''])), PATH: '' }
    expect(given).toHaveProperty('CSC_LINK')
    forgetEmptySecrets(given)
    expect(given).toEqual({ PATH: '' })
    const secrets = { CSC_LINK: 'file.p12', CSC_KEY_PASSWORD: 'secret' }
    const kept = { ...secrets }
    forgetEmptySecrets(kept)
    expect(kept).toEqual(secrets)
  })
})
