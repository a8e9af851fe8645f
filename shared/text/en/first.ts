import { app } from './app.ts'
import { domain } from './domain.ts'
import { planning } from './planning.ts'
import { prompts } from './prompts.ts'
import { reminding } from './reminding.ts'
import { revisions } from './revisions.ts'
import { roadmap } from './roadmap.ts'
import { safety } from './safety.ts'
import { typing } from './typing.ts'

/** English, as far as the first screen speaks it: whole parts, and of the others what it says of them. */
export const first = {
  app,
  domain,
  history: revisions,
  planning,
  prompts,
  reminding,
  roadmap,
  safety,
  typing,
  about: {
    item: 'About Rearview',
    words: 'version licence license packages electron support',
  },
  exporting: {
    as: 'Export as {{form}}',
    for: {
      pdf: 'Pages for the board, to print and to keep',
      pptx: 'Slides to present and to edit',
      xlsx: 'Sheets to edit and bring back',
      csv: 'Sheets for any other program',
      xml: 'The plan with its baselines, for planners',
      svg: 'A drawing of the timeline, to enlarge',
      png: 'A picture of the timeline, to paste',
      ics: 'Milestones and reviews, for your calendar',
      md: 'The review, for a wiki',
    },
    form: {
      pdf: 'PDF',
      pptx: 'PowerPoint',
      xlsx: 'Excel',
      csv: 'CSV',
      xml: 'Microsoft Project XML',
      svg: 'SVG',
      png: 'PNG',
      ics: 'Calendar',
      md: 'Markdown',
    },
  },
  importing: {
    undo: {
      began: 'Nothing to undo: the roadmap began with this import. To take it back, remove the roadmap on the start screen.',
    },
  },
  merge: {
    scenario: {
      compare: 'Compare with the original…',
      item: 'Copy as a scenario…',
      mark: 'Scenario of {{name}}',
    },
  },
  outcomes: {
    link: {
      reach: 'reach {{title}}',
      sentence: 'To {{outcome}} by {{activity}}.',
    },
  },
  pasting: {
    item: 'Paste activities…',
  },
  portfolio: {
    item: 'Portfolio of all roadmaps',
    words: 'overview together compare every all roadmaps programme',
  },
  preferences: {
    item: 'Settings…',
    words: 'settings preferences options theme appearance dark light contrast density language deutsch german backup folder',
  },
  present: {
    button: 'Present',
    fromHere: 'Present from here',
    words: 'slides projector full screen meeting show',
  },
  review: {
    overview: {
      lead: 'Every quarter: what was planned beside what happened, and what it taught.',
      upcoming_one: 'The review of {{quarter}} becomes due in {{count}} day.',
      upcoming_other: 'The review of {{quarter}} becomes due in {{count}} days.',
      upcomingHint:
        'From {{date}}, a fortnight before the quarter ends. It can be opened and prepared earlier, and is signed from that day on.',
      dueToday: 'The review of {{quarter}} is due: the quarter ends today.',
      due_one: 'The review of {{quarter}} is due: {{count}} day is left of the quarter.',
      due_other: 'The review of {{quarter}} is due: {{count}} days are left of the quarter.',
      dueHint: 'The quarter ends on {{date}}.',
      upcomingNotBegun: 'From {{date}}, a fortnight before the quarter ends.',
      overdue_one: 'The review of {{quarter}} is {{count}} day overdue.',
      overdue_other: 'The review of {{quarter}} is {{count}} days overdue.',
      overdueHint: 'The quarter ended on {{date}}.',
      missed_one: 'One quarter was not reviewed.',
      missed_other: '{{count}} quarters were not reviewed. They are reviewed one after the other, the oldest first.',
      notBegun: 'It can be opened once the quarter has begun, on {{date}}.',
      open: 'Open the review of {{quarter}}',
      opened: 'The review of {{quarter}} is in progress.',
      resume: 'Continue the review of {{quarter}}',
      openEarly: 'Open it early',
      past: 'Signed reviews',
      none: 'No review has been signed yet. The first one compares the quarter with the plan as it stood before it began, or as it was first made within it. From then on you see here how far promises were kept, and read again why.',
      quarter: 'Quarter',
      signedOn: 'Signed',
      signedBy: 'By',
      sayDo: 'Say-do',
      read: 'Read the review of {{quarter}}',
    },
    refused: {
      'not-there': 'That review or lesson is no longer in the roadmap. Nothing was changed.',
      signed: 'That review is signed and frozen. Nothing was changed; an addendum can say more.',
      'not-signed': 'That review is not signed yet: say it in the review itself. Nothing was changed.',
      'nothing-decided': 'The decision says nothing yet. Nothing was changed.',
      'nothing-said': 'The addendum says nothing, or not who says it. Nothing was changed.',
      'judge-first':
        'This review has to judge that lesson first: say in its Lessons step what came of it where it was applied. Nothing was changed.',
      'not-its-turn': 'Reviews are opened one at a time, in the order of their quarters. Nothing was changed.',
      blocked: 'Something is missing before the review can be signed; the sign-off step names it. Nothing was changed.',
    },
  },
  roadmapFile: {
    fileName: '{{name}} - r{{number}}.roadmap',
    /** Files that were opened outside the window. */
    given: {
      waitsTitle: 'A roadmap file waits',
      reading: 'A roadmap file is being read…',
      waits: 'It opens as soon as what is open here is closed.',
      title: 'A file was not opened',
      safe: 'Nothing was changed.',
      gone: '“{{file}}” is no longer there: it was moved or renamed, or its disk or network folder is not connected.',
      'not-allowed': '“{{file}}” may not be read by you. Ask whoever keeps it, or for a copy of it.',
      'too-large': '“{{file}}” is larger than any roadmap file Rearview writes.',
      'too-slow':
        '“{{file}}” did not come within half a minute. Its network folder may not answer just now: try again, or copy the file to this computer first.',
      'other-kind': '“{{file}}” is not a roadmap file. A plan from a spreadsheet or another tool is taken in by “Import a plan”.',
      unreadable: '“{{file}}” could not be read. Copy it again from where it came from, and open the copy.',
    },
    open: {
      item: 'Open roadmap file',
    },
    save: {
      item: 'Save a copy (.roadmap)',
    },
  },
  settings: {
    item: 'Copies and safety',
    ask: {
      title: 'Copies to your folder are waiting',
      sentence: 'The browser asks for your permission again before Rearview writes to “{{where}}”.',
      allow: 'Allow again',
    },
    offer: {
      title: 'Take a copy with you?',
      sentence_one:
        '“{{name}}” changed since its last copy was saved outside the browser. Whatever clears this page’s data would take it along.',
      sentence_other:
        '{{count}} roadmaps changed since their last copy was saved outside the browser. Whatever clears this page’s data would take them along.',
      save_one: 'Save a copy…',
      save_other: 'Save {{count}} copies…',
      later: 'Not now',
      failedTitle: 'Not every copy was saved',
      failed:
        '{{names}}: the copy could not be saved. The roadmaps themselves are as they were. Open each, and choose “Save a copy (.roadmap)”.',
    },
  },
  several: {
    duplicateOf: '{{title}} (copy)',
    subject_one: '{{count}} activity',
    subject_other: '{{count}} activities',
  },
  stakeholders: {
    handOver: {
      item: 'Hand over…',
      words: 'sponsor leaves owner leaves leader leaves successor replace person responsibility',
    },
  },
  transfer: {
    rows_one: '{{count, number}} row',
    rows_other: '{{count, number}} rows',
  },
  desktop: {
    print: {
      /** The name a screen reader gives the frame a browser prints. */
      frame: 'Print preview',
    },
  },
} as const
