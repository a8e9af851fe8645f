import type { reviewDocument as english } from '../en/reviewDocument.ts'

/** The English keys, each with a text. */
type Texts<T> = T extends string ? string : { readonly [K in keyof T]: Texts<T[K]> }

/** What slides, paper and Markdown say of a review, beside what its screens say. */
export const reviewDocument: Texts<typeof english> = {
  brought: 'Vorgezogen vom {{day}}',
  changedField: '{{field}}: {{before}} → {{after}}',
  changedRecord: '{{kind}}: {{what}} ({{verdict}})',
  rolls: 'Der Horizont rückt vor, sobald das Review unterzeichnet ist: bisher {{before}}, dann {{after}}.',
}
