import type { reviewDocument as english } from '../en/reviewDocument.ts'
import type { Same } from './same.ts'

/** What slides, paper and Markdown say of a review, beside what its screens say. */
export const reviewDocument: Same<typeof english> = {
  brought: 'Vorgezogen vom {{day}}',
  leftOpen: 'Beim Review davor noch offen, geplant zum {{day}}',
  changedField: '{{field}}: {{before}} → {{after}}',
  changedRecord: '{{kind}}: {{what}} ({{verdict}})',
  rolls: 'Der Horizont rückt vor, sobald das Review unterzeichnet ist: bisher {{before}}, dann {{after}}.',
}
