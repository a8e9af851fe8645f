import type { Status } from '../domain/activity.ts'
import { type ImportField, plainName } from './headers.ts'
import type { KindMeaning } from './words.ts'

/** The tools whose columns are known, as they call themselves. */
export const presetNames = [
  'Jira',
  'Azure DevOps',
  'Asana',
  'Aha!',
  'ProductPlan',
  'OpenProject',
  'Microsoft Project',
  'Smartsheet',
  'monday.com',
  'Roadmunk',
  'Rearview',
] as const
export type PresetName = (typeof presetNames)[number]

/** What the columns of a tool's export say. */
export interface Preset {
  readonly name: PresetName
  /** It is recognised by a header that has every column of one of these lists. */
  readonly signatures: readonly (readonly string[])[]
  /** Its columns for each field, the preferred one first, in the order in which the fields choose. */
  readonly columns: Readonly<Partial<Record<ImportField, readonly string[]>>>
  /** What its words mean beyond the usual ones, by `plainWord`. */
  readonly statuses: Readonly<Record<string, Status>>
  readonly kinds: Readonly<Record<string, KindMeaning>>
}

/** What trackers call work, without saying which of our kinds it is. */
const work: Readonly<Record<string, KindMeaning>> = Object.fromEntries(
  [
    'initiative',
    'epic',
    'feature',
    'user story',
    'story',
    'task',
    'sub task',
    'subtask',
    'product backlog item',
    'requirement',
    'improvement',
    'new feature',
    'phase',
    'summary task',
    'bug',
    'issue',
    'bar',
    'container',
    'item',
  ].map((word) => [word, 'none']),
)

/**
 * Where the names are from. Jira: exported files, and the fields that Advanced Roadmaps adds. Azure DevOps:
 * "Import or update work items in bulk by using CSV files" (learn.microsoft.com), and queries that were exported.
 * Asana: headers of project exports, as several public importers list them. Aha!: "Import data from a CSV file"
 * (aha.io/support), and reports of features that were exported. ProductPlan: the fields of its bars in its public
 * interface. OpenProject: the names of its work-package attributes. Microsoft Project: its default task map for
 * text and Excel, and the titles of its columns. Smartsheet: the columns of its project sheets ("Project Sheet,
 * Gantt Chart & Dependencies"). monday.com: a timeline column becomes two of its name. Roadmunk: "Import Roadmap
 * Data from CSV" (Tempo's help centre). Names are compared in lower case and without punctuation.
 */
