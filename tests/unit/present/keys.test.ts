import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectKey } from '#shared/document/deck/slide.ts'
import { led, type Showing, type Wish, wishOf } from '#renderer/features/present/keys.ts'

const slides = ['purpose', 'last time', 'look back', 'outcomes', 'decisions']
const key = (name: string) => wishOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false })
const pressed = (keys: readonly string[], from: Showing = { slide: 'purpose', typed: '', blank: null }) =>
  keys.reduce((showing, name) => {
    const wish = key(name)
    return wish ? led(showing, wish, slides) : showing
  }, from)

describe('the keys of a presentation', () => {
  it('go where a number says, and no further than there are slides', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), (number) => {
        const { slide, typed } = pressed([...Array.from(String(number)), 'Enter'])
        expect([slide, typed]).toEqual([slides[Math.min(slides.length, Math.max(1, number)) - 1], ''])
      }),
    )
  })

  it('never lead outside of the slides, and leave nothing typed once they led somewhere', () => {
    const anyKey = fc.constantFrom(
      'PageDown',
      'PageUp',
      ' ',
      'ArrowLeft',
      'ArrowDown',
      'Home',
      'End',
      'b',
      '.',
      'w',
      ',',
      '1',
      '3',
      'Enter',
      'x',
    )
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 40 }), (keys) => {
        const end = pressed(keys)
        expect(slides).toContain(end.slide)
        expect(pressed([...keys, 'Home']).typed).toBe('')
        // Twice the same leaves the screen as it was.
        if (end.typed === '') expect(pressed(['b', 'b'], { ...end, blank: null })).toEqual({ ...end, blank: null })
      }),
    )
  })

  it('give a blank screen back before they lead on', () => {
    expect(pressed(['b', 'PageDown'])).toEqual({ slide: 'purpose', typed: '', blank: null })
    expect(pressed(['b', 'PageDown', 'PageDown']).slide).toBe('last time')
    expect(pressed(['b', ',']).blank).toBe('white')
  })

  it('are the system’s with Ctrl, Cmd or Alt', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
      expect(wishOf({ key: 'b', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, [held]: true })).toBeNull()
    expect(key('Escape')).toEqual({ do: 'end' } satisfies Wish)
    expect(key('toString')).toBeNull()
  })
})

it('a slide that goes on is about the same, whatever the room', () => {
  for (const about of ['look back', 'change:Ab_3-x', 'outcome:first-visit'])
    for (const slide of [about, `${about}:2`, `${about}:13`]) expect(subjectKey({ key: slide })).toBe(about)
})
