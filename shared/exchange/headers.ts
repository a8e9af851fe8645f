/** What a column can say. */
export const importFields = [
  'title',
  'start',
  'finish',
  'lane',
  'parent',
  'reportDate',
  'reportNumber',
  'key',
  'status',
  'progress',
  'startedOn',
  'finishedOn',
  'kind',
  'owner',
  'sponsor',
  'dependsOn',
  'blocks',
  'description',
] as const
export type ImportField = (typeof importFields)[number]

/** The fields that hold a day. */
export const dateFields = ['start', 'finish', 'reportDate', 'startedOn', 'finishedOn'] as const
export type DateField = (typeof dateFields)[number]

export const isDateField = (field: ImportField): field is DateField => dateFields.some((name) => name === field)

/** The names columns usually have, the surest first; compared in lower case and without punctuation. */
const englishNames: Readonly<Record<ImportField, readonly RegExp[]>> = {
  title: [
    /^(activity|title|summary|activity name|activity title)$/,
    /^(task|task name|name|initiative|initiative name|project name|programme name|program name|feature name|work item|item)$/,
    /\b(activity|task|project|initiative|programme|program|feature) (name|title)\b/,
    /^(project|feature|epic|programme|program)$/,
  ],
  start: [/^(start|start date|planned start|target start|begin|begins|begin date|from)$/, /\bstart date\b/, /\b(start|begin|begins)\b/],
  finish: [
    /^(finish|finish date|end|end date|due|due date|planned finish|planned end|target end|target date|to|until)$/,
    /\b(finish|end|due|completion) date\b/,
    /\b(finish|end|due|completion)\b/,
  ],
  parent: [/^(parent|parent key|parent id|parent link|epic link|parent issue)$/],
  reportDate: [
    /^(reported|reported on|report date|reporting date|date of report|as of|as at|snapshot|snapshot date|report year)$/,
    /^(report|year|status date)$/,
  ],
  reportNumber: [/^(revision|report number|report no|revision number|snapshot number|report)$/],
  key: [
    /^(key|issue key|activity key|activity id|task id|work item id|unique id|project id|reference|ref)$/,
    /^(id|issue id|identifier|number|project number)$/,
  ],
  lane: [
    /^(lane|swimlane|swim lane|theme|capability|business capability|workstream|work stream|stream)$/,
    /^(department|portfolio|area|team|product|category|epic name|parent summary)$/,
  ],
  status: [/^(status|state)$/, /^(stage|status category|activity status|task status)$/],
  progress: [/^(progress|percent complete|complete|percent done|completion)$/],
  startedOn: [/^(started|started on|actual start|actual start date)$/],
  finishedOn: [/^(finished|finished on|actual finish|actual end|actual finish date|actual end date|resolved|completed on|closed date)$/],
  kind: [/^(kind|type|activity type|activity kind|work type)$/],
  owner: [
    /^(owner|assignee|assigned to|responsible|activity owner)$/,
    /^(lead|project lead|project manager|senior responsible owner|sro)$/,
  ],
  sponsor: [/^(sponsor|business sponsor|business owner|executive sponsor)$/],
  dependsOn: [/^(depends on|predecessors|predecessor|dependencies|inward issue link blocks|is blocked by|blocked by)$/],
  blocks: [/^(blocks|outward issue link blocks|successors)$/],
  description: [/^(description|details|description aims|notes)$/, /^(comment|comments|schedule narrative|schedule comment)$/],
}

const germanNames: Readonly<Record<ImportField, RegExp>> = {
  title: /^(vorhaben|titel|aufgabe|vorgang|vorgangsname|maßnahme|projekt|projektname|bezeichnung|zusammenfassung)$/,
  start: /^(beginn|anfang|startdatum|start termin|geplanter (beginn|start|anfang)|von)$/,
  finish: /^(ende|enddatum|fertig|fertigstellung|fällig|fällig am|fälligkeit|fälligkeitsdatum|geplantes ende|bis)$/,
  parent: /^(übergeordnet|übergeordneter vorgang|elternvorgang)$/,
  reportDate: /^(berichtsdatum|stichtag|stand vom|datum des berichts)$/,
  reportNumber: /^(berichtsnummer|nummer des berichts)$/,
  key: /^(schlüssel|kennung|nummer|nr|vorgangsschlüssel|vorgangsnummer|projektnummer)$/,
  lane: /^(bahn|bereich|abteilung|arbeitspaket|geschäftsfähigkeit|themenfeld|strang|handlungsfeld)$/,
  status: /^(stand|zustand|projektstatus)$/,
  progress: /^(fortschritt|abgeschlossen|fertigstellungsgrad|prozent abgeschlossen|erledigt in)$/,
  startedOn: /^(begonnen|begonnen am|tatsächlicher (beginn|start|anfang))$/,
  finishedOn: /^(beendet|beendet am|erledigt am|abgeschlossen am|tatsächliches ende)$/,
  kind: /^(art|typ|vorgangstyp|art des vorhabens)$/,
  owner: /^(verantwortlich|verantwortliche|verantwortlicher|zuständig|bearbeiter|projektleitung|projektleiter|projektleiterin)$/,
  sponsor: /^(auftraggeber|auftraggeberin|fachlicher sponsor)$/,
  dependsOn: /^(hängt ab von|abhängig von|abhängigkeiten|vorgänger)$/,
  blocks: /^(blockiert|nachfolger)$/,
  description: /^(beschreibung|erläuterung|bemerkung|bemerkungen|notizen|kommentar)$/,
}

/** Returns the name of a column in lower case, without punctuation, and without what Jira puts before its own fields. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^custom field /, '')
    .trim()

/** Returns the columns whose names suit a field, the likeliest first. */
export function columnsNamed(header: readonly string[], field: ImportField): number[] {
  const names = header.map(plainName)
  const found = [...englishNames[field], germanNames[field]].flatMap((pattern) =>
    names.flatMap((name, column) => (pattern.test(name) ? [column] : [])),
  )
  return [...new Set(found)]
}

/** Returns the columns that have the name of this one in the file: Jira repeats a column for every link. */
export function columnsLike(header: readonly string[], duplicates: readonly { readonly name: string }[], column: number): number[] {
  const name = duplicates.find((twice) => isNth(twice.name, header[column] ?? ''))?.name
  if (name === undefined) return [column]
  return header.flatMap((other, place) => (isNth(name, other) ? [place] : []))
}

/** Whether a name that was made distinct was this one. */
const isNth = (name: string, distinct: string): boolean => distinct.startsWith(name) && /^( \(\d+\))?$/.test(distinct.slice(name.length))

/** Returns how many of the fields an activity cannot be without are named in the row. */
export const recognises = (row: readonly string[]): number =>
  (['title', 'start', 'finish'] as const).filter((field) => columnsNamed(row, field).length > 0).length
