import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '#shared/domain/records.ts'
import { readWorkbook, sheetsOf } from '#shared/exchange/workbook/index.ts'
import type { ReadSheet } from '#shared/exchange/workbook/cells.ts'
import { columnsNamed, importFields, recognises } from '#shared/exchange/headers.ts'
import { kindOf, statusOf } from '#shared/exchange/words.ts'
import { learnAll, saidIn, speak } from '#shared/text/index.ts'
import { languageTags } from '#shared/text/languages.ts'
import { sampleState } from './sampleState.ts'

beforeAll(learnAll)
afterEach(() => speak('en'))

/** The sheets as they are read, of which one has a text that goes on in a second column. */
const written = (state: State): ReadSheet[] =>
  sheetsOf(state).map(({ name, columns, rows }) => ({ name, rows: [columns.map((column) => column.name), ...rows.map((row) => [...row])] }))

const [first] = Object.keys(sampleState.activity)
const long: State = {
  ...sampleState,
  activity: Object.fromEntries(
    Object.entries(sampleState.activity).map(([id, activity]) => [
      id,
      id === first ? { ...activity, description: 'long '.repeat(8000) } : activity,
    ]),
  ),
}

describe('a workbook', () => {
  it('has the names of the language it is written in', () => {
    const [english, german] = languageTags.map((tag) => saidIn(tag, () => written(sampleState)))
    expect(english?.map(({ name }) => name)).toContain('Activities')
    expect(german?.map(({ name }) => name)).toContain('Vorhaben')
    expect(german?.map(({ name }) => name)).not.toContain('Activities')
    // In each sheet each name once: by it a column is found again.
    for (const { name, rows } of [...(english ?? []), ...(german ?? [])])
      expect({ name, different: new Set(rows[0]).size }).toEqual({ name, different: rows[0]?.length })
  })

  it.each(languageTags.flatMap((from) => languageTags.map((to) => [from, to] as const)))(
    'written in %s is read in %s as the same roadmap',
    async (from, to) => {
      await speak(from)
      const sheets = written(long)
      await speak(to)
      const reading = readWorkbook(sheets, () => 'new')
      if (!reading.ok) throw new Error(JSON.stringify(reading))
      expect(reading.workbook.problems).toEqual([])
      expect(reading.workbook.state).toEqual(long)
    },
  )

  it('of no language is none', () => {
    expect(readWorkbook([{ name: 'Feuille', rows: [['Titre'], ['x']] }], () => 'new')).toEqual({
      ok: false,
      refusal: { reason: 'not-ours' },
    })
  })
})

describe('a table in German', () => {
  it('is recognised by the names of its columns', () => {
    const header = ['Nr.', 'Vorhaben', 'Bereich', 'Beginn', 'Ende', 'Status', 'Verantwortlich', 'Hängt ab von', 'Beschreibung']
    expect(recognises(header)).toBe(3)
    const found = Object.fromEntries(importFields.map((field) => [field, columnsNamed(header, field)[0]]))
    expect(found).toMatchObject({ key: 0, title: 1, lane: 2, start: 3, finish: 4, status: 5, owner: 6, dependsOn: 7, description: 8 })
  })

  it('says states and kinds', () => {
    expect(['In Bearbeitung', 'abgeschlossen', 'Geplant', 'gibt es nicht'].map(statusOf)).toEqual([
      'in progress',
      'done',
      'committed',
      null,
    ])
    expect(['Einführung', 'Pilot', 'Dienst'].map(kindOf)).toEqual(['rollout', 'pilot', 'service'])
  })
})
