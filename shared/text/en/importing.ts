/** What becomes of an import: its preview, its report, and taking it back. */
export const importing = {
  refusal: {
    row: 'Row {{row}}, “{{title}}”: {{why}}.',
    cell: 'Row {{row}}, “{{title}}”, {{column}} “{{text}}”: {{why}}.',
  },
  undo: {
    began: 'Nothing to undo: the roadmap began with this import. To take it back, remove the roadmap on the start screen.',
  },
} as const
