export { readProject } from './read.ts'
export {
  type BaselineChoice,
  currentDay,
  planOfProject,
  type ProjectChoice,
  type ProjectGap,
  projectGaps,
  proposedChoice,
} from './baselines.ts'
export { type BaselineToWrite, daysOf } from './baselineDays.ts'
export { writeProject } from './write.ts'
export { baselineCount } from './fields.ts'
export type { BaselineRead, ProjectRead, ProjectRefusal, ProjectRemark, ProjectTask } from './project.ts'
