import { describe, expect, test } from 'vitest'
import { noContext } from '#shared/exchange/mapping.ts'
import { seeMapping } from '#shared/exchange/mappingSeen.ts'
import { changeMapping, type MappingStep } from '#shared/exchange/mappingSteps.ts'
import {
  areRemembered,
  headerHash,
  proposeMapping,
  recall,
  remember,
  type RememberedMapping,
  rememberedLimit,
} from '#shared/exchange/remembered.ts'
import { tableFrom } from './steps.ts'

const file = 'Name,Phase,From,To,What\na,Now,2026-01-01,2026-02-01,Work\nb,Later,2026-01-01,2026-02-01,Play'
const steps: readonly MappingStep[] = [
  { kind: 'column', field: 'status', column: 1 },
  { kind: 'status', word: 'Now', status: 'in progress' },
  { kind: 'column', field: 'lane', column: 4 },
  { kind: 'lane', word: 'Play', lane: 'Games' },
  { kind: 'oneDate', oneDate: 'milestone' },
]

function remembered(text = file, said = steps): RememberedMapping[] {
  const table = tableFrom(text)
  const mapping = said.reduce((known, step) => changeMapping(table, known, step), proposeMapping(table, noContext, []))
  return remember([], table.header, seeMapping(table, mapping, noContext), '2026-03-03')
}

describe('a mapping that was used before', () => {
  test('is proposed for the same header in any order, and says so', () => {
    const list = remembered()
    expect(areRemembered(JSON.parse(JSON.stringify(list)))).toBe(true)
    const table = tableFrom('Phase,Name,What,From,To\nNow,c,Play,2027-01-01,2027-02-01')
    const mapping = proposeMapping(table, noContext, list)
    expect(mapping).toMatchObject({
      origin: { kind: 'remembered', on: '2026-03-03' },
      columns: { title: 1, status: 0, lane: 2, start: 3, finish: 4 },
      statuses: { Now: 'in progress' },
      lanes: { Play: 'Games' },
      oneDate: 'milestone',
    })
    expect(changeMapping(table, mapping, { kind: 'guess' }).origin).toEqual({ kind: 'names' })
    expect(recall(list, tableFrom('Phase,Name,From,To\nNow,c,2027-01-01,2027-02-01'), noContext)).toBeNull()
  })

  test('hides no date that became ambiguous, and no word that is new or was left out', () => {
    const table = tableFrom(
      'Name,Phase,From,To,What\nc,Later,03/04/2027,2027-02-01,Work\nd,Never,05/06/2027,2027-02-01,Work\ne,Done,05/06/2027,2027-02-01,Work',
    )
    const mapping = proposeMapping(table, noContext, remembered())
    expect(mapping.formats).toEqual({ finish: 'yyyy-MM-dd' })
    expect(mapping.statuses).toEqual({ Now: 'in progress', Done: 'done' })
  })

  test('a header is the same however often one of its names is repeated', () => {
    const of = (text: string) => headerHash(tableFrom(`${text}\n${'x,'.repeat(6)}`).header)
    expect(of('Title,Labels,Labels,Start,Finish,a')).toBe(of('Labels,Title,Start,Labels,Labels,Finish,a'))
    expect(of('Title,Labels,Start,Finish,a')).not.toBe(of('Title,Start,Finish,a'))
  })

  test('at most so many are kept, the last used first', () => {
    const table = tableFrom(file)
    const seen = seeMapping(table, proposeMapping(table, noContext, []), noContext)
    let list: RememberedMapping[] = []
    for (let index = 0; index < rememberedLimit + 3; index += 1) list = remember(list, [`Name ${index}`], seen, '2026-03-03')
    list = remember(list, ['Name 10'], seen, '2026-03-04')
    expect(list).toHaveLength(rememberedLimit)
    expect(list[0]).toMatchObject({ header: headerHash(['Name 10']), on: '2026-03-04' })
  })
})
