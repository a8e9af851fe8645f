import { sampleDrafts } from '#shared/sample/sample.ts'
import { testDay } from './app.ts'

/** The number of the sample's last revision on the day of these tests. */
export const sampleRevision = sampleDrafts(testDay).length
