import type { Id } from '../domain/fields.ts'
import type { State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import type { Draft } from '../history/revision.ts'
import { setStatus } from '../planning/activity.ts'
import { add, edit } from '../planning/records.ts'
import { added } from './activities/added.ts'
import type { StoryDays } from './days.ts'
import { findings } from './learning.ts'
import { planned } from './plan.ts'
import type { StoryEdit } from './story/content.ts'

type Told = Pick<Draft, 'action' | 'subject' | 'changes'>

const done = (action: string, subject: string, changes: Change[]): Told => ({ action, subject, changes })

/** Returns what a revision says and changes that does one thing of the story. */
export function told(state: State, days: StoryDays, quarter: number, { day, what }: Pick<StoryEdit, 'day' | 'what'>): Told {
  const title = (id: Id) => state.activity[id]?.title ?? ''
  switch (what.do) {
    case 'finish':
      return done('status', title(what.activity), [
        ...setStatus(state, what.activity, 'done', days.date([quarter, what.on])),
        ...finding(state, what.activity),
      ])
    case 'start':
      return done(
        'status',
        what.activities.map(title).join(', '),
        what.activities.flatMap((id) => setStatus(state, id, 'in progress')),
      )
    case 'commit':
      return done('status', title(what.activity), setStatus(state, what.activity, 'committed'))
    case 'move':
      return done(
        'move',
        what.moved.map(([key]) => state.milestone[key]?.title ?? title(key)).join(', '),
        what.moved.flatMap(([key, to, from]) => {
          if (state.milestone[key]) return edit(state, 'milestone', key, { date: days.date(to) })
          const learning = state.activity[key]?.learning
          return edit(state, 'activity', key, {
            finish: days.date(to),
            ...(from ? { start: days.date(from) } : {}),
            ...(learning ? { learning: { ...learning, decideOn: days.decideOn(to) } } : {}),
          })
        }),
      )
    case 'stop':
      return done('status', title(what.activity), [...setStatus(state, what.activity, 'stopped'), ...finding(state, what.activity)])
    case 'add': {
      const content = added.find(({ key }) => key === what.activity)
      return done('add', content?.title ?? '', content ? planned(content, days) : [])
    }
    case 'describe':
      return done('edit', title(what.activity), edit(state, 'activity', what.activity, { description: what.text }))
    case 'agree':
      return done(
        'edit',
        state.outcome[what.outcome]?.title ?? '',
        edit(state, 'outcome', what.outcome, { agreedOn: days.date([quarter, day]) }),
      )
    case 'measure':
      return done(
        'readings',
        what.values.map(([outcome]) => state.outcome[outcome]?.title ?? '').join(', '),
        what.values.flatMap(([outcome, value, note = '']) =>
          add('reading', { id: `${outcome}-${quarter}-${day}`, outcome, date: days.date([quarter, day]), value, note }),
        ),
      )
  }
}

/** What an experiment found is told when it ends. */
function finding(state: State, id: Id): Change[] {
  const learning = state.activity[id]?.learning
  const found = findings[id]
  return learning && found ? [{ kind: 'activity', id, before: { learning }, after: { learning: { ...learning, ...found } } }] : []
}
