export { looksLikeProject, readProject } from './read.ts'
export { type BaselineChoice, currentDay, planOfProject, type ProjectChoice, type ProjectGap, projectGaps, proposedChoice } from './baselines.ts'
export type { BaselineRead, ProjectRead, ProjectRefusal, ProjectRemark, ProjectTask } from './project.ts'
