import type { ImpactContent } from './content.ts'
import { outside } from './outside.ts'
import { within } from './within.ts'

export const impacts: readonly ImpactContent[] = [...within, ...outside]
