import { describe, expect, it } from 'vitest'
import { sayResult } from '#renderer/features/transfer/pdf/sayResult.ts'

const setup = { size: 'A3', orientation: 'portrait', margins: 'normal' } as const

describe('what came of an export', () => {
  it('names where the PDF is, or that it is in the downloads', () => {
    expect(sayResult({ outcome: 'saved', where: '/home/ada/Claims.pdf' }, setup)).toEqual({
      bad: false,
      sentence: 'The PDF was saved as /home/ada/Claims.pdf.',
    })
    expect(sayResult({ outcome: 'saved', where: null }, setup).sentence).toContain('downloads')
  })

  it('names the paper where the print dialog asks for it, and says when nothing was written', () => {
    expect(sayResult({ outcome: 'printing' }, setup).sentence).toContain('A3, portrait')
    expect(sayResult({ outcome: 'cancelled' }, setup)).toEqual({ bad: false, sentence: 'No PDF was written.' })
  })

  it.each([
    ['disk-full', 'Free some space'],
    ['not-allowed', 'Choose another folder'],
    ['unknown', 'export again'],
  ] as const)('says of %s what is safe and what to do', (reason, todo) => {
    const { bad, sentence } = sayResult({ outcome: 'failed', reason }, setup)
    expect(bad).toBe(true)
    expect(sentence).toContain('The roadmap is untouched.')
    expect(sentence).toContain(todo)
  })
})
