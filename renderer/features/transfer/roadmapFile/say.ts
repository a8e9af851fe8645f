import type { RoadmapFileRefusal } from '#shared/exchange/roadmapFile/index.ts'
import { t } from '#shared/text/index.ts'
import type { Adoption } from '../../../store/adopt.ts'

/** Why the file is not opened, where that was found, and what to do. */
export function sayRefusal({ reason, entry, line }: RoadmapFileRefusal, file: string): string {
  const place =
    entry === null ? '' : line === null ? t('roadmapFile.refused.inEntry', { entry }) : t('roadmapFile.refused.inLine', { entry, line })
  return t(`roadmapFile.refused.${reason}`, { file, place })
}

export type Unchanged = Extract<Adoption, { kind: 'same' | 'older' | 'diverged' }>

/** Why a file that is sound changed nothing. */
export function sayUnchanged(adoption: Unchanged, theirs: number): string {
  const { name, number: ours } = adoption.head
  if (adoption.kind === 'same') return t('roadmapFile.open.same', { name })
  if (adoption.kind === 'older') return t('roadmapFile.open.older', { name, ours, theirs })
  const { common } = adoption
  return common === 0 ? t('roadmapFile.open.unrelated', { name }) : t('roadmapFile.open.diverged', { name, ours, theirs, common })
}
