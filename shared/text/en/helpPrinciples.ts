/** Help on the twelve principles: what each means in the working week, and where the app shows it. Names and sayings are among the principles. */
export const helpPrinciples = {
  p1: {
    monday:
      'Before you plan a piece of work, name one person who will notice when it is there. If nobody comes to mind, ask before you build.',
    where: 'In the inspector of an outcome: “Valuable for”. Whoever you name there appears on Stakeholders.',
  },
  p2: {
    monday:
      'Take one outcome and ask a colleague: how would we both know, on the same day, that it is reached? What you answer is its measure.',
    where: 'The list of outcomes marks those without a measure; the warnings on Roadmap lead there.',
  },
  p3: {
    monday:
      'Finish this sentence for what you work on today: “To reach … by …, because …”. If you cannot, the work or the outcome is missing something.',
    where:
      'The sentence of a link, in the inspector of an activity and in the matrix on Outcomes. The matrix shows work without an outcome, and outcomes without work.',
  },
  p4: {
    monday: 'Bring an outcome to its leader as a draft, and leave with their words in it. Agreement is a day in the calendar, not a nod.',
    where: 'An outcome has a leader and the day they agreed; the review says who was there and who signed.',
  },
  p5: {
    monday: 'Ask of each large step: which small experiment would tell us early that it is wrong? Plan that one first.',
    where: 'Targets over the whole horizon on Outcomes, and Threads on Roadmap: which rollout stands on which experiment.',
  },
  p6: {
    monday: 'When something moves, write down why on the same day, in one sentence. In a quarter nobody remembers.',
    where: 'The look back of each review, and the slip fingerprint of an activity with all the reasons given.',
  },
  p7: {
    monday: 'Look at next quarter through the eyes of one group: what of all this lands on them, and who tells them?',
    where: 'The impacts in the inspector of an activity, and the load of each quarter on Stakeholders.',
  },
  p8: {
    monday: 'Tell bad news before it is asked for, and say what you will do. Trust is what is left afterwards.',
    where: 'The scores of both sides at each sign-off; their lines stand on Insights, Partnership.',
  },
  p9: {
    monday: 'Score an outcome as you think the other side will, then ask. The distance is your next conversation.',
    where: 'Business and IT score each outcome in the review, covered until both have; where they disagree stands first.',
  },
  p10: {
    monday: 'Promise less, and do all of it. Then tell those who were not in the room.',
    where: 'The say-do ratio on Insights; the roadmap remembers what was exported and shared.',
  },
  p11: {
    monday: 'Change the plan when you learn something, in five minutes, and not in a month of planning before the budget.',
    where: 'History shows how the changes spread over the weeks; a plan that is made in one week a year has one block.',
  },
  p12: {
    monday: 'Take one open lesson and change one planned activity because of it. Otherwise it was only a complaint.',
    where: 'Each review decides every open lesson and judges those applied two reviews ago; Insights shows how soon it happens.',
  },
} as const
