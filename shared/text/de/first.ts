import type { first as english } from '../en/first.ts'
import { app } from './app.ts'
import { domain } from './domain.ts'
import { planning } from './planning.ts'
import { prompts } from './prompts.ts'
import { reminding } from './reminding.ts'
import { revisions } from './revisions.ts'
import { roadmap } from './roadmap.ts'
import { safety } from './safety.ts'
import type { Same } from './same.ts'
import { typing } from './typing.ts'

/** German, as far as the first screen speaks it: whole parts, and of the others what it says of them. */
export const first: Same<typeof english> = {
  app,
  domain,
  history: revisions,
  planning,
  prompts,
  reminding,
  roadmap,
  safety,
  typing,
  about: {
    item: 'Über Rearview',
    words: 'version lizenz lizenzen pakete electron hilfe unterstützung about licence support',
  },
  exporting: {
    as: 'Als {{form}} exportieren',
    for: {
      pdf: 'Seiten für den Vorstand, zum Drucken und Aufheben',
      pptx: 'Folien zum Präsentieren und Bearbeiten',
      xlsx: 'Blätter zum Bearbeiten und Zurückholen',
      csv: 'Blätter für jedes andere Programm',
      xml: 'Der Plan mit seinen Basisplänen, für die Projektplanung',
      svg: 'Die Zeitleiste als Zeichnung, zum Vergrößern',
      png: 'Die Zeitleiste als Bild, zum Einfügen',
      ics: 'Meilensteine und Reviews, für Ihren Kalender',
      md: 'Das Review, für ein Wiki',
    },
    form: {
      pdf: 'PDF',
      pptx: 'PowerPoint',
      xlsx: 'Excel',
      csv: 'CSV',
      xml: 'Microsoft-Project-XML',
      svg: 'SVG',
      png: 'PNG',
      ics: 'Kalender',
      md: 'Markdown',
    },
  },
  importing: {
    undo: {
      began:
        'Nichts rückgängig zu machen: Mit diesem Import begann die Roadmap. Um ihn zurückzunehmen, entfernen Sie die Roadmap auf der Startseite.',
    },
  },
  merge: {
    scenario: {
      compare: 'Mit dem Original vergleichen…',
      item: 'Als Szenario kopieren…',
      mark: 'Szenario zu {{name}}',
    },
  },
  outcomes: {
    link: {
      /** The German sentence itself says that it is to be reached. */
      reach: '{{title}}',
      sentence: 'Um {{outcome}} zu erreichen: {{activity}}.',
    },
  },
  pasting: {
    item: 'Vorhaben einfügen…',
  },
  portfolio: {
    item: 'Portfolio aller Roadmaps',
    words: 'überblick übersicht zusammen gemeinsam vergleichen alle roadmaps programm portfolio overview',
  },
  preferences: {
    item: 'Einstellungen…',
    words: 'einstellungen optionen farben aussehen dunkel hell kontrast dichte sprache english englisch sicherung ordner',
  },
  present: {
    button: 'Präsentieren',
    fromHere: 'Ab hier präsentieren',
    words: 'folien beamer leinwand vollbild sitzung vortrag zeigen slides present',
  },
  review: {
    overview: {
      lead: 'Jedes Quartal: was geplant war neben dem, was geschah, und was daraus zu lernen ist.',
      upcoming_one: 'Das Review {{quarter}} wird in {{count}} Tag fällig.',
      upcoming_other: 'Das Review {{quarter}} wird in {{count}} Tagen fällig.',
      upcomingHint:
        'Ab {{date}}, zwei Wochen vor Quartalsende. Es kann früher geöffnet und vorbereitet werden; unterzeichnet wird es ab diesem Tag.',
      dueToday: 'Das Review {{quarter}} ist fällig: Das Quartal endet heute.',
      due_one: 'Das Review {{quarter}} ist fällig: Das Quartal dauert noch {{count}} Tag.',
      due_other: 'Das Review {{quarter}} ist fällig: Das Quartal dauert noch {{count}} Tage.',
      dueHint: 'Das Quartal endet am {{date}}.',
      upcomingNotBegun: 'Ab {{date}}, zwei Wochen vor Quartalsende.',
      overdue_one: 'Das Review {{quarter}} ist seit {{count}} Tag überfällig.',
      overdue_other: 'Das Review {{quarter}} ist seit {{count}} Tagen überfällig.',
      overdueHint: 'Das Quartal endete am {{date}}.',
      missed_one: 'Ein Quartal blieb ohne Review.',
      missed_other: '{{count}} Quartale blieben ohne Review. Sie kommen nacheinander dran, das älteste zuerst.',
      notBegun: 'Es kann geöffnet werden, sobald das Quartal begonnen hat, am {{date}}.',
      open: 'Review {{quarter}} öffnen',
      opened: 'Das Review {{quarter}} läuft.',
      resume: 'Review {{quarter}} fortsetzen',
      openEarly: 'Früher öffnen',
      past: 'Unterzeichnete Reviews',
      none: 'Noch wurde kein Review unterzeichnet. Das erste vergleicht das Quartal mit dem Plan, wie er davor stand oder darin zuerst gemacht wurde. Von da an sehen Sie hier, wie weit Zusagen gehalten wurden, und lesen nach, warum.',
      quarter: 'Quartal',
      signedOn: 'Unterzeichnet',
      signedBy: 'Von',
      sayDo: 'Say-do',
      read: 'Review {{quarter}} lesen',
    },
    refused: {
      'not-there': 'Dieses Review oder diese Lehre ist nicht mehr in der Roadmap. Es wurde nichts geändert.',
      signed: 'Dieses Review ist unterzeichnet und eingefroren. Es wurde nichts geändert; ein Nachtrag kann mehr sagen.',
      'not-signed': 'Dieses Review ist noch nicht unterzeichnet: Sagen Sie es im Review selbst. Es wurde nichts geändert.',
      'nothing-decided': 'Die Entscheidung sagt noch nichts. Es wurde nichts geändert.',
      'nothing-said': 'Der Nachtrag sagt nichts, oder nicht, von wem er ist. Es wurde nichts geändert.',
      'judge-first':
        'Dieses Review muss diese Lehre zuerst beurteilen: Sagen Sie im Schritt „Lehren“, was daraus wurde, wo sie angewendet ist. Es wurde nichts geändert.',
      'not-its-turn': 'Reviews werden eines nach dem anderen geöffnet, in der Reihenfolge ihrer Quartale. Es wurde nichts geändert.',
      blocked: 'Etwas fehlt, bevor das Review unterzeichnet werden kann; der Schritt „Abschluss“ nennt es. Es wurde nichts geändert.',
    },
  },
  roadmapFile: {
    fileName: '{{name}} - r{{number}}.roadmap',
    /** Files that were opened outside the window. */
    given: {
      waitsTitle: 'Eine Roadmap-Datei wartet',
      reading: 'Eine Roadmap-Datei wird gelesen…',
      waits: 'Sie öffnet sich, sobald geschlossen ist, was hier offen ist.',
      title: 'Eine Datei wurde nicht geöffnet',
      safe: 'Es wurde nichts geändert.',
      gone: '„{{file}}“ ist nicht mehr da: Die Datei wurde verschoben oder umbenannt, oder ihr Laufwerk oder Netzordner ist nicht verbunden.',
      'not-allowed': 'Sie dürfen „{{file}}“ nicht lesen. Fragen Sie, wer die Datei verwaltet, oder bitten Sie um eine Kopie.',
      'too-large': '„{{file}}“ ist größer als jede Roadmap-Datei, die Rearview schreibt.',
      'too-slow':
        '„{{file}}“ kam nicht innerhalb einer halben Minute. Vielleicht antwortet der Netzordner gerade nicht: Versuchen Sie es noch einmal oder kopieren Sie die Datei zuerst auf diesen Computer.',
      'other-kind':
        '„{{file}}“ ist keine Roadmap-Datei. Einen Plan aus einer Tabelle oder einem anderen Werkzeug nimmt „Plan importieren“ auf.',
      unreadable:
        '„{{file}}“ konnte nicht gelesen werden. Kopieren Sie die Datei erneut von dort, woher sie kam, und öffnen Sie die Kopie.',
    },
    open: {
      item: 'Roadmap-Datei öffnen',
    },
    save: {
      item: 'Kopie speichern (.roadmap)',
    },
  },
  settings: {
    item: 'Kopien und Sicherheit',
    ask: {
      title: 'Kopien für Ihren Ordner warten',
      sentence: 'Bevor Rearview in „{{where}}“ schreibt, braucht der Browser erneut Ihre Erlaubnis.',
      allow: 'Erneut erlauben',
    },
    offer: {
      title: 'Eine Kopie mitnehmen?',
      sentence_one:
        '„{{name}}“ wurde geändert, seit zuletzt eine Kopie außerhalb des Browsers gespeichert wurde. Wer die Daten dieser Seite löscht, löscht auch sie.',
      sentence_other:
        '{{count}} Roadmaps wurden geändert, seit zuletzt eine Kopie außerhalb des Browsers gespeichert wurde. Wer die Daten dieser Seite löscht, löscht auch sie.',
      save_one: 'Kopie speichern…',
      save_other: '{{count}} Kopien speichern…',
      later: 'Nicht jetzt',
      failedTitle: 'Nicht jede Kopie wurde gespeichert',
      failed:
        '{{names}}: Die Kopie konnte nicht gespeichert werden. Die Roadmaps selbst sind, wie sie waren. Öffnen Sie jede und wählen Sie „Kopie speichern (.roadmap)“.',
    },
  },
  several: {
    duplicateOf: '{{title}} (Kopie)',
    subject_one: '{{count}} Vorhaben',
    subject_other: '{{count}} Vorhaben',
  },
  stakeholders: {
    handOver: {
      item: 'Übergeben…',
      words: 'sponsor geht verantwortlich geht führungskraft geht nachfolge ersetzen person zuständigkeit übergabe hand over',
    },
  },
  transfer: {
    rows_one: '{{count, number}} Zeile',
    rows_other: '{{count, number}} Zeilen',
  },
  desktop: {
    print: {
      /** The name a screen reader gives the frame a browser prints. */
      frame: 'Druckvorschau',
    },
  },
}
