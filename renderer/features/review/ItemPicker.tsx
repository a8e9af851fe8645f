import { Select } from '@mantine/core'
import type { Id } from '#shared/domain/fields.ts'
import { all, inOrder, type State } from '#shared/domain/records.ts'
import { isOpen } from '#shared/planning/matrix.ts'
import type { ItemOf } from '#shared/review/lessons.ts'
import { t } from '#shared/text/index.ts'
import { useOfferAnswers } from '../../session/useOfferAnswers.ts'
import { useOpen } from '../../session/useSession.ts'
import { useReviewing } from './reviewing.ts'

export const keyOf = ({ kind, id }: ItemOf): string => `${kind}/${id}`

/** Returns the item a key stands for; null for none. */
export function itemOf(key: string | null): ItemOf | null {
  const [kind, id] = key?.split('/') ?? []
  return id === undefined ? null : { kind: kind === 'outcome' ? 'outcome' : 'activity', id }
}

/** So many are shown at once; the rest is found by its words. */
const shown = 60

/**
 * The activities and outcomes a lesson can be applied to: what is over cannot change any more. Those that
 * somebody kept the lesson in mind for come first.
 */
export function ItemPicker({
  label,
  quiet = false,
  lesson = null,
  value,
  placeholder,
  description,
  clearable = false,
  onChoose,
}: {
  readonly label: string
  readonly quiet?: boolean
  readonly lesson?: Id | null
  readonly value: ItemOf | null
  readonly placeholder: string
  readonly description?: string
  readonly clearable?: boolean
  readonly onChoose: (item: ItemOf | null) => void
}) {
  const { now } = useReviewing()
  const { answers } = useOfferAnswers(useOpen().id)
  const kept = new Set(answers?.filter((said) => said.lesson === lesson && said.answer === 'kept in mind').map(({ activity }) => activity))
  const sayActivity = activityNames(now)
  const activities = all(now, 'activity')
    .filter((activity) => isOpen(activity) || activity.id === value?.id)
    .map(({ id }) => ({ id, value: `activity/${id}`, label: sayActivity(id) }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  return (
    <Select
      searchable
      size="sm"
      limit={shown}
      {...(quiet ? { 'aria-label': label } : { label })}
      description={description}
      placeholder={placeholder}
      data={[
        { group: t('review.lessons.kept'), items: activities.filter(({ id }) => kept.has(id)) },
        { group: t('domain.record.activity'), items: activities.filter(({ id }) => !kept.has(id)) },
        {
          group: t('domain.record.outcome'),
          items: inOrder(now, 'outcome').map(({ id, title }) => ({ value: `outcome/${id}`, label: title })),
        },
      ].filter(({ items }) => items.length > 0)}
      value={value && keyOf(value)}
      clearable={clearable}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(key) => onChoose(itemOf(key))}
    />
  )
}

/** Names an activity by its title, and with its lane where another has the same. */
function activityNames(state: State): (id: Id) => string {
  const counts = new Map<string, number>()
  for (const { title } of all(state, 'activity')) counts.set(title, (counts.get(title) ?? 0) + 1)
  return (id) => {
    const activity = state.activity[id]
    if (!activity) return ''
    return (counts.get(activity.title) ?? 0) > 1 ? `${activity.title} · ${state.lane[activity.lane]?.name ?? ''}` : activity.title
  }
}
