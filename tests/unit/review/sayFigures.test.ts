import { describe, expect, it } from 'vitest'
import { sayFigures } from '#shared/review/sayFigures.ts'
import { empty, reviewOf } from './plans.ts'
import { roadmapOf } from '#shared/domain/records.ts'

const { calendar } = roadmapOf(empty)
const figures = { promised: 3, delivered: 1, moved: 0, dropped: 0, added: 0 }
const said = (signedOn: string | null, today: string, given = figures) => {
  const { name, share, said: sentence } = sayFigures(calendar, reviewOf({ signedOn }), given, today)
  return [name, share, sentence]
}

describe('what the figures of a review say on the day they are said', () => {
  it.each(['2026-04-01', '2026-05-20', '2026-06-30'])('while the quarter runs (%s) it is a count so far, no ratio', (today) => {
    expect(said(null, today)).toEqual(['Say-do so far', '1 of 3', '1 of 3 promised are finished so far; the quarter ends on 30 Jun 2026'])
  })

  it('is the ratio once the quarter is over', () => {
    expect(said(null, '2026-07-01')).toEqual(['Say-do ratio', '33%', '1 of 3 promised were finished by the quarter’s last day'])
  })

  it.each([
    ['2026-06-18', '1 of 3 promised were finished by 18 Jun 2026, 12 days before the quarter’s end'],
    ['2026-06-29', '1 of 3 promised were finished by 29 Jun 2026, a day before the quarter’s end'],
    ['2026-06-30', '1 of 3 promised were finished by the quarter’s last day'],
    ['2026-07-09', '1 of 3 promised were finished by the quarter’s last day'],
  ])('signed on %s it says what was finished by then, and stays so', (signedOn, sentence) => {
    for (const today of [signedOn, '2027-01-01']) expect(said(signedOn, today)).toEqual(['Say-do ratio', '33%', sentence])
  })

  it.each([null, '2026-06-18'])('says that nothing was promised (signed on %s)', (signedOn) => {
    expect(said(signedOn, '2026-06-18', { ...figures, promised: 0, delivered: 0 }).slice(1)).toEqual(['–', 'nothing was promised'])
  })
})
