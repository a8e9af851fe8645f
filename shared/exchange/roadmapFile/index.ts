export { looksLikeRoadmapFile, startLength } from './entries.ts'
export { limits, type Manifest, type RefusalReason, refusalReasons, type RoadmapFileRefusal } from './format.ts'
export { readRoadmapFile, type RoadmapFileRead } from './read.ts'
export { type RoadmapFileSubject, type RoadmapFileWriter, startRoadmapFile, writeRoadmapFile } from './write.ts'
