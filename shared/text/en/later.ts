import { about } from './about.ts'
import { desktop } from './desktop.ts'
import { document } from './document.ts'
import { exporting } from './exporting.ts'
import { printed } from './printed.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { importMapping } from './importMapping.ts'
import { importSources } from './importSources.ts'
import { importing } from './importing.ts'
import { insights } from './insights.ts'
import { lastTime } from './lastTime.ts'
import { lessons } from './lessons.ts'
import { lookAhead } from './lookAhead.ts'
import { merge } from './merge.ts'
import { outcomes } from './outcomes.ts'
import { portfolio } from './portfolio.ts'
import { preferences } from './preferences.ts'
import { present } from './present.ts'
import { principles } from './principles.ts'
import { project } from './project.ts'
import { review } from './review.ts'
import { reviewDocument } from './reviewDocument.ts'
import { roadmapFile } from './roadmapFile.ts'
import { roadmapFiles } from './roadmapFiles.ts'
import { pasting, several } from './several.ts'
import { settings } from './settings.ts'
import { signOff } from './signOff.ts'
import { slides } from './slides.ts'
import { stakeholders } from './stakeholders.ts'
import { transfer } from './transfer.ts'
import { workbook } from './workbook.ts'

/** English, what the first screen says left out. One file for each part of the app, so that a part and its words are read together. */
export const later = {
  about,
  desktop,
  document,
  exporting,
  printed,
  help,
  history,
  importMapping,
  importSources,
  importing,
  insights,
  lastTime,
  lessons,
  lookAhead,
  merge,
  outcomes,
  pasting,
  portfolio,
  preferences,
  present,
  principles,
  project,
  review,
  reviewDocument,
  roadmapFile,
  roadmapFiles,
  settings,
  several,
  signOff,
  slides,
  stakeholders,
  transfer,
  workbook,
} as const
