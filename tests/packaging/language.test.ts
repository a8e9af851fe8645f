import { cpSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Spoken from '#shared/text/index.ts'
import type * as Known from '#shared/text/languages.ts'
import { filledIn, inForms, writeLanguage } from '../../build/scripts/language.mjs'
import { root } from '../../build/scripts/project.mjs'
import { english } from '#shared/text/english.ts'

const texts = join(root, 'shared/text')
let copy: string

beforeAll(() => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  copy = mkdtempSync(join(root, '.cache/language-'))
  cpSync(texts, copy, { recursive: true })
  writeFileSync(join(copy, 'all.ts'), "import './whole.ts'\nexport * from './index.ts'\nexport * from './languages.ts'\n")
})
afterAll(() => rmSync(copy, { recursive: true }))

const file = (tag: string) => join(copy, `${tag}.json`)
const edit = (tag: string, change: (said: string) => string) => writeFileSync(file(tag), change(readFileSync(file(tag), 'utf8')))

describe('a language of one file', () => {
  it('is written with every text, in the forms in which the language counts', async () => {
    const { english: left, unknown, differing } = await writeLanguage('pl', copy)
    expect(left.length).toBeGreaterThan(4000)
    expect([...unknown, ...differing]).toEqual([])
    expect(left).toEqual(expect.arrayContaining(['app.start.new', 'app.chip.dueIn_few', 'app.chip.dueIn_many']))
  })

  it('is offered under its own name, mirrored where that is its way, and spoken; what is not translated is said in English', async () => {
    edit('pl', (said) =>
      said.replace('"new": "New roadmap"', '"new": "Nowa mapa"').replace(/("dueIn_few": )"[^"]*"/, '$1"{{quarter}} · za {{count}} dni"'),
    )
    writeFileSync(file('ar'), '{}')
    const { speak, t, languages, languageTags, languageFor }: typeof Spoken & typeof Known = await import(join(copy, 'all.ts'))
    const files = readdirSync(copy).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    rmSync(file('ar'))
    expect(languageTags).toEqual(['en', 'de', ...files])
    expect(Reflect.get(languages, 'ar')).toMatchObject({ direction: 'rtl' })
    expect(Reflect.get(languages, 'pl')).toMatchObject({ name: 'Polski', direction: 'ltr' })
    const polish = languageFor(['pl-PL'])
    expect(polish).toBe('pl')
    await speak(polish)
    expect(t('app.start.new')).toBe('Nowa mapa')
    expect(t('app.chip.dueIn', { quarter: 'Q1', count: 3 })).toBe('Q1 · za 3 dni')
    expect(t('app.chip.dueIn', { quarter: 'Q1', count: 5 })).toBe('Q1 · review due in 5 days')
    expect(t('app.bar.closeDialog')).toBe('Close the dialog')
  })

  it('keeps what is translated when it is written again, and tells what does not fit', async () => {
    edit('pl', (said) =>
      said.replace('za {{count}} dni', 'za dni').replace('"new": "Nowa mapa"', '"new": "Nowa mapa",\n      "newer": "Nowsza"'),
    )
    const again = await writeLanguage('pl', copy)
    expect(again.unknown).toEqual(['app.start.newer'])
    expect(again.differing).toEqual(['app.chip.dueIn_few'])
    expect(again.english).not.toContain('app.start.new')
    expect(readFileSync(file('pl'), 'utf8')).toContain('"new": "Nowa mapa"')
    expect((await writeLanguage('pl', copy)).unknown).toEqual([])
  })

  it.each(['en', 'de', 'PL', 'pl_PL', '../pl', ''])('is not written for %j', async (tag) => {
    const before = readdirSync(copy)
    await expect(writeLanguage(tag, copy)).rejects.toThrow(/is no tag of a language|is a language with a folder of its own/)
    expect(readdirSync(copy)).toEqual(before)
  })

  it('that ships says no text that is none, and fills in what English fills in', () => {
    const faults = readdirSync(texts)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const { pluralCategories } = new Intl.PluralRules(name.slice(0, -5)).resolvedOptions()
        const { unknown, differing } = filledIn(inForms(english(), pluralCategories), JSON.parse(readFileSync(join(texts, name), 'utf8')))
        return { name, unknown, differing }
      })
    expect(
      faults.filter(({ unknown, differing }) => unknown.length + differing.length > 0),
      'Mend: npm run language -- its tag',
    ).toEqual([])
  })
})
