import type { ProjectChoice, ProjectGap, ProjectRead, ProjectRefusal as ReadRefusal } from '#shared/exchange/msproject/index.ts'

/** Why a plan of Microsoft Project is not read; `encoding` is one that does not say how its letters are written. */
export type ProjectRefusal = ReadRefusal | { readonly reason: 'encoding'; readonly line: null }

/** A plan of Microsoft Project that the worker holds, and what the user said of it. */
export interface HeldProject {
  readonly id: number
  readonly name: string
  readonly hash: string
  readonly project: ProjectRead
  readonly choice: ProjectChoice
}

/** A plan that was opened, or why it was not. */
export type ProjectOpened =
  | { readonly kind: 'project'; readonly held: HeldProject }
  | { readonly kind: 'refused-project'; readonly refusal: ProjectRefusal }

/** What the screen shows of it. */
export interface ProjectSeen extends Pick<ProjectRead, 'title' | 'lanes' | 'baselines' | 'remarks' | 'calendar'> {
  readonly activities: number
  readonly milestones: number
  /** How many times an activity waits for another. */
  readonly links: number
  /** Tasks that are left out of the plan itself. */
  readonly refused: number
  readonly choice: ProjectChoice
  readonly gaps: readonly ProjectGap[]
}

/** Returns what the plan says of a new roadmap: its name and its fiscal calendar. */
export function proposedBy(project: ProjectSeen | null): {
  readonly name?: string
  readonly calendar?: NonNullable<ProjectRead['calendar']>
} {
  if (!project) return {}
  const { title, calendar } = project
  return { ...(title === '' ? {} : { name: title }), ...(calendar === null ? {} : { calendar }) }
}
