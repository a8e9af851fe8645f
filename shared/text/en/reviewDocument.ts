/** What slides, paper and Markdown say of a review, beside what its screens say. */
export const reviewDocument = {
  brought: 'Brought forward from {{day}}',
  leftOpen: 'Still open at the review before, planned for {{day}}',
  changedField: '{{field}}: {{before}} → {{after}}',
  changedRecord: '{{kind}}: {{what}} ({{verdict}})',
  rolls: 'The horizon rolls from {{before}} to {{after}} once the review is signed.',
} as const
