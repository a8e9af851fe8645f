import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { planOfProject, proposedChoice, readProject } from '#shared/exchange/msproject/index.ts'
import { hasRealData, realFile } from '../realData.ts'

const textOfFile = (name: string) => new TextDecoder().decode(realFile(`formats/${name}`))

function projectIn(text: string) {
  const reading = readProject(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return reading.project
}

interface Parsed {
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<Parsed>
}

/** What the file holds, read by another parser and without the outline. */
function counted(text: string) {
  const found: unknown = new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('Task')
  const tasks = Array.from(found as ArrayLike<Parsed>)
  const under = (parent: Parsed, name: string) => Array.from(parent.childNodes).filter(({ nodeName }) => nodeName === name)
  const textIn = (parent: Parsed, name: string) => under(parent, name)[0]?.textContent ?? null
  const blocks = tasks.flatMap((task) =>
    under(task, 'Baseline').map((block) => ({
      number: Number(textIn(block, 'Number')),
      start: textIn(block, 'Start'),
      finish: textIn(block, 'Finish'),
    })),
  )
  return { tasks, blocks, textIn }
}

const many = 'msproject-111-tasks-11-baselines.xml'
const few = 'msproject-baselines.xml'

describe.skipIf(!hasRealData)('real files of Microsoft Project', () => {
  test('111 tasks with 88 baseline blocks: every task but that of the whole project, with its days', () => {
    const text = textOfFile(many)
    const { tasks, blocks, textIn } = counted(text)
    expect([tasks.length, blocks.length]).toEqual([111, 88])
    const project = projectIn(text)
    const leaves = tasks.filter((task) => textIn(task, 'OutlineLevel') !== '0')
    expect(project.refused).toEqual([])
    expect(project.tasks.map(({ said, now }) => [said.row, said.key, said.title, now.ok && now.start, now.ok && now.finish])).toEqual(
      leaves.map((task) => [
        Number(textIn(task, 'ID')),
        textIn(task, 'GUID'),
        textIn(task, 'Name'),
        textIn(task, 'Start')?.slice(0, 10),
        textIn(task, 'Finish')?.slice(0, 10),
      ]),
    )
    expect(project.calendar).toEqual({ kind: 'months', startMonth: 1, labelBy: 'end' })
    expect(project.savedDay).toBe('2018-10-18')
  })

  test('its eleven baselines hold one day of a task each, never both: none is taken, and each is named when it is asked for', () => {
    const text = textOfFile(many)
    const { blocks } = counted(text)
    const project = projectIn(text)
    const one = (number: number) =>
      blocks.filter((block) => block.number === number && (block.start === null) !== (block.finish === null)).length
    expect(project.baselines).toEqual(
      Array.from({ length: 11 }, (_, number) => ({ number, tasks: 0, unread: one(number), asOf: null, name: '' })),
    )
    expect(blocks.filter(({ start, finish }) => start !== null && finish !== null)).toEqual([])
    expect(project.remarks.find(({ kind }) => kind === 'baseline-undated')?.count).toBe(
      blocks.filter(({ start, finish }) => start === null && finish === null).length,
    )

    const all = project.baselines.map(({ number }) => ({ number, taken: true, asOf: '2014-12-31' }))
    const plan = planOfProject(project, { baselines: all, asOf: '2018-10-18' }, '2026-01-01')
    expect(plan.reports.map(({ rows }) => rows.length)).toEqual([...Array.from({ length: 11 }, () => 0), 110])
    const lacking = blocks.flatMap(({ start, finish }) =>
      start === null && finish === null ? [] : [start === null ? 'missing-start' : 'missing-finish'],
    )
    expect(plan.refused.map(({ reason }) => reason).toSorted()).toEqual(lacking.toSorted())
    expect(plan.refused[0]).toEqual({
      row: 23,
      title: 'Baseline Finish - Task',
      column: 'Baseline Start',
      text: '',
      reason: 'missing-start',
      other: null,
    })
  })

  test('two tasks with baselines that finish a year before they start: named, and the plan is read', () => {
    const text = textOfFile(few)
    const { tasks, blocks } = counted(text)
    expect(tasks).toHaveLength(2)
    const project = projectIn(text)
    expect(project.title).toBe('project1')
    expect(project.tasks.map(({ said, now }) => [said.key, said.title, now])).toEqual([
      ['1', 'Task One', { ok: true, start: '2008-01-30', finish: '2008-01-31' }],
    ])
    const backwards = blocks.filter(({ start, finish }) => start !== null && finish !== null && finish < start)
    expect(backwards.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(project.baselines.map(({ number, tasks: whole, unread }) => [number, whole, unread])).toEqual(
      backwards.map(({ number }) => [number, 0, 1]),
    )
    expect(proposedChoice(project)).toEqual({
      baselines: backwards.map(({ number }) => ({ number, taken: false, asOf: null })),
      asOf: '2008-02-01',
    })
    const plan = planOfProject(project, proposedChoice(project), '2026-01-01')
    expect(plan).toMatchObject({ series: false, refused: [], reports: [{ label: '', asOf: '2026-01-01' }] })
  })
})
