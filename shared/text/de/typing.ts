import type { typing as english } from '../en/typing.ts'

/** The English keys, each with a text. */
type Texts<T> = T extends string ? string : { readonly [K in keyof T]: Texts<T[K]> }

/** What was typed and not saved, when Rearview ended in the middle of it. */
export const typing: Texts<typeof english> = {
  title: 'Ihre Eingaben von {{time}} Uhr sind wieder da',
  titleOn: 'Ihre Eingaben vom {{day}}, {{time}} Uhr, sind wieder da',
  lead_one: 'Dies wurde getippt und nicht gespeichert. An keiner Roadmap hat sich etwas geändert.',
  lead_other: 'Diese {{count}} Texte wurden getippt und nicht gespeichert. An keiner Roadmap hat sich etwas geändert.',
  list: 'Was getippt wurde',
  words_one: '1 Wort',
  words_other: '{{count}} Wörter',
  nothing: 'geleert',
  nowhere: 'Text',
  go: '{{name}} zeigen',
  keep: 'Behalten',
  differences: 'Unterschiede zeigen',
  noDifferences: 'Unterschiede ausblenden',
  backup: 'Sicherung öffnen',
  discard: 'Verwerfen',
  copy: 'Kopieren',
  copyOf: 'Kopieren: {{what}}',
  copied: 'Kopiert: {{what}}',
  notCopied: 'Es konnte nicht kopiert werden. Zeigen Sie die Unterschiede, markieren Sie dort den Text, und kopieren Sie ihn.',
  now: 'Jetzt gespeichert',
  typed: 'Getippt',
  use: 'Getipptes übernehmen',
  useOf: 'Getipptes übernehmen: {{what}}',
  form: 'Es stand in einem Formular, das nicht fertig war. Kopieren Sie es, um es wieder zu verwenden.',
  gone: 'Seinen Platz in der Roadmap gibt es nicht mehr. Kopieren Sie es, um es anderswo zu verwenden.',
  noValue: 'Das Feld nimmt es nicht an. Kopieren Sie es, um es dort zu berichtigen.',
  changed: 'Dieses Feld wurde seither geändert. Wählen Sie bei den Unterschieden, was gelten soll.',
  refused: 'Es wurde nicht zurückgebracht. {{why}}',
  kept_one: 'Das Getippte ist gespeichert.',
  kept_other: '{{count}} Texte sind gespeichert.',
  discarded_one: '1 Text verworfen.',
  discarded_other: '{{count}} Texte verworfen.',
  empty: 'Nichts',
}
