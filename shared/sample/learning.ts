import type { Finding } from '../domain/activity.ts'
import type { StoryDay } from './days.ts'

interface LearningContent {
  readonly hypothesis: string
  readonly measure: string
}

/** What was to be learnt, as it was written before it began. */
export const learnings: Readonly<Record<string, LearningContent>> = {
  'scheduling-experiment': {
    hypothesis: 'A plan that moves with the day saves at least a tenth of the driving.',
    measure: 'Kilometres per job in both depots, on days planned by hand and by the scheduler.',
  },
  'scheduling-pilot': {
    hypothesis: 'Seven depots planned as one drive a tenth less, and no planned job is dropped more often than now.',
    measure: 'Kilometres and overtime per job, and planned jobs put off, against the seven months before.',
  },
  'tablet-trial': {
    hypothesis: 'There is a tablet that survives a trench in the rain, and that technicians want to keep.',
    measure: 'Devices broken in ten weeks, and how many of the forty ask to hand theirs back.',
  },
  'smart-glasses': {
    hypothesis: 'A camera at eye level lets an expert guide a repair from the depot, with both hands free.',
    measure: 'Repairs finished with the glasses on, of fifty.',
  },
  'parts-forecast': {
    hypothesis: 'The type of job and the age of the main tell which fittings the day will need.',
    measure: 'The share of second visits for a part that the forecast would have spared.',
  },
  'voice-notes': {
    hypothesis: 'A spoken report is as complete as a typed one, and takes a third of the time.',
    measure: 'Minutes per report and fields left empty, night crew against day crew.',
  },
  'photo-check': {
    hypothesis: 'Image recognition sees a poor repair as surely as an inspector.',
    measure: 'Agreement with two inspectors on 500 photos.',
  },
  satellite: {
    hypothesis: 'A survey from space finds rural leaks that no logger will ever hear.',
    measure: 'Leaks confirmed by digging, of the twenty most likely.',
  },
  'acoustic-experiment': {
    hypothesis: 'Acoustic sensors hear a leak days before the first customer calls.',
    measure: 'Days between the alarm and the first call, of all leaks in Harwick.',
  },
  'acoustic-pilot': {
    hypothesis: 'Three zones with sensors lose a fifth less water than three like them without.',
    measure: 'Night flow in all six zones, over four months.',
  },
  'ranking-experiment': {
    hypothesis: 'A tenth of the leaks loses half of the water, and can be told beforehand.',
    measure: 'Water lost by the leaks ranked first, against those repaired first.',
  },
  'burst-experiment': {
    hypothesis: 'Soil, age and pressure predict two of three bursts half a year ahead.',
    measure: 'Bursts on the list, of all bursts of the half year after.',
  },
  replanning: {
    hypothesis: 'The rest of the day can be planned anew within a minute of a burst.',
    measure: 'Planned jobs still done on the day of a burst.',
  },
  fatigue: {
    hypothesis: 'Rosters that limit fatigue prevent a quarter of the injuries at night.',
    measure: 'Injuries and near misses per night hour, in two regions.',
  },
  'one-question': {
    hypothesis: 'Customers answer one question where nobody answers ten.',
    measure: 'The share of repairs with an answer.',
  },
}

/** How it ended, told when the work ended. */
export const findings: Readonly<Record<string, { readonly finding: Finding; readonly found: string }>> = {
  'scheduling-experiment': { finding: 'proved', found: 'Eleven per cent less driving in both depots.' },
  'tablet-trial': { finding: 'proved', found: 'Two broke, none was handed back.' },
  'smart-glasses': { finding: 'disproved', found: 'Unusable with gloves and in glare: six repairs of fifty.' },
  satellite: { finding: 'unclear', found: 'The supplier withdrew before the first picture.' },
  'acoustic-experiment': { finding: 'proved', found: 'Nine leaks out of ten were heard six days before the first call.' },
  'ranking-experiment': { finding: 'proved', found: 'The first ten leaks lose half of the water.' },
  'one-question': { finding: 'proved', found: 'Four of ten answer, most within the hour.' },
}

/** What is built upon what. */
export const feeds: Readonly<Record<string, readonly string[]>> = {
  'scheduling-experiment': ['scheduling-pilot'],
  'scheduling-pilot': ['scheduling-rollout'],
  'tablet-trial': ['tablets'],
  'smart-glasses': ['glasses-rollout'],
  'photo-proof': ['photo-check'],
  'photo-check': ['photo-check-rollout'],
  'voice-notes': ['voice-rollout'],
  'parts-forecast': ['van-stock'],
  'acoustic-experiment': ['acoustic-pilot'],
  'acoustic-pilot': ['acoustic-rollout'],
  'ranking-experiment': ['ranking-pilot'],
  'ranking-pilot': ['ranking-rollout'],
  'burst-experiment': ['burst-rollout'],
  'text-pilot': ['text-rollout'],
  fatigue: ['fatigue-rollout'],
}

/** "Yes, but not until …" */
export const waits: Readonly<Record<string, { readonly until?: StoryDay; readonly done?: readonly string[]; readonly there?: string }>> = {
  'meter-alarms': { done: ['data-sources'] },
  'two-hour-windows': { done: ['scheduling-rollout'] },
  'photo-check-rollout': { done: ['photo-check'], there: 'An inspector who signs for what the machine saw' },
  replanning: { there: 'Two integration engineers are free' },
  'burst-rollout': { until: [19, 5], there: 'The renewal budget of the next price period' },
  'dispatch-off': { until: [11, 5], done: ['works-upgrade'] },
}
