import { type ActivityKind, kinds, type Status, statuses } from '../domain/activity.ts'

/** What a word for a kind can mean: a kind, an event that is no work, or nothing that is said of a kind. */
export type KindMeaning = ActivityKind | 'milestone' | 'none'

/** Returns the word in lower case, letters only: what two ways of writing it have in common. */
export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

const usualStatuses: Readonly<Record<Status, readonly string[]>> = {
  idea: ['idea', 'ideation', 'concept', 'parking lot', 'idee', 'konzept'],
  proposed: [
    'proposed',
    'proposal',
    'draft',
    'to do',
    'todo',
    'open',
    'new',
    'backlog',
    'not started',
    'candidate',
    'vorgeschlagen',
    'vorschlag',
    'entwurf',
    'offen',
    'neu',
    'zu erledigen',
    'nicht begonnen',
  ],
  committed: [
    'committed',
    'planned',
    'approved',
    'scheduled',
    'agreed',
    'zugesagt',
    'geplant',
    'genehmigt',
    'beschlossen',
    'beauftragt',
    'freigegeben',
  ],
  'in progress': [
    'in progress',
    'active',
    'ongoing',
    'started',
    'doing',
    'underway',
    'in delivery',
    'in arbeit',
    'in bearbeitung',
    'in umsetzung',
    'laufend',
    'läuft',
    'aktiv',
    'begonnen',
  ],
  done: [
    'done',
    'closed',
    'complete',
    'completed',
    'finished',
    'delivered',
    'resolved',
    'erledigt',
    'fertig',
    'fertiggestellt',
    'abgeschlossen',
    'beendet',
    'geliefert',
  ],
  stopped: [
    'stopped',
    'cancelled',
    'canceled',
    'abandoned',
    'rejected',
    'dropped',
    'won t do',
    'gestoppt',
    'abgebrochen',
    'verworfen',
    'eingestellt',
    'storniert',
  ],
}

/** Returns the status that a word usually means, in English or German, or null. */
export const statusOf = (text: string): Status | null => statuses.find((status) => usualStatuses[status].includes(plainWord(text))) ?? null

const germanKinds: Readonly<Record<ActivityKind, string>> = {
  experiment: 'experiment',
  prototype: 'prototyp',
  pilot: 'pilot',
  rollout: 'einführung',
  project: 'projekt',
  service: 'dienst',
  enabler: 'grundlage',
}

/** Returns the kind that a word names, in English or German, or null. */
export const kindOf = (text: string): ActivityKind | null =>
  kinds.find((kind) => kind === plainWord(text) || germanKinds[kind] === plainWord(text)) ?? null

/** Returns the kind that a word names, or that it names an event; null for any other. */
export const kindMeaning = (text: string): KindMeaning | null =>
  kindOf(text) ?? (/^(milestones?|meilensteine?)$/.test(plainWord(text)) ? 'milestone' : null)

const closed = (name: string) => name.toLowerCase().replaceAll(/\s+/g, '')

/** Returns the lane of those that are there which the word names, written in any case and with any blanks; null where none is. */
export function laneNamed(word: string, lanes: readonly string[]): string | null {
  return lanes.find((name) => name === word) ?? lanes.find((name) => closed(name) === closed(word)) ?? null
}
