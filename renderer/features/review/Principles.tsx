import { Text, Title } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import type { Principle } from '#shared/domain/review.ts'
import { withAgreed } from '#shared/review/meeting.ts'
import type { Evidence } from '#shared/review/principles.ts'
import { namePrinciple, sayPart, sayPrinciple } from '#shared/review/sayPrinciples.ts'
import { t } from '#shared/text/index.ts'
import { Choices } from '../../ui/Choices.tsx'
import { useFill } from './Meeting.tsx'
import classes from './SignOff.module.css'
import { useReviewing } from './reviewing.ts'
import { sayShare } from '#shared/review/sayValues.ts'

type Answer = 'yes' | 'no' | 'open'
const answers: readonly Answer[] = ['yes', 'no', 'open']
const agreedBy: Readonly<Record<Answer, boolean | null>> = { yes: true, no: false, open: null }
const keys: Readonly<Record<string, Answer>> = { a: 'yes', n: 'no', o: 'open' }

/** The twelve principles, each with what the plan tells of it, and whether the leaders agree: one press each. */
export function Principles({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { review, frozen } = useReviewing()
  const fill = useFill()
  const body = useRef<HTMLTableSectionElement>(null)
  const said = new Map(review.principles.map(({ principle, agreed }) => [principle, agreed]))
  /** Null while it is open: nothing is chosen then. */
  const answerTo = (principle: Principle): Answer | null => {
    const agreed = said.get(principle)
    return agreed === undefined ? null : agreed ? 'yes' : 'no'
  }
  const give = (principle: Principle, answer: Answer) =>
    void fill((current) => ({ principles: withAgreed(current.principles, principle, agreedBy[answer]) }))
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const answer = keys[event.key.toLowerCase()]
    const row = evidence[index]
    if (!answer || !row || frozen || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    give(row.principle, answer)
    // On to the next, where it is answered already on what was said there.
    const next = body.current?.rows[index + 1]
    const input = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input')
    input?.focus()
  }
  const agreed = [...said.values()].filter(Boolean).length
  return (
    <section aria-labelledby="sign-principles">
      <Title order={2} id="sign-principles" className={classes.part}>
        {t('signOff.principles')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('signOff.principlesLead')} {!frozen && t('signOff.principlesKeys')}
      </Text>
      <table className={classes.principles} aria-labelledby="sign-principles">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('signOff.principle')}
            </th>
            <th scope="col" colSpan={2}>
              {t('signOff.evidenceColumn')}
            </th>
            <th scope="col">{t('signOff.agreedColumn')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {evidence.map(({ principle, value, parts }, index) => (
            <tr key={principle} onKeyDown={(event) => onKeyDown(event, index)}>
              <td className={classes.number}>{principle}</td>
              <th scope="row">
                {namePrinciple(principle)}
                <span className={classes.saying}>{sayPrinciple(principle)}</span>
              </th>
              <td className={classes.share}>
                <strong>{sayShare(value)}</strong>
                <span className={classes.bar} aria-hidden>
                  <i style={{ width: `${(value ?? 0) * 100}%` }} />
                </span>
              </td>
              <td className={classes.parts}>
                {value === null && <span>{t('principles.none')}</span>}
                {parts.map((part) => (part.of === 0 ? null : <span key={part.part}>{sayPart(part)}</span>))}
              </td>
              <td>
                {frozen ? (
                  t(`signOff.agreed.${answerTo(principle) ?? 'open'}`)
                ) : (
                  <Choices
                    small
                    label={t('signOff.agreedOf', { number: principle, name: namePrinciple(principle) })}
                    choices={answers.map((answer) => ({ value: answer, label: t(`signOff.agreed.${answer}`) }))}
                    value={answerTo(principle)}
                    onChoose={(answer) => give(principle, answer)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt="xs" className="figures" role="status">
        {t('signOff.agreedCount', { agreed, not: said.size - agreed, open: evidence.length - said.size })}
      </Text>
    </section>
  )
}
