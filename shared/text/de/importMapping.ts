import type { importMapping as english } from '../en/importMapping.ts'
import type { Same } from './same.ts'

/** Saying what the columns of an imported file mean. */
export const importMapping: Same<typeof english> = {
  more_one: 'Ein weiteres Feld',
  more_other: '{{count, number}} weitere Felder',
  fewer: 'Weniger Felder',
  gapScale: 'für „{{field}}“ angeben, was eine 1 bedeutet',
  tool: {
    label: 'Spalten aus',
    none: 'Kein bestimmtes Werkzeug',
    own: 'Rearviews eigene Tabelle',
  },
  remembered: 'So, wie Sie diese Spalten am {{day}} zugeordnet haben.',
  forget: 'Neu vorschlagen',
  hints: {
    parent: 'Ihr Titel ist die Bahn der Zeilen, die keine nennen',
    dependsOn: 'Schlüssel oder Titel anderer Zeilen',
    blocks: 'Schlüssel oder Titel der Zeilen, die auf diese warten',
    finishedOn: 'Zählt bei dem, was erledigt ist',
  },
  scale: {
    label: 'Was die Zahlen in „{{field}}“ bedeuten',
    percent: '45 ist 45 %',
    fraction: '0,45 ist 45 %',
    ambiguous: '1 kann 1 % oder 100 % sein. Bitte wählen.',
  },
  format: {
    named: '15. März 2026, mit dem Monat in Worten',
    month: 'März 2026 oder 03/2026: der ganze Monat',
    quarter: 'FY27 Q1: das ganze Quartal',
    'fiscal-quarter': '2026-Q4: ein Quartal des Geschäftsjahrs',
    'calendar-quarter': '2026-Q4: ein Quartal des Kalenderjahrs',
    week: '2026-W14: die ganze Woche',
    serial: '46092: eine Zahl, die Tage zählt, wie in Excel',
  },
  kind: {
    'fiscal-quarter': 'Geschäftsjahr',
    'calendar-quarter': 'Kalenderjahr',
  },
  fromTo: '{{start}} bis {{finish}}',
  asQuarter: '{{example}} ist {{day}} ({{kind}})',
  oneDate: {
    title: 'Zeilen mit nur einem Datum',
    lead_one: 'Eine Zeile hat nur einen Beginn oder nur ein Ende.',
    lead_other: '{{count, number}} Zeilen haben nur einen Beginn oder nur ein Ende.',
    refused: 'Auslassen',
    milestone: 'Jede als Meilenstein an diesem Tag übernehmen',
  },
  words: {
    milestone: 'Ein Meilenstein',
    noKind: 'Keine bestimmte Art',
  },
  lanes: {
    title: 'Bahnen',
    lead_one: 'Die Datei nennt eine Bahn.',
    lead_other: 'Die Datei nennt {{count, number}} Bahnen.',
    here_one: 'Die Datei nennt eine Bahn; davon schon in der Roadmap: {{here, number}}.',
    here_other: 'Die Datei nennt {{count, number}} Bahnen; davon schon in der Roadmap: {{here, number}}.',
    many: 'Die Datei nennt mehr als {{count, number}} Bahnen. Jede wird übernommen, wie sie heißt.',
    show: 'Ändern, welche Bahnen es sind',
    hide: 'Bahnen ausblenden',
    goesTo: '„{{word}}“ kommt in die Bahn',
  },
}
