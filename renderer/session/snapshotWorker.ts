import type { Revision } from '#shared/history/revision.ts'
import type { Occasion } from '#shared/ipc/snapshots.ts'
import { checkedSnapshot } from './snapshotOf.ts'

addEventListener('message', ({ data }: MessageEvent<{ readonly revisions: readonly Revision[]; readonly occasion: Occasion }>) => {
  postMessage(checkedSnapshot(data.revisions, data.occasion))
})
