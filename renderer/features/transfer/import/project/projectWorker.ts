import { decode, fileLimit } from '#shared/exchange/decode.ts'
import { looksLikeProject, planOfProject, type ProjectChoice, type ProjectGap, projectGaps, type ProjectRead, type ProjectRefusal, proposedChoice, readProject } from '#shared/exchange/msproject/index.ts'
import type { ImportPlan } from '#shared/exchange/plan.ts'

/** A plan of Microsoft Project that the worker holds, and what the user said of it. */
export interface HeldProject {
  readonly name: string
  readonly project: ProjectRead
  readonly choice: ProjectChoice
}

/** What the screen shows of it. */
export interface ProjectSeen extends Pick<ProjectRead, 'title' | 'lanes' | 'baselines' | 'remarks' | 'calendar'> {
  readonly file: string
  readonly activities: number
  readonly milestones: number
  /** How many activities wait for others, and for how many. */
  readonly links: number
  /** Tasks that are left out of the plan itself. */
  readonly refused: number
  readonly choice: ProjectChoice
  readonly gaps: readonly ProjectGap[]
}

export type ProjectOpened = { readonly ok: true; readonly held: HeldProject } | { readonly ok: false; readonly refusal: ProjectRefusal | { readonly reason: 'encoding'; readonly line: null } }

/** Returns what a file says as a plan of Microsoft Project, or why it cannot be read; null for any other file. */
export function openProject(name: string, bytes: Uint8Array): ProjectOpened | null {
  if (bytes.length >= fileLimit) return null
  const read = textOf(bytes)
  if (read === null || !looksLikeProject(read.text)) return null
  if (!read.sure) return { ok: false, refusal: { reason: 'encoding', line: null } }
  const reading = readProject(read.text)
  if (!reading.ok) return reading
  return { ok: true, held: { name, project: reading.project, choice: proposedChoice(reading.project) } }
}

/** Returns the plan with what the user says of its baselines. */
export const chooseBaselines = (held: HeldProject, choice: ProjectChoice): HeldProject => ({ ...held, choice })

/** Returns what would be imported; `today` is the day of a plan without baselines. */
export const planOfHeld = ({ project, choice }: HeldProject, today: string): ImportPlan => planOfProject(project, choice, today)

/** Returns what the screen shows. */
export function describeProject({ name, project, choice }: HeldProject): ProjectSeen {
  const { title, tasks, lanes, baselines, remarks, calendar, refused } = project
  const milestones = tasks.filter(({ said }) => said.milestone).length
  return {
    file: name,
    title,
    lanes,
    baselines,
    remarks,
    calendar,
    activities: tasks.length - milestones,
    milestones,
    links: tasks.reduce((sum, { said }) => sum + (said.dependsOn?.length ?? 0), 0),
    refused: refused.length + tasks.filter(({ now }) => !now.ok).length,
    choice,
    gaps: projectGaps(choice),
  }
}

/** XML says itself how it is written; without that it is UTF-8 or UTF-16. `sure` is whether every byte fits. */
function textOf(bytes: Uint8Array): { readonly text: string; readonly sure: boolean } | null {
  const decoded = decode(bytes)
  if (!decoded.ok) return null
  if (decoded.encoding !== 'windows-1252' && decoded.encoding !== 'mixed') return { text: decoded.text, sure: true }
  const said = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(decoded.text)?.[1]
  try {
    return { text: new TextDecoder(said, { fatal: true }).decode(bytes), sure: true }
  } catch {
    return { text: decoded.text, sure: false }
  }
}
