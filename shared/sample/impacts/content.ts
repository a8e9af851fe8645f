import type { Impact } from '../../domain/stakeholder.ts'
import type { StakeholderKey } from '../unit.ts'

export interface ImpactContent extends Pick<Impact, 'benefit' | 'risk' | 'response' | 'level'> {
  readonly activity: string
  readonly stakeholder: StakeholderKey
}
