/** The dialog that gives a roadmap away, in any form. */
export const exporting = {
  fileName: '{{name}} - {{quarter}} - r{{number}}.{{extension}}',
  what: 'Revision {{number}} of {{date}} ({{quarter}}), hash {{hash}}.',
  making: 'Making the file',
  saved: 'The file was saved in your downloads.',
  savedAt: 'The file was saved as {{where}}.',
  cancelled: 'Nothing was written.',
  printing: 'The document was handed to the print dialog, where “Save as PDF” writes the file.',
  record: 'It was saved: record it',
  recorded: 'It is recorded in the roadmap as shared.',
  notRecorded: 'It could not be recorded in the roadmap as shared.',
  failedTitle: 'No file was written',
  failed: {
    'disk-full': 'The disk is full. The roadmap is untouched. Free some space, or choose another folder, and export again.',
    'not-allowed': 'That folder does not let Rearview write. The roadmap is untouched. Choose another folder and export again.',
    unknown: 'The file could not be written. The roadmap is untouched. If a file of that name is open in another program, close it, then export again.',
  },
  notMade: 'The file could not be made. The roadmap is untouched. Please export again; if it happens once more, restart Rearview. ({{detail}})',
} as const
