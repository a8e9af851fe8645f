import { basename } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, formatDate, readDay } from '#shared/calendar/dates.ts'
import { sayKeys, shortKeys } from '#shared/text/keys.ts'
import { language, learnAll, saidIn, speak, t } from '#shared/text/index.ts'
import { languageFor, languages, languageTags } from '#shared/text/languages.ts'
import { listed, quoted, withinSentence } from '#shared/text/quoted.ts'
import { proposeSentence } from '#shared/planning/links.ts'

afterEach(() => speak('en'))

describe('the language', () => {
  it('is the first of those that somebody prefers and that Rearview speaks, or else English', () => {
    expect(languageFor(['de-AT', 'en-GB'])).toBe('de')
    expect(languageFor(['tlh', 'de_CH', 'en'])).toBe('de')
    expect(languageFor(['tlh-QM'])).toBe('en')
    expect(languageFor([])).toBe('en')
    // Those for tests are nobody's.
    expect(languageFor(['ur-PK', 'en-XA'])).toBe('en')
    const files = Object.keys(import.meta.glob('/shared/text/*.json')).map((path) => basename(path, '.json'))
    expect(languageTags).toEqual(['en', 'de', ...files])
  })

  it('is spoken from then on, with the texts of the first screen and all others', async () => {
    await speak('de')
    expect(language()).toBe('de')
    expect(t('app.start.new')).toBe('Neue Roadmap')
    expect(t('desktop.menu.file')).toBe('Datei')
    expect(t('importing.refusal.row', { row: 3, why: 'x', title: '', column: '', text: '' })).not.toContain('Row')
    await speak('en')
    expect(t('app.start.new')).toBe('New roadmap')
  })

  it('is another one for a while, and that of before again, also where the work fails', async () => {
    await learnAll()
    expect(saidIn('de', () => t('app.start.new'))).toBe('Neue Roadmap')
    expect(() =>
      saidIn('de', () => {
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(language()).toBe('en')
  })

  it('reads every day that it writes, and days in figures with points as the reader of any language means them', async () => {
    for (const tag of languageTags)
      for (const day of ['2026-10-01', '2027-03-31', '2028-02-29', '2026-12-09'])
        expect(readDay(formatDate(day, tag), tag), `${tag} ${day}`).toBe(day)
    expect(readDay('1.10.2026', 'de')).toBe('2026-10-01')
    expect(readDay('1. 10. 2026', 'en')).toBe('2026-10-01')
    expect(readDay('1. März 2027', 'de')).toBe('2027-03-01')
    expect(readDay('31.2.2026', 'de')).toBeNull()
    expect(readDay('1.10.26', 'de')).toBeNull()
    expect(readDay('10/01/2026', 'de')).toBeNull()
  })

  it.each(['fr', 'es', 'pl', 'cs', 'hu', 'fi', 'lt', 'bg', 'el', 'pt-BR', 'ja', 'zh-Hans', 'ko', 'he', 'ar', 'fa', 'th', 'hi'])(
    'reads every day that is written in %s, in the years of the quarters',
    (tag) => {
      for (let day = '2027-10-01'; day < '2028-10-01'; day = addDays(day, 1))
        for (const style of ['medium', 'long'] as const) {
          const written = formatDate(day, tag, style)
          expect(written).toContain(day.slice(0, 4))
          expect([written, readDay(written, tag)]).toEqual([written, day])
        }
    },
  )

  it('quotes, lists, names keys and runs on as it is custom there', async () => {
    expect([quoted('A'), listed(['A', 'B', 'C']), withinSentence('Done'), sayKeys(['mod+Z', 'Delete'])]).toEqual([
      '“A”',
      'A, B, and C',
      'done',
      'Ctrl or Cmd + Z, Delete',
    ])
    expect(proposeSentence('Reduce repeat visits', 'Training the depots')).toBe('To reduce repeat visits by training the depots.')
    await speak('de')
    expect([quoted('A'), listed(['A', 'B', 'C']), withinSentence('Erledigt'), sayKeys(['mod+Z', 'Delete']), shortKeys(['mod+S'])]).toEqual([
      '„A“',
      'A, B und C',
      'Erledigt',
      'Strg oder Cmd + Z, Entf',
      'Strg S',
    ])
    expect(proposeSentence('Weniger Wege', 'Tablets für alle.')).toBe('Um „Weniger Wege“ zu erreichen: „Tablets für alle“.')
  })

  it('made of English shows what is no text of the catalogue, and has as many texts', async () => {
    await speak('en-XA')
    expect(t('app.start.new')).toBe('⟦New roadmap··⟧')
    expect(t('merge.scenario.mark', { name: 'Ours' })).toMatch(/^⟦Scenario of Ours·*⟧$/)
    await speak('ur-XB')
    expect(t('app.start.new')).toBe('\u200fNew roadmap\u200f')
    expect(languages['ur-XB'].direction).toBe('rtl')
  })
})
