import type { reminding as english } from '../en/reminding.ts'
import type { Same } from './same.ts'

/** How the desktop reminds of reviews while it has no window: in the tray, and from login on. */
export const reminding: Same<typeof english> = {
  item: 'Erinnerungen auf diesem Computer',
  more: 'Erinnerungen auf diesem Computer…',
  words: 'benachrichtigung mitteilung hinweis infobereich menüleiste anmeldung login autostart hintergrund review fällig notification tray',
  lead: 'Ein fälliges Review zeigt sich immer in den Ansichten von Rearview. Hier wählen Sie, wie es Sie außerhalb davon erreicht.',
  notify: {
    label: 'Benachrichtigungen zeigen',
    hint: 'Einmal am Tag für jede Roadmap mit einem fälligen Review, und nie, während Sie präsentieren.',
    failed:
      'Dieser Computer hat die letzte Benachrichtigung nicht gezeigt. Sehen Sie in den Systemeinstellungen nach, ob Rearview welche zeigen darf.',
    none: 'Dieser Computer zeigt keine Benachrichtigungen.',
    'not-installed':
      'Windows zeigt nur Benachrichtigungen eines installierten Rearview. Dieses ist das portable Programm oder wurde aus seinem Ordner gestartet.',
  },
  wait: {
    label: {
      tray: 'Rearview bei der Anmeldung starten und im Infobereich warten lassen',
      'menu-bar': 'Rearview bei der Anmeldung starten und in der Menüleiste warten lassen',
      'tray-if-shown': 'Rearview bei der Anmeldung starten und im Infobereich warten lassen',
    },
    hint: {
      tray: 'Nach der Anmeldung ist nur ein Symbol im Infobereich zu sehen. Es bleibt, wenn Sie das Fenster schließen, erinnert Sie und öffnet Rearview wieder. „Beenden“ dort schließt Rearview ganz.',
      'menu-bar':
        'Nach der Anmeldung ist nur ein Symbol in der Menüleiste zu sehen. Es bleibt, wenn Sie das Fenster schließen, erinnert Sie und öffnet Rearview wieder. „Beenden“ dort schließt Rearview ganz.',
      'tray-if-shown':
        'Nach der Anmeldung ist nur ein Symbol im Infobereich zu sehen. Es bleibt, wenn Sie das Fenster schließen, erinnert Sie und öffnet Rearview wieder. „Beenden“ dort schließt Rearview ganz. Manche Desktops haben keinen Infobereich: Starten Sie Rearview dort noch einmal, dann öffnet sich das Fenster.',
    },
  },
  login: {
    on: 'Das System startet Rearview bei der Anmeldung.',
    off: 'Das System startet Rearview bei der Anmeldung nicht: Der Eintrag wurde entfernt. Schalten Sie dies aus und wieder ein, um ihn neu zu setzen.',
    stopped:
      'Das System startet Rearview bei der Anmeldung nicht: In den Systemeinstellungen ist es ausgeschaltet. Erlauben Sie es dort oder schalten Sie dies aus und wieder ein.',
    'to-approve': 'Das System startet Rearview erst, wenn Sie es erlauben: Systemeinstellungen › Allgemein › Anmeldeobjekte.',
    'not-installed': 'Das gibt es nur im installierten Rearview. Dieses wurde aus seinem Ordner gestartet.',
  },
  unread:
    'Wie Rearview auf diesem Computer erinnert, konnte nicht gelesen werden. Es wurde nichts geändert; schließen Sie dies und öffnen Sie es erneut.',
  failed: {
    'disk-full': 'Auf dem Datenträger ist kein Platz. Es wurde nichts geändert; schaffen Sie Platz und versuchen Sie es noch einmal.',
    'not-allowed':
      'Rearview darf das auf diesem Computer nicht ändern. Es wurde nichts geändert; wer den Computer betreut, kann es erlauben.',
    unknown: 'Das konnte nicht geändert werden. Es ist, wie es war; versuchen Sie es noch einmal.',
  },
  done: 'Fertig',
  pressed: { title: 'Ein Review wartet', waits: 'Es zeigt sich, sobald geschlossen ist, was hier offen ist.' },
  tray: {
    tip: 'Rearview',
    open: 'Rearview öffnen',
    none: 'Kein Review ist fällig',
    inProgress: '{{name}}: Review {{quarter}} läuft',
    overdue_one: '{{name}}: Review {{quarter}} seit {{count}} Tag überfällig',
    overdue_other: '{{name}}: Review {{quarter}} seit {{count}} Tagen überfällig',
    dueToday: '{{name}}: Review {{quarter}} heute fällig',
    due_one: '{{name}}: Review {{quarter}} in {{count}} Tag fällig',
    due_other: '{{name}}: Review {{quarter}} in {{count}} Tagen fällig',
    more_one: 'und {{count}} weitere Roadmap',
    more_other: 'und {{count}} weitere Roadmaps',
    quit: 'Beenden',
  },
  autostart: 'Erinnert an Quartalsreviews',
}
