import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ReviewPrompt } from '#renderer/app/ReviewPrompt.tsx'
import type { Reminders } from '#renderer/session/reminders.ts'
import type { Session, SessionState } from '#renderer/session/session.ts'
import { RemindersContext } from '#renderer/session/useReminders.ts'
import { SessionContext } from '#renderer/session/useSession.ts'
import { putOff } from '#shared/review/prompts.ts'
import { reviewSummary } from '#shared/review/due.ts'
import { empty } from './plans.ts'

type Shown = Pick<SessionState, 'today' | 'presenting' | 'place'>

/** The markup of the line over the screen, as a session stands; of the two stores it only reads. */
function shown(state: Partial<Shown>, until: string | null = null): string {
  const today = state.today ?? '2026-03-20'
  const session = createStore(() => ({
    place: { roadmap: 'r', screen: 'roadmap' as const },
    today,
    presenting: false,
    open: { id: 'r', position: { number: 1, hash: '', state: empty }, state: empty, lines: [], undo: { undo: null, redo: null } },
    ...state,
  }))
  const snoozes = until === null ? [] : putOff([], 'r', reviewSummary(empty), until, today)
  const reminders = createStore(() => ({ snoozes, permission: 'none' as const }))
  return renderToStaticMarkup(
    <MantineProvider>
      <SessionContext value={session as unknown as Session}>
        <RemindersContext value={reminders as unknown as Reminders}>
          <ReviewPrompt />
        </RemindersContext>
      </SessionContext>
    </MantineProvider>,
  )
}

const asks = (state: Partial<Shown>, until?: string) => shown(state, until).includes('aria-label="Review reminder"')

describe('the line over a screen', () => {
  it('asks while a review is due', () => {
    expect(asks({ today: '2026-03-17' })).toBe(false)
    expect(asks({ today: '2026-03-18' })).toBe(true)
    expect(shown({ today: '2026-03-18' })).toContain('The review of 2026 Q1 is due: 13 days are left of the quarter.')
    expect(asks({ today: '2026-05-01' })).toBe(true)
  })

  it('never asks over a presentation', () => {
    expect(asks({ presenting: true })).toBe(false)
    expect(asks({ presenting: true, today: '2026-04-01' })).toBe(false)
  })

  it('asks neither on the review’s own screen, nor while it is put off', () => {
    expect(asks({ place: { roadmap: 'r', screen: 'review' } })).toBe(false)
    expect(asks({ place: { roadmap: 'r', screen: 'history' } })).toBe(true)
    expect(asks({}, '2026-03-21')).toBe(false)
  })
})