const presets: readonly Preset[] = [
  {
    name: 'Jira',
    signatures: [
      ['Summary', 'Issue key', 'Issue Type'],
      ['Summary', 'Issue key', 'Status'],
      ['Summary', 'Key', 'Issue Type', 'Status'],
    ],
    columns: {
      title: ['Summary'],
      start: ['Target start', 'Start date', 'Planned start'],
      finish: ['Target end', 'Due date', 'Planned end'],
      key: ['Issue key', 'Key'],
      parent: ['Parent summary', 'Parent key', 'Epic Link', 'Parent Link', 'Parent', 'Parent id'],
      status: ['Status'],
      kind: ['Issue Type'],
      startedOn: ['Actual start'],
      finishedOn: ['Actual end', 'Resolved'],
      owner: ['Assignee'],
      dependsOn: ['Inward issue link (Blocks)'],
      blocks: ['Outward issue link (Blocks)'],
      description: ['Description'],
    },
    statuses: {
      'selected for development': 'committed',
      'in review': 'in progress',
      'code review': 'in progress',
      'in testing': 'in progress',
    },
    kinds: work,
  },
  {
    name: 'Azure DevOps',
    signatures: [
      ['Work Item Type', 'Title'],
      ['Work Item Type', 'Title 1'],
    ],
    columns: {
      title: ['Title', 'Title 1'],
      start: ['Start Date'],
      finish: ['Target Date', 'Finish Date', 'Due Date'],
      key: ['ID'],
      parent: ['Parent'],
      lane: ['Area Path', 'Node Name'],
      status: ['State'],
      kind: ['Work Item Type'],
      startedOn: ['Activated Date'],
      finishedOn: ['Closed Date', 'Resolved Date'],
      owner: ['Assigned To'],
      description: ['Description'],
    },
    statuses: { removed: 'stopped', resolved: 'in progress' },
    kinds: work,
  },
  {
    name: 'Asana',
    signatures: [['Task ID', 'Name', 'Section/Column']],
    columns: {
      title: ['Name'],
      start: ['Start Date', 'Start On'],
      finish: ['Due Date', 'Due On'],
      key: ['Task ID'],
      lane: ['Section/Column'],
      parent: ['Parent task'],
      status: ['Status', 'Task Status'],
      progress: ['Task Progress', 'Percent complete'],
      finishedOn: ['Completed At'],
      owner: ['Assignee'],
      dependsOn: ['Blocked By (Dependencies)', 'Dependencies'],
      blocks: ['Blocking (Dependencies)'],
      description: ['Notes'],
    },
    statuses: { 'on track': 'in progress', 'at risk': 'in progress', 'off track': 'in progress' },
    kinds: {},
  },
  {
    name: 'Aha!',
    signatures: [
      ['Feature name', 'Release name'],
      ['Feature name', 'Feature start date'],
      ['Feature name', 'Feature status'],
      ['Activity name', 'Schedule name'],
      ['Epic name', 'Epic start date'],
    ],
    columns: {
      title: ['Feature name', 'Activity name', 'Epic name'],
      start: ['Feature start date', 'Activity start date', 'Epic start date', 'Start date'],
      finish: ['Feature due date', 'Feature end date', 'Activity due date', 'Activity end date', 'Epic due date', 'Due date'],
      key: ['Feature reference #', 'Feature reference num', 'Activity reference #', 'Epic reference #', 'Reference #'],
      lane: ['Initiative name', 'Epic name', 'Release name', 'Schedule name', 'Goal name'],
      status: ['Feature status', 'Activity status', 'Epic status', 'Status'],
      kind: ['Feature type', 'Type'],
      progress: ['Feature progress', 'Progress'],
      owner: ['Feature assigned to', 'Feature assigned to user', 'Activity assigned to', 'Epic assigned to', 'Assigned to'],
      description: ['Feature description', 'Activity description', 'Epic description', 'Description'],
    },
    statuses: {
      'under consideration': 'proposed',
      'in design': 'in progress',
      'in development': 'in progress',
      'ready to develop': 'committed',
      'ready to ship': 'in progress',
      shipped: 'done',
      'will not implement': 'stopped',
    },
    kinds: work,
  },
  {
    name: 'ProductPlan',
    signatures: [
      ['Lane', 'Legend', 'Start Date'],
      ['Lane', 'Container', 'Start Date'],
      ['Lane', 'Legend', 'Starts on'],
    ],
    columns: {
      title: ['Name', 'Bar Name', 'Title', 'Bar', 'Item'],
      start: ['Start Date', 'Starts on'],
      finish: ['End Date', 'Ends on'],
      key: ['ID', 'Bar ID', 'External ID'],
      lane: ['Lane'],
      parent: ['Container', 'Parent'],
      kind: ['Type', 'Item type'],
      progress: ['Percent Complete', 'Percent done', '% Complete'],
      description: ['Description', 'Notes'],
    },
    statuses: {},
    kinds: work,
  },
  {
    name: 'OpenProject',
    signatures: [
      ['Subject', 'Type', 'Status', 'Start date'],
      ['ID', 'Subject', 'Status'],
    ],
    columns: {
      title: ['Subject'],
      start: ['Start date'],
      finish: ['Finish date', 'Due date'],
      key: ['ID'],
      parent: ['Parent'],
      status: ['Status'],
      kind: ['Type'],
      progress: ['% Complete', 'Progress (%)'],
      owner: ['Assignee', 'Accountable'],
      dependsOn: ['Predecessors', 'Follows', 'Blocked by'],
      blocks: ['Blocks', 'Precedes', 'Successors'],
      description: ['Description'],
    },
    statuses: {
      'in specification': 'in progress',
      specified: 'committed',
      confirmed: 'committed',
      'to be scheduled': 'proposed',
      developed: 'in progress',
      'in testing': 'in progress',
      tested: 'in progress',
    },
    kinds: work,
  },
  {
    name: 'Microsoft Project',
    signatures: [
      ['Name', 'Duration', 'Start_Date', 'Finish_Date'],
      ['Task_Mode', 'Name', 'Start', 'Finish'],
      ['Task Mode', 'Task Name', 'Start', 'Finish'],
      ['Name', 'Duration', 'Start', 'Finish', 'Outline_Level'],
      ['Unique_ID', 'Name', 'Start', 'Finish'],
    ],
    columns: {
      title: ['Name', 'Task Name'],
      start: ['Start_Date', 'Start', 'Scheduled_Start'],
      finish: ['Finish_Date', 'Finish', 'Scheduled_Finish'],
      // A task's ID is its row, which moves when another is put above it.
      key: ['Unique_ID'],
      kind: ['Milestone'],
      progress: ['Percent_Complete', '% Complete'],
      startedOn: ['Actual_Start'],
      finishedOn: ['Actual_Finish'],
      owner: ['Resource_Names'],
      dependsOn: ['Predecessors', 'Unique_ID_Predecessors'],
      description: ['Notes'],
    },
    statuses: {},
    kinds: { yes: 'milestone', no: 'none' },
  },
  {
    name: 'Smartsheet',
    signatures: [
      ['Task Name', 'Duration', 'Start', 'Finish', 'Predecessors'],
      ['Task Name', 'Duration', 'Start Date', 'End Date', 'Predecessors'],
    ],
    columns: {
      title: ['Task Name', 'Primary Column'],
      start: ['Start', 'Start Date'],
      finish: ['Finish', 'End Date'],
      status: ['Status'],
      progress: ['% Complete'],
      startedOn: ['Actual Start'],
      finishedOn: ['Actual Finish', 'Actual End'],
      owner: ['Assigned To'],
      dependsOn: ['Predecessors'],
      description: ['Comments', 'Notes'],
    },
    statuses: {},
    kinds: {},
  },
  {
    name: 'monday.com',
    signatures: [
      ['Name', 'Timeline - Start', 'Timeline - End'],
      ['Name', 'Timeline Start', 'Timeline End'],
      ['Item ID', 'Name', 'Subitems'],
    ],
    columns: {
      title: ['Name'],
      start: ['Timeline - Start', 'Start date', 'Start'],
      finish: ['Timeline - End', 'Due date', 'End date', 'End'],
      key: ['Item ID', 'Item ID (auto generated)', 'Pulse ID'],
      lane: ['Group', 'Group Name'],
      status: ['Status'],
      progress: ['Progress'],
      owner: ['Owner', 'Person', 'People'],
      dependsOn: ['Dependent On', 'Dependency', 'Depends on'],
      description: ['Notes', 'Text', 'Description'],
    },
    statuses: { 'working on it': 'in progress' },
    kinds: {},
  },
  {
    name: 'Roadmunk',
    signatures: [
      ['Item', 'Start Date', 'End Date'],
      ['Items', 'Start Date', 'End Date'],
    ],
    columns: {
      title: ['Item', 'Items', 'Item Name'],
      start: ['Start Date'],
      finish: ['End Date'],
      key: ['Item ID', 'External ID'],
      lane: ['Theme', 'Team', 'Product', 'Category'],
      parent: ['Parent Item', 'Parent'],
      status: ['Status'],
      kind: ['Type', 'Item Type'],
      progress: ['Percent Complete', '% Complete'],
      owner: ['Owner', 'Item Owner', 'Team Member'],
      description: ['Description'],
    },
    statuses: {},
    kinds: work,
  },
  {
    name: 'Rearview',
    signatures: [['Title', 'Lane', 'Start', 'Finish', 'Kind', 'Status', 'Confidence']],
    columns: {
      title: ['Title'],
      start: ['Start'],
      finish: ['Finish'],
      key: ['Key in the source'],
      lane: ['Lane'],
      status: ['Status'],
      kind: ['Kind'],
      progress: ['Percent complete'],
      startedOn: ['Started on'],
      finishedOn: ['Finished on'],
      owner: ['Owner'],
      sponsor: ['Sponsor'],
      dependsOn: ['Depends on'],
      description: ['Description'],
    },
    statuses: {},
    kinds: {},
  },
]

/** Returns the preset of that name. Throws a RangeError where there is none. */
export function presetNamed(name: PresetName): Preset {
  const found = presets.find((preset) => preset.name === name)
  if (!found) throw new RangeError(name)
  return found
}

/** Returns the tool whose columns these seem to be, or null. */
export function presetFor(header: readonly string[]): Preset | null {
  const names = new Set(header.map(plainName))
  return presets.find(({ signatures }) => signatures.some((columns) => columns.every((name) => names.has(plainName(name))))) ?? null
}
