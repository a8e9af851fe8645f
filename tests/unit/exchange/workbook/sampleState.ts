import { emptyState, type State } from '#shared/domain/records.ts'
import { plan } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'

/** The roadmap that ships, at its end. */
export const sampleState: State = sampleDrafts('2026-11-21').reduce((state, { changes }) => plan(state, changes), emptyState)
