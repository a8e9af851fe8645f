import type { CalendarDate } from '#shared/calendar/dates.ts'
import { documentsOf } from '#shared/document/layout.ts'
import type { PageSetup } from '#shared/document/page.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import type { RevisionLine } from '#shared/history/revision.ts'

/** What is printed: a roadmap at one of its revisions, on which paper, and which day it is. */
export interface DocumentRequest {
  readonly state: State
  readonly revision: RevisionLine
  /** Every revision up to it. */
  readonly lines: readonly RevisionLine[]
  readonly today: CalendarDate
  readonly setup: PageSetup
  /** The roadmap whose bars are drawn as ghosts; null where none are. */
  readonly baseline: State | null
}

/** Returns the HTML of the roadmap's document. What renders it is loaded at the first use: few sessions print. */
export async function roadmapHtml({ state, revision, lines, today, setup, baseline }: DocumentRequest): Promise<string> {
  const { renderRoadmap } = await import('./render.tsx')
  return renderRoadmap({ documentOver: documentsOf(state, revision, today, baseline), setup, lines, calendar: roadmapOf(state).calendar }, document.baseURI)
}
