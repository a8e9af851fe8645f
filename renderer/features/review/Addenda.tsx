import { Button, Text, Title } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import type { Addendum } from '#shared/domain/review.ts'
import { addendaOf } from '#shared/review/addendum.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen } from '../../session/useSession.ts'
import classes from './Addenda.module.css'
import { AddendumDialog } from './AddendumDialog.tsx'
import { useReviewing } from './reviewing.ts'
import { sayVerdict } from '#shared/review/sayValues.ts'

/** What was said of a signed review since, and the way to say more. */
export function Addenda() {
  const { review, frozen } = useReviewing()
  const { state } = useOpen()
  const [adding, setAdding] = useState(false)
  if (!frozen) return null
  const addenda = addendaOf(state, review.id)
  return (
    <section className={classes.addenda} aria-label={t('signOff.addendum.title')}>
      {addenda.length > 0 && (
        <>
          <Title order={2} className={classes.title}>
            {t('signOff.addendum.title')}
          </Title>
          <ul>
            {addenda.map((addendum) => (
              <li key={addendum.id}>
                <Said addendum={addendum} withItem />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button size="compact-sm" variant="default" leftSection={<IconMessagePlus size={16} />} onClick={() => setAdding(true)}>
        {t('signOff.addendum.add')}
      </Button>
      {adding && <AddendumDialog onClose={() => setAdding(false)} />}
    </section>
  )
}

/** What addenda say of one item, beside what was signed; nothing where none does. */
export function AddendaAbout({ kind, id }: NonNullable<Addendum['about']>) {
  const { review, frozen } = useReviewing()
  const { state } = useOpen()
  const here = frozen ? addendaOf(state, review.id).filter(({ about }) => about?.kind === kind && about.id === id) : []
  if (here.length === 0) return null
  return (
    <ul className={classes.about}>
      {here.map((addendum) => (
        <li key={addendum.id}>
          <Said addendum={addendum} />
        </li>
      ))}
    </ul>
  )
}

function Said({ addendum, withItem = false }: { readonly addendum: Addendum; readonly withItem?: boolean }) {
  const { now } = useReviewing()
  const { state } = useOpen()
  const { about, addedOn, addedBy, text, verdict } = addendum
  const item = about && (now[about.kind][about.id] ?? state[about.kind][about.id])
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('signOff.addendum.by', { date: formatDate(addedOn, language()), name: addedBy })}
        {withItem && item && ` · ${t('signOff.addendum.about_', { title: item.title })}`}
      </Text>
      <Text size="sm" className={classes.text}>
        {verdict && <strong>{t('signOff.addendum.should', { verdict: sayVerdict(verdict) })} </strong>}
        {text}
      </Text>
    </>
  )
}
