import { app } from './app.ts'
import { desktop } from './desktop.ts'
import { document } from './document.ts'
import { domain } from './domain.ts'
import { history } from './history.ts'
import { lessons } from './lessons.ts'
import { merge } from './merge.ts'
import { outcomes } from './outcomes.ts'
import { portfolio } from './portfolio.ts'
import { review } from './review.ts'
import { roadmap } from './roadmap.ts'
import { roadmapFile } from './roadmapFile.ts'
import { safety } from './safety.ts'
import { settings } from './settings.ts'
import { stakeholders } from './stakeholders.ts'
import { transfer } from './transfer.ts'

/** English. One file for each part of the app, so that a part and its words are read together. */
export const en = { app, desktop, document, domain, history, lessons, merge, outcomes, portfolio, review, roadmap, roadmapFile, safety, settings, stakeholders, transfer } as const
