/** What becomes of an import: its preview, its report, and taking it back. */
export const importing = {
  refusal: {
    row: 'Row {{row}}, “{{title}}”: {{why}}.',
    cell: 'Row {{row}}, “{{title}}”, {{column}} “{{text}}”: {{why}}.',
  },
} as const
