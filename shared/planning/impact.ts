import type { Impact } from '../domain/stakeholder.ts'

/** Returns a new impact that is noticeable (level 2) with what nobody has said yet left empty. */
export const newImpact = (given: Pick<Impact, 'id' | 'activity' | 'stakeholder'> & Partial<Impact>): Impact => ({
  benefit: '',
  risk: '',
  response: '',
  level: 2,
  ...given,
})
