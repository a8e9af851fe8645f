import { sampleDrafts } from '#shared/sample/sample.ts'
import type { Draft } from '#shared/history/revision.ts'
import { hasRealData, realFile } from '#tests/unit/exchange/realData.ts'
import { sealed } from '#tests/unit/exchange/roadmapFile/histories.ts'
import { imported, newTarget, planOf } from '#tests/unit/exchange/steps.ts'
import type { Import } from './kills.ts'

const hashesOf = (drafts: readonly Draft[], roadmap: string) => sealed(drafts, roadmap).map(({ hash }) => hash)

const fromFile = (name: string, file: string): Import => ({
  name,
  draftsFor: (roadmap) => [...imported(planOf(realFile(file)), inRoadmap(roadmap)).drafts],
  hashesOf,
})

const sample: Import = { name: 'the sample', draftsFor: (roadmap) => sampleDrafts('2026-11-21', roadmap), hashesOf }

/** Public plans that nobody here wrote, where they lie beside the checkout; else the sample. One of few large revisions, one of many. */
export const largeImport = hasRealData ? fromFile('ten years of major projects', 'gmpp/series-2014-2023.csv') : sample
export const longImport = hasRealData ? fromFile('the release plan of Node.js', 'node-release/schedule-revisions.csv') : sample

const inRoadmap = (id: string): typeof newTarget =>
  newTarget.kind === 'new' ? { ...newTarget, roadmap: { ...newTarget.roadmap, id } } : newTarget
