/** A PDF that was printed by Rearview and is dropped on it again. */
export const printed = {
  foundTitle: '{{file}}',
  differsTitle: '{{file}} is not as the revision has it',
  notShown: 'No revision is shown',
  found: 'It was printed from revision {{number}} of “{{name}}”, {{date}}, which is shown here beside the latest.',
  latest: 'It was printed from revision {{number}} of “{{name}}”, {{date}}, which is still the latest.',
  same_one: 'The one row it lists is as revision {{number}} has it.',
  same_other: 'All {{count}} rows it lists are as revision {{number}} has them.',
  differ_one: '{{count}} of {{compared}} rows is not as revision {{number}} has it: {{items}}.',
  differ_other: '{{count}} of {{compared}} rows are not as revision {{number}} has them: {{items}}.',
  andMore: 'So are {{count}} others.',
  more_one: 'It lists {{count}} activity more than the revision.',
  more_other: 'It lists {{count}} activities more than the revision.',
  fewer_one: 'It lists {{count}} activity fewer than the revision.',
  fewer_other: 'It lists {{count}} activities fewer than the revision.',
  nothingToCompare: 'The file holds no list of activities, milestones or outcomes, so its content was not compared.',
  elsewhere:
    'The file was printed from “{{title}}” (revision {{number}}, hash {{hash}}), which is not on this computer. Open the roadmap file that holds it, then drop the PDF again.',
  beside:
    'It was printed from revision {{number}} (hash {{hash}}), which a merge brought into “{{name}}” beside its own revisions. Such a revision cannot be shown by itself, so its content was not compared. The history of the roadmap says what that merge brought in.',
  refused: {
    damaged: '“{{file}}” is damaged and cannot be read as a PDF. Nothing was changed. Ask for the file again.',
    encrypted:
      '“{{file}}” is locked with a password, so Rearview cannot read it. Nothing was changed. Save it without a password and drop it again.',
    foreign: '“{{file}}” was not printed by Rearview: no page names a revision and its hash. Nothing was changed.',
  },
} as const
