import { helpFigures } from './helpFigures.ts'
import { helpPrinciples } from './helpPrinciples.ts'
import { helpScreens } from './helpScreens.ts'
import { helpWords } from './helpWords.ts'

/** The help panel, its pages, and the tour. */
export const help = {
  screen: helpScreens,
  figure: helpFigures,
  principle: helpPrinciples,
  word: helpWords,
  close: 'Close the help',
  back: 'Back',
  contents: 'All pages',
  search: 'Search the help',
  found_one: '{{count}} page found',
  found_other: '{{count}} pages found',
  nothing: 'No page has these words.',
  group: { screen: 'Screens', figure: 'Figures', principle: 'The twelve principles', words: 'Words' },
  first: 'Look at this first',
  do: 'What you do here',
  how: 'How it is computed',
  howOf: 'How is this computed? {{title}}',
  here: 'In “{{name}}”',
  noRoadmap: 'Open a roadmap, and this is computed from it.',
  monday: 'On Monday morning',
  where: 'Where Rearview shows it',
  principleTitle: '{{number}}. {{name}}',
  words: 'Words of Rearview',
  wordsLead: 'What is meant by the words on the screens.',
  see: 'See also',
  tour: {
    offer: 'New here? A tour in four steps.',
    take: 'Take the tour',
    no: 'No, thanks',
    needsRoadmap: 'The tour begins once a roadmap is open.',
    step: 'Step {{step}} of {{of}}',
    back: 'Back',
    next: 'Next',
    done: 'Done',
    leave: 'Leave the tour',
    steps: {
      plan: {
        title: 'The plan is made of activities',
        text: 'A bar is an activity. Add one here, press N, or draw one on the empty part of a lane. All is saved as you go.',
      },
      outcomes: {
        title: 'Outcomes say why',
        text: 'Here stands what somebody values, how it is measured and who answers for it. Link each activity to the outcome it serves.',
      },
      review: {
        title: 'The rear-view mirror',
        text: 'This is your quarter. A fortnight before it ends it asks for the review: what was planned beside what happened, and what that teaches.',
      },
      help: {
        title: 'Find anything, ask anything',
        text: 'Ctrl or Cmd and K finds items and commands. F1 explains the screen you are on, and ? lists the keys.',
      },
    },
  },
} as const
