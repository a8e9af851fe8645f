import { fit } from '#shared/document/measure.ts'
import type { DocumentOutcome, RoadmapDocument } from '#shared/document/model.ts'
import type { Id } from '#shared/domain/fields.ts'
import { t } from '#shared/text/index.ts'
import { StatusSign } from './signs.tsx'
import { dateWords, dayWords, numberWords } from '#shared/document/words.ts'

export const outcomeAnchor = (id: Id): string => `outcome-${id}`

/** What the plan is for: each outcome with its measure, who answers for it, and the activities that lead to it. */
export function Outcomes({ roadmap: { outcomes } }: { readonly roadmap: RoadmapDocument }) {
  if (outcomes.length === 0) return null
  return (
    <section>
      <h2>{t('document.section.outcomes')}</h2>
      {outcomes.map((outcome) => (
        <OutcomeArticle key={outcome.id} outcome={outcome} />
      ))}
    </section>
  )
}

/** In a document of its own its title is the highest heading. */
export function OutcomeArticle({
  outcome,
  heading: Heading = 'h3',
}: {
  readonly outcome: DocumentOutcome
  readonly heading?: 'h1' | 'h3'
}) {
  const { title, description, leader, agreedOn, valuableFor, measure, activities } = outcome
  return (
    <article className="outcome" id={outcomeAnchor(outcome.id)}>
      <div className="outcomeHead">
        <Heading dir="auto">{title}</Heading>
        {description !== '' && <p dir="auto">{description}</p>}
        <dl>
          <div>
            <dt>{t('document.outcomes.leader')}</dt>
            <dd dir="auto">{leader === '' ? t('document.outcomes.nobody') : leader}</dd>
          </div>
          <div>
            <dt>{t('document.outcomes.agreed')}</dt>
            <dd>{agreedOn ? dayWords(agreedOn) : t('document.outcomes.notAgreed')}</dd>
          </div>
          {valuableFor.length > 0 && (
            <div>
              <dt>{t('document.outcomes.valuableFor')}</dt>
              <dd dir="auto">{valuableFor.join(', ')}</dd>
            </div>
          )}
        </dl>
      </div>
      <MeasureTable measure={measure} />
      <LinkTable outcome={title} activities={activities} />
    </article>
  )
}

function MeasureTable({ measure }: { readonly measure: DocumentOutcome['measure'] }) {
  if (measure === null)
    return (
      <p className="measureTitle">
        <b>{t('document.outcomes.measure')}</b> {t('document.outcomes.noMeasure')}
      </p>
    )
  const { unit, direction, baseline, baselineOn, targets, reading } = measure
  return (
    <>
      <p className="measureTitle">
        <b>{t('document.outcomes.measure')}</b> <span dir="auto">{t(`document.outcomes.${direction}`, { unit })}</span>
      </p>
      <ol className="measure">
        <li>
          <small>{t('document.outcomes.baseline')}</small>
          <b>{numberWords(baseline)}</b>
          <small>{dateWords(baselineOn.date)}</small>
        </li>
        {targets.map(({ quarter, value }) => (
          <li key={quarter}>
            <small>{t('document.outcomes.target', { quarter })}</small>
            <b>{numberWords(value)}</b>
          </li>
        ))}
        {reading && (
          <li className="reading">
            <small>{t('document.outcomes.reading')}</small>
            <b>{numberWords(reading.value)}</b>
            <small>{dateWords(reading.on.date)}</small>
          </li>
        )}
      </ol>
    </>
  )
}

/** The whole title stands above; here it only says what goes on. */
const shortened = (title: string): string => fit(title, 400, 8)

interface LinkTableProps {
  readonly outcome: string
  readonly activities: DocumentOutcome['activities']
}

/** Its head is repeated where the table goes on on the next page, so it names the outcome again. */
function LinkTable({ outcome, activities }: LinkTableProps) {
  if (activities.length === 0) return <p className="measureTitle">{t('document.outcomes.noActivities')}</p>
  return (
    <table className="links">
      <colgroup>
        <col style={{ width: '28%' }} />
        <col />
        <col className="when" />
        <col className="status" />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={4} dir="auto">
            {t('document.outcomes.activitiesOf', { outcome: shortened(outcome) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {activities.map(({ link, activity, sentence }) => (
          <tr key={link}>
            <th scope="row" dir="auto">
              {activity.title}
            </th>
            <td dir="auto">{sentence === '' ? t('document.outcomes.noSentence') : sentence}</td>
            <td className="when">{t('document.span', { start: activity.start.quarter, finish: activity.finish.quarter })}</td>
            <td className="status">
              <StatusSign status={activity.status} />
              {t(`domain.status.${activity.status}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
