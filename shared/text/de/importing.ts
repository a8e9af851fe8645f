import type { importing as english } from '../en/importing.ts'
import type { Same } from './same.ts'

/** What becomes of an import: its preview, its report, and taking it back. */
export const importing: Same<typeof english> = {
  refusal: {
    row: 'Zeile {{row}}, „{{title}}“: {{why}}.',
    cell: 'Zeile {{row}}, „{{title}}“, {{column}} „{{text}}“: {{why}}.',
  },
  refused: {
    columns: {
      file: 'Datei',
      row: 'Zeile in der Datei',
      title: 'Titel',
      column: 'Spalte',
      text: 'Was dort steht',
      why: 'Warum ausgelassen',
    },
    save: 'Ausgelassene Zeilen als CSV speichern',
    fileName: 'Ausgelassen aus {{file}}.csv',
  },
  tab: {
    added: 'Hinzugefügt',
    changed: 'Geändert',
    same: 'Unverändert',
    removed: 'Entfernt',
    absent: 'Nicht in dieser Datei',
    joined: 'Dasselbe?',
    remarks: 'Anmerkungen',
  },
  lines: {
    milestone: 'Meilenstein',
    ofReport: 'Zeilen des Berichts',
    search: 'Titel und Schlüssel durchsuchen',
    take: 'Übernehmen',
    remove: 'Entfernen',
    takeOne: '„{{title}}“ übernehmen',
    removeOne: '„{{title}}“ entfernen',
    takeAll: 'Alle',
    takeNone: 'Keine',
    taken: '{{taken, number}} von {{count, number}} übernommen',
    removed: '{{taken, number}} von {{count, number}} entfernt',
    what: 'Was sich ändert',
    removeAbsent_one: 'Auch das Vorhaben oder den Meilenstein aus früheren Importen entfernen, der nicht in dieser Datei ist',
    removeAbsent_other:
      'Auch die {{count, number}} Vorhaben und Meilensteine aus früheren Importen entfernen, die nicht in dieser Datei sind',
    removeAbsentHint: 'Sonst bleiben sie, wie sie sind. Was von Hand angelegt wurde, bleibt immer.',
    none: {
      added: 'Nichts darin ist neu.',
      changed: 'Nichts darin ändert, was da ist.',
      same: 'Keine Zeile sagt, was schon da ist.',
      removed: 'Nichts wird entfernt.',
      absent: 'Alles aus früheren Importen ist in dieser Datei.',
    },
    notFound: 'Keine Zeile hat diese Wörter in Titel oder Schlüssel.',
    previous: 'Zurück',
    next: 'Weiter',
    page: '{{from, number}} bis {{to, number}} von {{of, number}}',
  },
  joined: {
    lead: 'Jedes Paar hat ähnliche Namen: Das erste endet dort, wo das zweite beginnt, oder davor. Haken Sie an, was ein und dasselbe ist; es behält dann seinen Verlauf unter dem neuen Namen.',
    none: 'Keine zwei Namen ähneln sich. Unten können Sie trotzdem zwei verbinden.',
    pair: '„{{earlier}}“ ist jetzt „{{later}}“',
    between: 'Zuletzt in {{earlier}}, zuerst in {{later}}',
    fromHere: 'In der Roadmap und nicht in dieser Datei; neu in dieser Datei',
    fromHereTo: 'In der Roadmap und nicht in dieser Datei; zuerst in {{later}}',
    earlier: 'Früherer Name',
    later: 'Späterer Name',
    join: 'Verbinden',
  },
  remark: {
    lead: 'Diese Zeilen werden importiert, ohne das, was hier genannt ist.',
    'not-done': 'Zeile {{row}}, „{{title}}“: „{{other}}“ in {{column}} wird ausgelassen, weil es nicht erledigt ist.',
    'unknown-name': 'Zeile {{row}}, „{{title}}“: „{{other}}“ in {{column}} nennt keine andere Zeile.',
    'not-finish-to-start':
      'Zeile {{row}}, „{{title}}“: „{{other}}“ in {{column}} wird ausgelassen. Rearview kennt nur, was enden muss, bevor etwas anderes beginnt.',
    lag: 'Zeile {{row}}, „{{title}}“: Bei „{{other}}“ in {{column}} werden die Tage dazwischen ausgelassen.',
    itself: 'Zeile {{row}}, „{{title}}“: In {{column}} nennt sie sich selbst.',
    'depends-on-unknown': 'Zeile {{row}}, „{{title}}“, hängt ab von „{{other}}“, das nicht da ist.',
    'depends-on-milestone': 'Zeile {{row}}, „{{title}}“, hängt ab von „{{other}}“, einem Meilenstein. Abhängen kann man nur von Vorhaben.',
    'depends-on-cycle': 'Zeile {{row}}, „{{title}}“, hängt ab von „{{other}}“, das seinerseits davon abhängt.',
    'goes-along':
      '„{{title}}“ ist nicht in der Datei. Wird es entfernt, gehen die hier angelegten Verknüpfungen mit Wirkungen und Auswirkungen ({{other}}) mit; seine Meilensteine bleiben.',
    'milestone-fields': 'Zeile {{row}}, „{{title}}“, ist ein Meilenstein: Von ihr bleiben nur Titel und Tag.',
  },
  report: {
    item: 'Bericht zu diesem Import',
    title: 'Import von Revision {{number}}',
    titleOf: 'Import der Revisionen {{first}} bis {{last}}',
    none: 'Zu diesem Import gibt es keinen Bericht: Er stammt aus einer früheren Version von Rearview oder aus einer eigenen Arbeitsmappe.',
    on: 'importiert am {{day}}',
    rows: '{{rows}} gelesen, {{refused}} ausgelassen.',
  },
  confirm: {
    done: 'Der Bericht steht im Verlauf, mit allem, was ausgelassen wurde.',
  },
  undo: {},
}
