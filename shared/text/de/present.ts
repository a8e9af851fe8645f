import type { present as english } from '../en/present.ts'

/** The English keys, each with a text. */
type Texts<T> = T extends string ? string : { readonly [K in keyof T]: Texts<T[K]> }

/** Presenting: what is said around the slides. */
export const present: Texts<typeof english> = {
  title: 'Präsentation',
  audience: 'Folien',
  controls: 'Präsentation',
  previous: 'Vorige Folie',
  next: 'Nächste Folie',
  black: 'Schwarzer Bildschirm',
  second: 'Folien in einem zweiten Fenster zeigen',
  end: 'Präsentation beenden',
  close: 'Schließen',
  said: '{{place}}: {{title}}',
  goTo: 'Zu Folie {{number}}: Eingabe',
  roomIs: 'Raum: {{room}}',
  rooms: { small: 'klein', medium: 'mittel', large: 'groß' },
  roomSays: { small: 'Klein: ein Tisch, bis 3 m', medium: 'Mittel: bis 5 m', large: 'Groß: hinten sitzt man weit weg' },
  onScreen: 'Auf dem Bildschirm',
  blank: { black: 'Der Bildschirm ist schwarz', white: 'Der Bildschirm ist weiß' },
  nextSlide: 'Als Nächstes',
  lastSlide: 'Das ist die letzte Folie.',
  notes: 'Notizen',
  noNotes: 'Zu dieser Folie gibt es keine Notizen. Ihre eigenen werden bei einem offenen Review aufbewahrt.',
  ownNote: 'Ihre Notiz zu dieser Folie',
  ownNoteHint: 'Was Sie hier sagen wollen',
  decisions: 'Entschieden',
  noDecisions: 'Noch nichts. D hält eine Entscheidung fest.',
  decided: '{{title}} ({{owner}})',
  time: 'Uhrzeit',
  elapsed: 'Seit Beginn',
  about: 'Zu „{{title}}“',
  noReview: 'Entscheidungen und Lehren gehören zu einem Review, und es ist keines offen.',
  notRecorded:
    'Es konnte nicht festgehalten werden. Was Sie getippt haben, steht noch hier: Versuchen Sie es noch einmal, oder kopieren Sie es und beenden Sie die Präsentation, um zu lesen, warum.',
  decision: {
    title: 'Entscheidung',
    record: 'Entscheidung festhalten',
    owner: 'Wer kümmert sich',
    due: 'Bis',
    done: 'Festgehalten: {{title}}',
  },
  lesson: {
    title: 'Lehre',
    record: 'Lehre notieren',
    note: 'Lehre notieren',
    change: 'Was anders zu machen ist',
    done: 'Notiert: {{title}}. Entschieden wird darüber im Review im Schritt „Lehren“.',
  },
}
