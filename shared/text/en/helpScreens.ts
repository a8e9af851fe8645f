/** Help, screen by screen: what it is for, what to look at first, and what one does there. */
export const helpScreens = {
  start: {
    title: 'The start screen',
    what: 'All roadmaps on this computer, each with the state of its next review. From here you begin a plan, open one, or bring in the one you already have.',
    first:
      'New to Rearview? Open the sample roadmap. It has five years of a plan and four signed reviews, so that every screen has something to show.',
    do: {
      begin:
        'New roadmap: say what it is for, how your fiscal year runs and how far you look ahead. All but the fiscal year can be changed later.',
      sample: 'Open sample roadmap: try anything there. One press removes it.',
      import: 'Import a plan: a spreadsheet, cells you paste, or an export of another tool. You see everything before it is taken.',
      file: 'Open roadmap file: a copy with its whole history, your own or a colleague’s.',
      portfolio: 'Portfolio of all roadmaps: one timeline, and whose review is due.',
    },
  },
  roadmap: {
    title: 'Roadmap',
    what: 'The plan: activities as bars, in lanes, over the fiscal quarters of the horizon. Everything you change is saved as you go and can be taken back.',
    first:
      'Look at the bars that start or finish in this quarter, then at the warnings at the top: they name what the plan should say and does not say yet.',
    do: {
      add: 'Add an activity, or draw one on the empty part of a lane.',
      move: 'Move a bar: drag it, or use the keys. Drag its edges to change its length.',
      select: 'Select several with Ctrl or Shift and a press; they are moved and changed together.',
      paste: 'Paste lines or cells of a spreadsheet as activities.',
      baseline: 'Baseline: outlines show where each activity stood when it was promised.',
      views: 'Show as: the same plan as a table, as threads from experiment to rollout, or as the capacity of each lane.',
    },
  },
  outcomes: {
    title: 'Outcomes',
    what: 'Why there are activities at all. An outcome is a result that somebody values, with a measure, a leader who stands for it, and the work that leads there.',
    first:
      'Look for outcomes without a measure, without a leader, or without any work: the list marks them. Then look at those that are missed or at risk.',
    do: {
      add: 'Add outcome: say what will be better and for whom, not what will be built.',
      measure: 'Give it a measure: where it stands now, and what is to be reached by which quarter.',
      leader: 'Name the leader who answers for it, and the day they agreed.',
      link: 'Link activities: drag them from the shelf, or use the matrix, and say in a sentence how they contribute.',
      read: 'Add readings, one at a time or pasted as a series; the line beside each outcome shows them against the targets.',
    },
  },
  review: {
    title: 'Review',
    what: 'The rear-view mirror. Once a quarter you put what was planned beside what happened, learn from the difference, and sign it with your leaders.',
    first: 'The box at the top says which quarter is due. Below are the signed reviews, with what they found.',
    do: {
      open: 'Open the review that is due. Leave it whenever you like; it goes on where you left it.',
      early: 'From the first day of the quarter it can be opened early, to fill it in as things happen.',
      read: 'Read a signed review. It stays as it was signed; what is learnt later is added to it.',
      remind: 'Put the reviews into your calendar, or choose when you are reminded.',
      present: 'Show it to the room as slides.',
    },
  },
  lastTime: {
    title: 'Review: last time',
    what: 'How the plan looked when it was last signed, and how it came to be what it is now, change by change.',
    first: 'Press play once and watch the bars. It takes a minute and brings everybody in the room to the same place.',
    do: {
      steps: 'Go through the changes one at a time, or let them run.',
      stop: 'Stop at a change that needs a word, and open the activity.',
      on: 'Then go on to Look back.',
    },
  },
  lookBack: {
    title: 'Review: look back',
    what: 'Every activity that the baseline promised for the quarter, one after the other: was it delivered, moved or dropped, and why?',
    first: 'The plan has a proposal for most of them. Confirm what is right and spend your time on what moved.',
    do: {
      items: 'Go from one item to the next.',
      verdict: 'Say delivered, moved or dropped.',
      reason: 'Choose why it moved; the reasons are counted over the years.',
      adoption: 'For what was delivered: is it used?',
      goOn: 'Confirm what the plan says and go to the next one without an answer.',
      lesson: 'Make a lesson of it, while everybody remembers.',
    },
  },
  reviewOutcomes: {
    title: 'Review: outcomes',
    what: 'What was delivered is one thing, what was achieved is another. Here each outcome’s last reading stands beside what was expected by the end of the quarter.',
    first:
      'The list is in the order to talk about it: first where the two sides disagree, then where everything was delivered and yet nothing was achieved.',
    do: {
      items: 'Go from one outcome to the next.',
      goOn: 'Accept the verdict the numbers propose, or give another.',
      words: 'Where it was delivered and not achieved, say which assumption was wrong.',
      scores: 'Let business and IT score each outcome, covered until both have.',
      lesson: 'Make a lesson of it.',
    },
  },
  reviewLessons: {
    title: 'Review: lessons',
    what: 'Every open lesson gets a decision: applied to something, rejected for a reason, or deferred. None is left lying.',
    first: 'Begin with the lessons to judge: those applied two reviews ago or earlier. Did they help?',
    do: {
      judge: 'Say whether an applied lesson was validated, refuted, or whether it is too early to tell.',
      apply: 'Apply a lesson to an activity or an outcome, and make the change there.',
      reject: 'Reject it, and say why.',
      defer: 'Defer it to the next review.',
    },
  },
  lookAhead: {
    title: 'Review: look ahead',
    what: 'The quarters to come. Are you working on what is worth most, and do you finish before you start more?',
    first: 'Look at the list “Highest value first”: what is in progress below something worth more that nobody has begun?',
    do: {
      value: 'Correct weights, contributions, confidence and effort; the order follows.',
      commit: 'Commit to, start or stop a proposal.',
      plan: 'Move bars in the plan below; the outlines are the baseline.',
      horizon: 'See what the horizon will be once the review is signed: one quarter further on.',
    },
  },
  signOff: {
    title: 'Review: sign off',
    what: 'What this review changes, what both sides say of their partnership, and the signature. Signing freezes the figures and rolls the horizon on by a quarter.',
    first: 'Look at what is still missing: the page names it and leads there.',
    do: {
      meeting: 'Say who was there, and when the next review is.',
      principles: 'Go through the twelve principles: the evidence, and whether the leaders agree.',
      partnership: 'Each side scores the partnership and its trust; together you say how mature it is.',
      sign: 'Sign, from a fortnight before the quarter ends. From then on the plan as it is now is the baseline of the next quarter.',
    },
  },
  lessons: {
    title: 'Lessons',
    what: 'Everything the reviews have taught, by where it stands: open, applied, validated, refuted or rejected.',
    first: 'Look at the open ones that are old. A lesson is worth most in the quarter after it was learnt.',
    do: {
      find: 'Find a lesson by any of its words before you make the same mistake twice.',
      open: 'See where it was found, and which activity or outcome it was applied to.',
      reuse: 'Rearview also offers lessons by itself, in the inspector of an activity they resemble.',
    },
  },
  history: {
    title: 'History',
    what: 'Every revision of the roadmap, who made it and why. Nothing is ever lost; any two can be compared.',
    first: 'The list begins with signed reviews and named versions. Switch to every revision when you look for a single edit.',
    do: {
      compare: 'Choose two revisions: bars show then and now, and a list names what changed.',
      replay: 'Replay: watch the plan change from review to review.',
      name: 'Give what is there now a name, before a board meeting say.',
      restore: 'Put the plan back to an earlier revision; what you leave behind stays in the history.',
      undo: 'Take back the last change.',
      scenario: 'Copy a revision as a scenario to try something out.',
    },
  },
  insights: {
    title: 'Insights',
    what: 'What plans, reviews and lessons add up to: promises kept, dates that hold, outcomes attained, and how the partnership goes.',
    first: 'Read the sentence above each chart; it says what the chart shows. Begin with the say-do ratio.',
    do: {
      parts: 'Choose a part: promises, dates, outcomes and lessons, partnership.',
      numbers: 'Open “The numbers” below a chart for the same as a table.',
      press: 'Press a column or a line to see what stands behind it.',
      how: 'Press the question mark beside a figure to see how it is computed, with your own numbers.',
    },
  },
  stakeholders: {
    title: 'Stakeholders',
    what: 'The groups and people for whom something changes, and how much in which quarter. It shows who is hit by too much at once before they tell you.',
    first:
      'Read the line at the top: who is hit hardest, and when. Then look for committed work that says nothing of what it means for anyone.',
    do: {
      add: 'Add a stakeholder, a group or a person.',
      impact: 'Say for an activity what is in it for them, what the risk is, and how you respond.',
      cell: 'Press a number to see which activities make it up.',
      handOver: 'Hand over what somebody held who leaves.',
    },
  },
  portfolio: {
    title: 'Portfolio',
    what: 'All roadmaps of this computer on one page: one timeline, whose review is due, how far promises are kept, and who is hit from several sides.',
    first: 'What is overdue longest stands first in the table.',
    do: {
      open: 'Open a roadmap or its review from the table.',
      compare: 'See the activities of all roadmaps on one timeline.',
      shared: 'See which stakeholders are hit from several roadmaps in the same quarter.',
      switches: 'Leave out scenarios and the sample.',
    },
  },
  present: {
    title: 'Present',
    what: 'The review as slides, made by Rearview and readable from the back of the room.',
    first:
      'Choose the size of the room at the bottom: it sets the size of the text. Then use the keys, or any clicker. The number of the slide opens a list of the parts.',
    do: {
      next: 'Next slide.',
      previous: 'Previous slide.',
      black: 'A black screen, and back.',
      decision: 'Record a decision while it is made.',
      lesson: 'Note a lesson.',
      end: 'End. Everything recorded is in the review.',
    },
  },
  import: {
    title: 'Import a plan',
    what: 'Brings in a plan that is elsewhere: Excel, CSV, pasted cells, exports of Jira, Aha!, Asana and others, Microsoft Project, or a calendar. Several reports of the same plan become its history.',
    first: 'Drop the file in. Rearview proposes what each column is, and asks wherever it would have to guess.',
    do: {
      columns: 'Check which column is which; the proposal is remembered for the next file of that kind.',
      dates: 'Say whether day or month comes first where the file does not tell.',
      preview: 'Look at the preview: every row says what becomes of it. Nothing is changed before you agree.',
      undo: 'Changed your mind? One undo takes the whole import back.',
    },
  },
  settings: {
    title: 'Settings',
    what: 'How Rearview looks and speaks on this computer, whichever roadmap is open. Name, fiscal year and horizon of a roadmap stand in its own settings, in the menu “More”.',
    first: 'Choose Light before you show it on a projector.',
    do: {
      colours: 'Choose light or dark colours, or high contrast.',
      room: 'Choose how much room things take; compact shows more lanes at once.',
      language: 'Choose the language of the screens and of what is exported. What you have written stays as it is.',
    },
  },
  copies: {
    title: 'Copies and safety',
    what: 'Where your data is, and what keeps it safe. Everything stays on this computer; after each change a copy with the whole history is written beside the database.',
    first: 'Look when the last copy was written, and where.',
    do: {
      folder: 'Choose another folder for the copies, a synchronised one say.',
      now: 'Write copies of everything now.',
      file: 'For what must outlive this computer, save a copy (.roadmap) from the menu “More” and keep it elsewhere.',
    },
  },
} as const
