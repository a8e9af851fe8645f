import type { roadmapFile as english } from '../en/roadmapFile.ts'
import type { Same } from './same.ts'

/** A roadmap with its whole history as one file: saved, opened, and read without Rearview. */
export const roadmapFile: Same<typeof english> = {
  save: {
    title: 'Kopie speichern',
    close: 'Schließen',
    cancel: 'Abbrechen',
    what_one: '„{{name}}“ mit dem ganzen Verlauf: eine Revision.',
    what_other: '„{{name}}“ mit dem ganzen Verlauf: {{count, number}} Revisionen.',
    hint: 'Eine Datei, die Rearview auf jedem Computer öffnet. Sie enthält alles, auch frühere Formulierungen und Namen; geben Sie sie also nur Leuten, die alles lesen dürfen.',
    file: 'Datei',
    make: 'Speichern',
    making: 'Revision {{number, number}} von {{count, number}} wird geschrieben',
    saving: 'Die Datei wird gespeichert',
    saved: 'Die Kopie ist auf dem Weg in Ihre Downloads.',
    savedAt: 'Die Kopie ist gespeichert: {{where}}.',
    cancelled: 'Es wurde nichts gespeichert.',
    failedTitle: 'Die Kopie wurde nicht gespeichert',
    'disk-full': 'Der Datenträger ist voll. Die Roadmap selbst ist unberührt. Schaffen Sie Platz, und speichern Sie noch einmal.',
    'not-allowed':
      'Rearview darf dort nicht schreiben. Die Roadmap selbst ist unberührt. Wählen Sie einen anderen Ordner, und speichern Sie noch einmal.',
    unknown:
      'Die Datei konnte nicht geschrieben werden. Die Roadmap selbst ist unberührt. Wählen Sie einen anderen Ordner, und speichern Sie noch einmal.',
    notMade: 'Die Datei konnte nicht erstellt werden ({{detail}}). Die Roadmap selbst ist unberührt. Versuchen Sie es bitte noch einmal.',
  },
  open: {
    wayHint: 'Eine Kopie, als .roadmap mit dem ganzen Verlauf gespeichert, oder ein PDF, das Rearview gedruckt hat.',
    drop: '.roadmap-Datei oder gedrucktes PDF hierher ziehen',
    hint: 'Eine Roadmap, die mit „Kopie speichern“ gespeichert wurde, mit allen Revisionen. Sie wird ganz geprüft, bevor etwas geändert wird. Ein PDF zeigt die Revision, aus der es gedruckt wurde, und ob beide noch dasselbe sagen.',
    reading: '{{file}} wird geprüft',
    title: 'Roadmap-Datei',
    opened_one: '„{{name}}“ ist offen, mit der einen Revision',
    opened_other: '„{{name}}“ ist offen, mit allen {{count, number}} Revisionen',
    forwarded_one: 'Eine Revision der Datei kam zu „{{name}}“ hinzu',
    forwarded_other: '{{count, number}} Revisionen der Datei kamen zu „{{name}}“ hinzu',
    same: '„{{name}}“ ist schon auf diesem Computer, mit derselben Revision. Es wurde nichts geändert.',
    older:
      '„{{name}}“ ist auf diesem Computer neuer: Hier ist Revision {{ours, number}} die letzte, und die Datei endet bei Revision {{theirs, number}}, die darin enthalten ist. Es wurde nichts geändert.',
    diverged:
      '„{{name}}“ wurde nach Revision {{common, number}} hier und in der Datei verschieden geändert. Hier ist Revision {{ours, number}} die letzte, in der Datei Revision {{theirs, number}}. Es wurde noch nichts geändert.',
    unrelated:
      '„{{name}}“ ist auf diesem Computer mit einem anderen Verlauf: Nicht einmal die erste Revision ist dieselbe wie in der Datei. Es wurde nichts geändert.',
    copyHint:
      'Zusammenführen bringt beide zusammen; was beide verschieden geändert haben, entscheiden Sie. Oder Sie öffnen die Datei als Kopie daneben. Die Kopie ist eine eigene Roadmap: Ihre Revisionen behalten Nummern, Daten, Namen und Worte, bekommen aber andere Hashes; was in ihr geändert wird, lässt sich deshalb später nicht in das Original übernehmen.',
    asCopy: 'Als Kopie öffnen',
    merge: 'Zusammenführen…',
    show: '„{{name}}“ zeigen',
    other: 'Andere Datei wählen',
    copyName: '{{name}} (Kopie)',
    copied: '„{{name}}“ ist als Kopie offen',
  },
  refused: {
    title: 'Diese Roadmap-Datei lässt sich nicht öffnen',
    safe: 'Es wurde nichts geändert.',
    empty: '„{{file}}“ ist leer. Falls sie von irgendwo kopiert wurde, kopieren Sie sie noch einmal.',
    'too-large':
      '„{{file}}“ ist größer, oder wird beim Auspacken größer, als jede Roadmap-Datei, die Rearview schreibt, und wurde deshalb nicht geöffnet.',
    'not-a-roadmap':
      '„{{file}}“ ist keine Roadmap-Datei. Wählen Sie eine Datei, die mit „Kopie speichern (.roadmap)“ gespeichert wurde; Blätter von Excel und CSV-Dateien nimmt der Import auf.',
    repacked:
      '„{{file}}“ wurde von einem anderen Programm neu gepackt, es ist also nicht sicher, ob sie noch ist, was Rearview geschrieben hat. Öffnen Sie die Datei, wie sie gespeichert wurde.',
    damaged:
      '„{{file}}“ ist abgeschnitten oder wurde unterwegs verändert. Kopieren oder laden Sie sie noch einmal; bleibt es dabei, öffnen Sie eine ältere Kopie.',
    newer: '„{{file}}“ wurde von einem neueren Rearview geschrieben. Aktualisieren Sie Rearview, und öffnen Sie sie noch einmal.',
    unreadable: '„{{file}}“ enthält etwas, das keine Revision einer Roadmap ist{{place}}. Öffnen Sie eine ältere Kopie.',
    'broken-chain':
      '„{{file}}“ wurde nach dem Schreiben verändert: Der Verlauf ist nicht in sich stimmig{{place}}. Öffnen Sie eine ältere Kopie.',
    unsound: '„{{file}}“ führt zu einem Plan, den es nicht geben kann{{place}}. Öffnen Sie eine ältere Kopie.',
    contradicts: '„{{file}}“ sagt über sich etwas anderes, als sie enthält{{place}}. Öffnen Sie eine ältere Kopie.',
    gone: '„{{file}}“ konnte nicht gelesen werden: Sie wurde verschoben, oder das Lesen ist nicht erlaubt. Wählen Sie sie noch einmal.',
    failed:
      '„{{file}}“ konnte aus einem Grund nicht geöffnet werden, mit dem Rearview nicht gerechnet hat ({{detail}}). Wählen Sie die Datei bitte noch einmal.',
    inEntry: ' ({{entry}})',
    inLine: ' ({{entry}}, Zeile {{line, number}})',
  },
  readMe: {
    title: '{{name}}, Revision {{number, number}}',
    lead: 'Die neueste Revision dieser Roadmap, in jedem Browser zu lesen. Der ganze Verlauf steht in revisions.jsonl neben dieser Seite; Rearview öffnet die .roadmap-Datei selbst.',
    asOf: 'Planstand vom {{day}}. Aufgezeichnet am {{moment}}.',
    hash: 'Hash {{hash}}',
    plan: 'Plan',
    nothing: 'Es ist kein Vorhaben geplant.',
    milestones: 'Meilensteine',
    outcomes: 'Wirkungen',
    noOutcome: 'Es ist keine Wirkung genannt.',
    revisions: 'Revisionen',
    number: 'Revision',
    recorded: 'Aufgezeichnet',
    planOf: 'Planstand vom',
    what: 'Was getan wurde',
    why: 'Warum',
    author: 'Von',
    short: 'Hash',
    utc: '{{day}} {{time}} UTC',
  },
}
