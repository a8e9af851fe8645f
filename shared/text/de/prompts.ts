import type { prompts as english } from '../en/prompts.ts'
import type { Same } from './same.ts'

/** What asks for a review that is due: in the app, outside of it, and in the user's own calendar. */
export const prompts: Same<typeof english> = {
  label: 'Erinnerung an das Review',
  several: '{{count}} Reviews warten, in dieser Reihenfolge: {{list}}.',
  separator: ', dann ',
  overdue_one: '{{quarter}} ({{count}} Tag überfällig)',
  overdue_other: '{{quarter}} ({{count}} Tage überfällig)',
  due_one: '{{quarter}} (fällig, noch {{count}} Tag)',
  due_other: '{{quarter}} (fällig, noch {{count}} Tage)',
  more: 'noch {{number}}',
  open: 'Review öffnen',
  openFirst: 'Review {{quarter}} öffnen',
  resume: 'Review fortsetzen',
  menu: 'Später erinnern',
  menuOf: 'An das Review von {{name}} erinnern',
  explain: 'Bis dahin still. Das Review bleibt fällig.',
  tomorrow: 'Morgen',
  nextWeek: 'Nächste Woche',
  onDate: 'An einem Tag…',
  now: 'Erinnerung wieder zeigen',
  browser: 'Über diesen Browser benachrichtigen…',
  browserAllowed:
    'An jedem Tag, an dem ein Review fällig ist, meldet sich dieser Browser, wenn Rearview geöffnet wird oder um Mitternacht offen ist.',
  browserRefused:
    'Der Browser hat Benachrichtigungen nicht erlaubt. Rearview erinnert weiterhin auf seinen Seiten, und die Reviews lassen sich in Ihren Kalender aufnehmen, der auch erinnert, wenn Rearview geschlossen ist.',
  dialog: {
    title: 'An einem Tag erinnern',
    hint: 'Wählen Sie einen Tag vom {{from}} bis zum {{to}}; dann wird das nächste Review fällig und meldet sich selbst.',
  },
  putOff: 'Erinnerung am {{date}}. Das Review von „{{name}}“ bleibt fällig.',
  undo: 'Rückgängig',
  silent: 'Erinnerung am {{date}}',
  notification: {
    title: 'Quartalsreview: {{name}}',
  },
  calendar: {
    item: 'Reviews in den Kalender aufnehmen',
    words: 'ics ical outlook google apple erinnerung termin datum fällig kalender reminder calendar',
    name: 'Rearview-Reviews: {{name}}',
    fileName: '{{name}} Reviews.ics',
    summary: 'Review {{quarter}} ist fällig: {{name}}',
    description:
      'Das Review {{quarter}} ({{start}} bis {{finish}}) ist von heute an fällig, bis es unterzeichnet ist. Öffnen Sie „{{name}}“ in Rearview, und wählen Sie „Review“: was geplant war neben dem, was geschah, die Lehren und der Plan, der vor uns liegt.',
    alarm: 'Das Review {{quarter}} ist fällig: {{name}}',
    meeting: 'Review-Termin: {{name}}',
    meetingDescription:
      'Der Termin, der beim Unterzeichnen des Reviews {{quarter}} festgelegt wurde. Öffnen Sie „{{name}}“ in Rearview, und wählen Sie „Review“.',
    roadmapName: 'Rearview: {{name}}',
    signed: 'Review {{quarter}} wurde unterzeichnet: {{name}}',
    signedDescription: 'Das Review {{quarter}} ({{start}} bis {{finish}}) in „{{name}}“ wurde an diesem Tag unterzeichnet.',
    signedBy: 'Unterzeichnet von {{who}}.',
    milestone: '{{kind}}: {{title}}',
    milestoneOf: '{{kind}}: {{title}} ({{activity}})',
    milestoneDescription: 'Ein Meilenstein der Roadmap „{{name}}“.',
    milestoneOfDescription: 'Ein Meilenstein des Vorhabens „{{activity}}“ in der Roadmap „{{name}}“. Status des Vorhabens: {{status}}.',
    savedTitle: 'Ihre Reviews für den Kalender',
    saved_one:
      'In {{where}} steht jetzt {{count}} Termin. Öffnen Sie die Datei, um ihn in Ihren Kalender aufzunehmen. Wenn sich der Plan ändert, holen Sie sie noch einmal: Was schon da ist, wird aktualisiert und nicht verdoppelt.',
    saved_other:
      'In {{where}} stehen jetzt {{count}} Termine. Öffnen Sie die Datei, um sie in Ihren Kalender aufzunehmen. Wenn sich der Plan ändert, holen Sie sie noch einmal: Was schon da ist, wird aktualisiert und nicht verdoppelt.',
    downloads: 'Ihren Downloads',
    nothing: 'Alle Reviews des Horizonts sind unterzeichnet, es gibt also nichts aufzunehmen. Es wurde nichts geschrieben.',
    failedTitle: 'Der Kalender wurde nicht gespeichert',
    failed: {
      'disk-full':
        'Auf diesem Datenträger ist kein Platz. Es wurde nichts geschrieben; wählen Sie einen anderen Ort, und versuchen Sie es noch einmal.',
      'not-allowed':
        'Rearview darf dort nicht schreiben. Es wurde nichts geschrieben; wählen Sie einen anderen Ort, und versuchen Sie es noch einmal.',
      unknown: 'Die Datei konnte nicht geschrieben werden. Die Roadmap ist, wie sie war; versuchen Sie es noch einmal.',
    },
  },
}
