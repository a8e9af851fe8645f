import type { safety as english } from '../en/safety.ts'
import type { Same } from './same.ts'

/** Snapshots of roadmaps outside the database, and the screen before the first when the database has lost something. */
export const safety: Same<typeof english> = {
  notKept: {
    title: 'Neben der Datenbank konnte keine Kopie geschrieben werden',
    'disk-full':
      'Der Datenträger, oder der Platz, den der Browser Rearview gibt, ist voll. Ihre Roadmaps sind in der Datenbank gespeichert, und frühere Kopien sind, wie sie waren. Schaffen Sie Platz; Rearview versucht es von selbst noch einmal.',
    'not-allowed':
      'Rearview darf nicht in den Ordner „Rearview snapshots“ schreiben. Ihre Roadmaps sind in der Datenbank gespeichert, und frühere Kopien sind, wie sie waren. Erlauben Sie das Schreiben dort; Rearview versucht es von selbst noch einmal.',
    unknown:
      'Ihre Roadmaps sind in der Datenbank gespeichert, und frühere Kopien sind, wie sie waren. Rearview versucht es von selbst noch einmal; heben Sie bis dahin ein PDF von dem auf, was wichtig ist.',
    elsewhere:
      'In den Ordner, den Sie für die Kopien gewählt haben, lässt sich nicht schreiben: Er liegt vielleicht auf einem Datenträger, der nicht verbunden oder voll ist. Bis es wieder geht, kommen Kopien an den üblichen Ort. Es ist nichts verloren. Verbinden Sie ihn, oder wählen Sie unter „Kopien und Sicherheit“ einen anderen.',
  },
  broken: {
    title: 'Der Verlauf einer Roadmap ist nicht mehr in sich stimmig',
    sentence:
      'In der Datenbank wurde etwas außerhalb von Rearview geändert oder ging verloren. Die früheren Kopien sind, wie sie waren, und keine wird ersetzt. Sehen Sie es sich jetzt an: Sie können die letzte gute Kopie wiederherstellen, und was in der Datenbank ist, wird daneben aufbewahrt.',
    look: 'Jetzt ansehen',
  },
  start: {
    olderEngine:
      'Ihre Roadmaps wurden zuletzt mit {{name}} {{last}} geöffnet, und dies ist {{name}} {{here}}. Eine ältere Version kann die Datenbank einer neueren leeren, deshalb wurde nichts geöffnet, und alles ist, wie es war. Aktualisieren Sie den Browser, oder starten Sie das neuere Rearview, das Sie zuletzt genutzt haben.',
    notCopied:
      'Dieses Rearview muss den Aufbau seiner Datenbank ändern und hebt vorher von jeder Roadmap eine Kopie auf. {{why}} Deshalb wurde nichts geändert, und Ihre Roadmaps sind, wie sie waren.',
    why: {
      'disk-full': 'Für diese Kopie war kein Platz. Schaffen Sie Platz, und versuchen Sie es noch einmal.',
      'not-allowed':
        'Die Kopie darf nicht geschrieben werden. Erlauben Sie Rearview, in den Ordner „Rearview snapshots“ zu schreiben, und versuchen Sie es noch einmal.',
      unknown:
        'Die Kopie konnte nicht geschrieben werden. Versuchen Sie es noch einmal; bleibt es dabei, starten Sie die Version von Rearview, die Sie zuletzt genutzt haben.',
      broken:
        'Vom Gespeicherten ließ sich keine Kopie machen. Starten Sie die Version von Rearview, die Sie zuletzt genutzt haben, und speichern Sie von jeder Roadmap eine Kopie.',
      elsewhere:
        'Die Kopie konnte dort, wo Sie es gewählt haben, nicht geschrieben werden. Verbinden Sie diesen Datenträger, und versuchen Sie es noch einmal.',
    },
    again: 'Noch einmal versuchen',
  },
  elsewhereTitle: 'Kopien kommen vorerst an den üblichen Ort',
  mended: 'Neben der Datenbank werden wieder Kopien geschrieben.',
  guard: {
    title: 'Ein Teil Ihrer Arbeit ist nicht in der Datenbank',
    lead: 'Bevor etwas geöffnet oder geschrieben wurde, hat Rearview seine Datenbank mit den Kopien daneben verglichen. Die Kopien unten enthalten etwas, das der Datenbank fehlt, oder sind in sich stimmig, wo es die Datenbank nicht ist.',
    safe: 'Es wurde nichts geändert. Wählen Sie, was geschehen soll.',
    missing: 'fehlt in der Datenbank.',
    older: 'steht in der Datenbank bei Revision {{ours, number}} und stand vorher bei Revision {{expected, number}}.',
    other: 'hat in der Datenbank eine andere Revision {{expected, number}} als die, die kopiert wurde.',
    broken: 'hat in der Datenbank einen Verlauf, der nicht in sich stimmig ist.',
    brokenAt: 'hat in der Datenbank einen Verlauf, der ab Revision {{number, number}} nicht in sich stimmig ist.',
    brokenIn:
      'hat in der Datenbank einen Verlauf, der nicht in sich stimmig ist: Revision {{number, number}} ist nicht mehr, wie sie aufgezeichnet wurde ({{records}}).',
    more_one: '1 weiterer Eintrag',
    more_other: '{{count}} weitere Einträge',
    good: 'Die Kopie ist unversehrt: Revision {{number, number}}, geschrieben am {{day}} um {{time}} Uhr.',
    goodAfterDamaged_one:
      'Die neueste Kopie ist beschädigt. Die davor ist unversehrt: Revision {{number, number}}, geschrieben am {{day}} um {{time}} Uhr.',
    goodAfterDamaged_other:
      'Die {{count}} neuesten Kopien sind beschädigt. Die davor ist unversehrt: Revision {{number, number}}, geschrieben am {{day}} um {{time}} Uhr.',
    noGood: 'Keine Kopie davon ist unversehrt, sie lässt sich also von hier aus nicht wiederherstellen.',
    restore: 'Wiederherstellen',
    restoreHint:
      'Bringt die Kopien in die Datenbank. Was die Datenbank von diesen Roadmaps enthält, wird vorher neben den Kopien abgelegt, damit sich das rückgängig machen lässt.',
    export: 'Beides sichern',
    exportHint: 'Speichert die Kopie und den Inhalt der Datenbank als Roadmap-Dateien. Es wird nichts geändert.',
    continue: 'Weiter',
    continueHint:
      'Macht mit dem weiter, was in der Datenbank ist. Die Kopien bleiben, wo sie sind. Rearview fragt nur bei einem Verlauf noch einmal, der nicht in sich stimmig ist.',
    notRestored:
      'Nicht wiederhergestellt und unverändert: {{names}}. Keine Kopie ist unversehrt, oder der Inhalt der Datenbank ließ sich nicht vorher ablegen. Alles andere ist wiederhergestellt. Schaffen Sie Platz auf dem Datenträger und versuchen Sie es noch einmal, oder wählen Sie „Weiter“.',
    failed:
      'Das hat nicht geklappt, und es wurde nichts geändert. Wählen Sie „Beides sichern“, und versuchen Sie es noch einmal. ({{detail}})',
    exported: 'Beides ist gespeichert.',
    notExported: 'Nicht alles wurde gespeichert. Es wurde nichts geändert; versuchen Sie es bitte noch einmal.',
  },
  noDatabase: {
    title: 'Rearview kann seine Datenbank nicht öffnen',
    lead: 'Der Speicher des Browsers auf diesem Computer öffnet sich nicht, oder ein anderes Programm hält ihn fest. Schließen Sie zuerst andere Fenster von Rearview, und versuchen Sie es noch einmal; oft genügt das.',
    copies_one: 'Eine Roadmap ist unversehrt in einer Kopie neben der Datenbank:',
    copies_other: '{{count}} Roadmaps sind unversehrt in Kopien neben der Datenbank:',
    copy: '„{{name}}“, Revision {{number, number}}, geschrieben am {{day}} um {{time}} Uhr',
    none: 'Neben der Datenbank gibt es keine Kopien.',
    again: 'Noch einmal versuchen',
    save: 'Kopien speichern',
    saveHint: 'Gibt Ihnen jede Kopie als Roadmap-Datei, die jedes Rearview öffnet.',
    saved: 'Die Kopien sind gespeichert.',
    notSaved: 'Nicht jede Kopie wurde gespeichert. Es wurde nichts geändert; versuchen Sie es bitte noch einmal.',
    empty: 'Neu beginnen und wiederherstellen',
    emptyHint: 'Legt die Dateien der Datenbank beiseite, beginnt eine leere und bietet an, die Kopien in ihr wiederherzustellen.',
    notEmptied:
      'Die Datenbank konnte nicht geleert werden: Sie ist, wie sie war. Speichern Sie die Kopien, und starten Sie Rearview noch einmal.',
    inBrowser:
      'Bleibt es dabei: Speichern Sie die Kopien, löschen Sie, was dieser Browser für diese Seite aufbewahrt, und öffnen Sie die Dateien wieder.',
  },
  file: {
    snapshot: '{{name}} - Kopie - r{{number}}.roadmap',
    database: '{{name}} - Datenbank - r{{number}}.roadmap',
  },
}
