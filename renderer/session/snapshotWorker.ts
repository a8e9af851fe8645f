import type { Revision } from '#shared/history/revision.ts'
import type { Occasion } from '#shared/ipc/snapshots.ts'
import { spoken } from '../platform/workerLanguage.ts'
import { checkedSnapshot } from './snapshotOf.ts'

const inLanguage = spoken()

addEventListener('message', ({ data }: MessageEvent<{ readonly revisions: readonly Revision[]; readonly occasion: Occasion }>) => {
  inLanguage.then(() => postMessage(checkedSnapshot(data.revisions, data.occasion))).catch(reportError)
})
