import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sayAudit, sayOutdated } from '../../../build/scripts/check.mjs'
import { shippingProblems } from '../../../build/scripts/licences.mjs'
import { sbomOf } from '../../../build/scripts/sbom.mjs'

const under = (licence: string, text: string | null = 'Permission is granted') => ({ name: 'planted', version: '1.2.3', licence, text })

describe('what ships', () => {
  it.each(['MIT', 'OFL-1.1', 'MIT OR GPL-3.0', '(MIT OR GPL-3.0-or-later)', 'MIT AND (ISC OR LGPL-3.0-only)', '(MIT) AND (ISC)'])(
    'may be under %s',
    (licence) => {
      expect(shippingProblems([under(licence)])).toEqual([])
    },
  )

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1',
    'MPL-2.0',
    'MIT AND GPL-2.0-only',
    '(MIT OR ISC) AND GPL-3.0-only',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    'Beerware',
    'SEE LICENSE IN LICENSE.txt',
    'UNLICENSED',
  ])('may not be under %s', (licence) => {
    expect(shippingProblems([under(licence)])).toEqual([
      `planted 1.2.3 is under ${licence}, which is not on the list of licences that may be shipped.`,
    ])
  })

  it('says under what it is, with the text of it', () => {
    expect(shippingProblems([under(''), under('MIT', null)])).toEqual([
      'planted 1.2.3 names no licence.',
      'planted 1.2.3 brings no text of its licence.',
    ])
  })
})

/** What CycloneDX 1.5 asks of these parts of a bill of materials. */
const component = z.strictObject({
  type: z.enum(['application', 'framework', 'library']),
  'bom-ref': z.string().min(1),
  name: z.string().min(1),
  version: z.string(),
  licenses: z.tuple([
    z.union([z.strictObject({ license: z.strictObject({ id: z.string() }) }), z.strictObject({ expression: z.string() })]),
  ]),
  purl: z.string().regex(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/),
  hashes: z
    .array(z.strictObject({ alg: z.enum(['SHA-1', 'SHA-512']), content: z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{128})$/) }))
    .optional(),
})
const bill = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.5.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  version: z.number().int().min(1),
  metadata: z.strictObject({ lifecycles: z.tuple([z.strictObject({ phase: z.literal('build') })]), component }),
  components: z.array(component),
})

describe('the bill of materials', () => {
  const integrity = `sha512-${btoa('x'.repeat(64))}`
  const shipped = [
    { name: 'Rearview', version: '0.1.0', licence: 'MIT', text: '' },
    { ...under('MIT OR GPL-3.0-or-later'), name: '@scope/one' },
    { ...under('MIT'), name: 'twice', version: '1.0.0' },
    { ...under('MIT'), name: 'twice', version: '2.0.0' },
  ]
  const locked = {
    'node_modules/@scope/one': { version: '1.2.3' },
    'node_modules/twice': { version: '2.0.0', integrity },
    'node_modules/other/node_modules/twice': { version: '1.0.0', integrity: `sha512-${btoa('y'.repeat(64))}` },
  }
  const sbom = sbomOf(shipped, { name: 'electron', version: '45.4.1', licence: 'MIT' }, locked)

  it('has the shape of CycloneDX', () => {
    expect(bill.parse(sbom)).toEqual(sbom)
    const refs = [sbom.metadata.component, ...sbom.components].map((part) => part?.['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
  })

  it('names Rearview, Electron and every package, each version with its own hash', () => {
    expect(sbom.metadata.component?.purl).toBe('pkg:npm/rearview@0.1.0')
    expect(sbom.components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/electron@45.4.1',
      'pkg:npm/%40scope/one@1.2.3',
      'pkg:npm/twice@1.0.0',
      'pkg:npm/twice@2.0.0',
    ])
    expect(sbom.components.map(({ hashes }) => hashes?.[0]?.content.slice(0, 4))).toEqual([undefined, undefined, '7979', '7878'])
  })
})

describe('what the registry says', () => {
  it('is what is newer than what is here', () => {
    const known = { one: { current: '1.9.0', latest: '1.10.0' }, two: { current: '2.1.3', latest: '1.8.0' }, gone: { latest: '1.0.0' } }
    expect(sayOutdated(known)).toBe('Outdated: 1, which fails nothing.\n  one 1.9.0: 1.10.0')
    expect(sayOutdated({})).toBe('Outdated: nothing.')
    expect(sayAudit({ metadata: { vulnerabilities: { low: 0, high: 2, total: 2 } } })).toBe('Known vulnerabilities: 2 high.')
    expect(sayAudit({ metadata: { vulnerabilities: { low: 0, high: 0, total: 0 } } })).toBe('Known vulnerabilities: none.')
  })

  it.each([null, { error: { summary: '' } }])('is not known where it could not be asked: %o', (answer) => {
    expect(sayOutdated(answer)).toBe('Outdated: not known, because the registry could not be asked.')
    expect(sayAudit(answer)).toBe('Known vulnerabilities: not known, because the registry could not be asked.')
  })
})
