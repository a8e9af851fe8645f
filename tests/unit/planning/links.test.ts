import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSentence, linkTo, proposeSentence } from '#shared/planning/links.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, plan, remove } from '#shared/planning/records.ts'
import { withActivities } from '../review/plans.ts'

describe('the sentence proposed for a link', () => {
  it.each([
    [
      'Leaks are repaired sooner',
      'Acoustic sensors in three zones',
      'To reach “leaks are repaired sooner” by “acoustic sensors in three zones”.',
    ],
    ['Leaks are repaired sooner.', 'Acoustic sensors…', 'To reach “leaks are repaired sooner” by “acoustic sensors”.'],
    ['Reduce repeat visits', 'Training the depots', 'To reduce repeat visits by training the depots.'],
    ['Everyone goes home unhurt', 'CRM for the depots', 'To reach “everyone goes home unhurt” by “CRM for the depots”.'],
    ['Calls are answered', 'Building B renovated', 'To reach “calls are answered” by “Building B renovated”.'],
    ['“Right first time” is usual', 'A "quick" check', 'To reach “‘Right first time’ is usual” by “a ’quick’ check”.'],
    ['Reduce', 'Training', 'To reach “reduce” by “training”.'],
  ])('of %s and %s', (outcome, activity, sentence) => {
    expect(proposeSentence(outcome, activity)).toBe(sentence)
  })

  it.each([
    ['IT costs fall', 'IT costs fall'],
    ['iPhones for all', 'iPhones for all'],
    ['V2X pilot', 'V2X pilot'],
    ['Harwick Tower renewed', 'Harwick Tower renewed'],
    ['A pilot  in\tthree zones. ', 'a pilot in three zones'],
    ['I, the customer, decide', 'I, the customer, decide'],
    ['Élan returns!', 'élan returns!'],
    ['', ''],
  ])('writes %j inside it as %j', (title, inside) => {
    expect(inSentence(title)).toBe(inside)
  })

  it('is one sentence that begins with To, holds by, and keeps the words of any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }), (outcome, activity) => {
        const sentence = proposeSentence(outcome, activity)
        expect(sentence).toMatch(/^To [^]+ by [^]+\.$/)
        const words = inSentence(activity)
          .split(' ')
          .slice(1)
          .filter((word) => !/["“”]/.test(word))
        for (const word of words) expect(sentence).toContain(word)
      }),
    )
  })
})

describe('linking', () => {
  const state = plan(
    withActivities({ id: 'a', finish: '2026-03-31' }),
    add('outcome', newOutcome({ id: 'o', title: 'Calls are answered', order: 1 })),
  )
  const link = { id: 'l', outcome: 'o', activity: 'a' }

  it('is done once, and not to what is gone', () => {
    const linked = plan(state, linkTo(state, link))
    expect(linked.link['l']?.sentence).toMatch(/^To reach “calls are answered” by /)
    expect(linkTo(linked, { ...link, id: 'again' })).toEqual([])
    expect(linkTo(state, { ...link, activity: 'nobody' })).toEqual([])
    const without = plan(state, remove(state, 'outcome', 'o'))
    expect(linkTo(without, link)).toEqual([])
  })
})
