import type { settings as english } from '../en/settings.ts'
import type { Same } from './same.ts'

/** The dialog about copies and safety, and what is asked about them. */
export const settings: Same<typeof english> = {
  title: 'Kopien und Sicherheit',
  close: 'Schließen',
  lead: 'Rearview hebt von jeder Roadmap eine Kopie mit dem ganzen Verlauf neben seiner Datenbank auf. Ein paar Sekunden nach einer Änderung wird sie von selbst geschrieben und zurückgelesen.',
  where: {
    title: 'Wo Kopien liegen',
    usualBrowser: 'In den privaten Dateien des Browsers für diese Seite. Was die Daten dieser Seite löscht, löscht auch sie.',
    usualMemory: 'Im Arbeitsspeicher, bis dieses Fenster geschlossen wird.',
    chosen: 'Der Ordner, den Sie gewählt haben.',
    chosenBrowser: 'Der Ordner, den Sie gewählt haben, und die privaten Dateien des Browsers für diese Seite.',
    gone: 'Der Ordner, den Sie gewählt haben, ist nicht erreichbar: Er liegt vielleicht auf einem Datenträger, der nicht verbunden ist. Bis dahin kommen Kopien an den üblichen Ort.',
    usualIs: 'Üblicher Ort: {{where}}',
    ask: 'Der Browser fragt Sie noch einmal um Erlaubnis, bevor Kopien in diesen Ordner kommen. Bis dahin liegen sie nur in seinen privaten Dateien.',
    allow: 'Erneut erlauben',
    choose: 'Ordner wählen…',
    chooseHint: 'Am besten einer, der synchronisiert oder gesichert wird.',
    usual: 'Üblichen Ort nutzen',
    cannotChoose:
      'Dieser Browser lässt keine Seite einen Ordner wählen. Speichern Sie von dem, was wichtig ist, ab und zu eine Kopie (.roadmap).',
    chosenNow: 'Kopien liegen ab jetzt in „{{where}}“. Frühere bleiben, wo sie sind.',
    usualNow: 'Kopien liegen ab jetzt am üblichen Ort. Frühere bleiben, wo sie sind.',
    failed: {
      'disk-full': 'In diesem Ordner ist kein Platz. Es wurde nichts geändert; wählen Sie einen anderen.',
      'not-allowed': 'Rearview darf in diesem Ordner nicht schreiben. Es wurde nichts geändert; wählen Sie einen anderen.',
      unknown: 'In diesem Ordner konnte nichts geschrieben werden. Es wurde nichts geändert; wählen Sie einen anderen.',
    },
    notAllowed: 'Der Browser hat es nicht erlaubt. Kopien liegen in seinen privaten Dateien.',
  },
  last: {
    title: 'Letzte Kopie jeder Roadmap',
    none: 'Es gibt noch keine Roadmap.',
    roadmap: 'Roadmap',
    copy: 'Kopie',
    written: 'Geschrieben',
    tried: 'Zuletzt zur Probe wiederhergestellt',
    never: 'Noch nicht erprobt',
    try: 'Zur Probe wiederherstellen',
    tryHint:
      'Einmal in der Woche stellt Rearview jede Kopie in einer eigenen Datenbank wieder her, liest sie zurück und entfernt sie wieder.',
    triedAll: 'Jede Kopie wurde zur Probe wiederhergestellt; das Ergebnis steht daneben.',
    result: {
      verified_one: '{{when}}: {{count}} Revision, geprüft',
      verified_other: '{{when}}: {{count}} Revisionen, geprüft',
      damaged: '{{when}}: Die Kopie ist beschädigt. Kopieren Sie jetzt.',
      differs: '{{when}}: Die Kopie gehört zu einem anderen Verlauf. Kopieren Sie jetzt.',
      failed: '{{when}}: Das ließ sich hier nicht erproben. Versuchen Sie es erneut.',
    },
    today: 'heute',
    revision: 'Revision {{number, number}}',
    behind: 'Revision {{number, number}}, jetzt bei {{latest, number}}',
    missing: 'Noch keine Kopie',
    unread: 'Die Kopien konnten nicht gelesen werden. Die Roadmaps sind in der Datenbank, wie sie waren.',
    now: 'Jetzt kopieren',
    done: 'Jede Roadmap hat eine Kopie ihrer neuesten Revision, und jede wurde zurückgelesen.',
    problem: {
      'disk-full':
        'Die letzte Kopie konnte nicht geschrieben werden: Der Datenträger, oder der Platz, den der Browser Rearview gibt, ist voll. Schaffen Sie Platz, und kopieren Sie noch einmal.',
      'not-allowed':
        'Die letzte Kopie konnte nicht geschrieben werden: Rearview darf dort nicht schreiben. Erlauben Sie es, oder wählen Sie einen anderen Ordner.',
      unknown: 'Die letzte Kopie konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner, oder kopieren Sie noch einmal.',
      broken:
        'Der Verlauf einer Roadmap ist nicht in sich stimmig, deshalb wurde sie nicht kopiert. Starten Sie Rearview noch einmal: Es bietet an, die letzte gute Kopie wiederherzustellen.',
      elsewhere: 'Die letzte Kopie konnte nicht in den Ordner geschrieben werden, den Sie gewählt haben; sie liegt am üblichen Ort.',
    },
  },
  kept: {
    title: 'Was der Browser verspricht',
    yes: 'Der Browser behält die Daten von Rearview dauerhaft. Nur Sie können sie löschen.',
    no: 'Der Browser darf die Daten von Rearview löschen, wenn der Platz knapp wird. Wählen Sie einen Ordner für die Kopien, oder speichern Sie ab und zu von jeder Roadmap eine Kopie. Browser versprechen einer Seite oft mehr, wenn sie als Lesezeichen gespeichert oder installiert ist.',
    unknown: 'Der Browser wurde noch nicht gefragt, ob er die Daten von Rearview dauerhaft behält.',
    ask: 'Browser fragen',
    askAgain: 'Noch einmal fragen',
  },
  about: {
    title: 'Dieses Rearview',
    version: 'Rearview {{version}}',
    runtime: 'Läuft in {{runtime}}',
  },
}
