import type { OutcomeDocument } from '#shared/document/outcomeDocument.ts'
import type { PageGeometry } from '#shared/document/page.ts'
import { paginate } from '#shared/document/pagination.ts'
import { dateWords } from '#shared/document/words.ts'
import { t } from '#shared/text/index.ts'
import { TrajectoryLines } from '../charts/TrajectoryLines.tsx'
import { sayAmount, sayShort } from '../ui/amounts.ts'
import { OutcomeArticle } from './Outcomes.tsx'
import { Said } from './Review.tsx'
import { RoadmapTable } from './RoadmapTable.tsx'

/** Everything the roadmap says of one outcome: its measure and the way there, its activities, and what reviews said. */
export function OneOutcome({ given, geometry }: { readonly given: OutcomeDocument; readonly geometry: PageGeometry }) {
  const { outcome, calendar, today, trajectory, readings, assessments, roadmap } = given
  return (
    <>
      <OutcomeArticle outcome={outcome} heading="h1" />
      {trajectory && (
        <section>
          <h2>{t('document.outcome.trajectory')}</h2>
          <figure className="chart">
            <TrajectoryLines
              outcome={outcome.title}
              found={trajectory}
              calendar={calendar}
              today={today}
              width={620}
              sayAmount={sayAmount}
              sayShort={sayShort}
            />
          </figure>
        </section>
      )}
      {roadmap.lanes.length > 0 && (
        <section>
          <h2>{t('document.outcome.activities')}</h2>
          <RoadmapTable sheet={{ year: null, roadmap, blocks: paginate(roadmap, geometry, 0) }} geometry={geometry} first />
        </section>
      )}
      {assessments.length > 0 && (
        <section>
          <h2>{t('document.outcome.assessments')}</h2>
          <table className="list said">
            <thead>
              <tr>
                <th scope="col">{t('document.outcome.review')}</th>
                <th scope="col">{t('document.review.column.verdict')}</th>
                <th scope="col">{t('document.review.column.scores')}</th>
                <th scope="col">{t('document.outcome.note')}</th>
              </tr>
            </thead>
            <tbody>
              {assessments.map(({ review, quarter, signedOn, verdict, businessScore, itScore, note }) => (
                <tr key={review}>
                  <th scope="row">
                    {quarter} <small>{signedOn === null ? t('document.outcome.notSigned') : dateWords(signedOn)}</small>
                  </th>
                  <td>{verdict}</td>
                  <td>{`${businessScore ?? '–'} / ${itScore ?? '–'}`}</td>
                  <td dir="auto">
                    <Said lines={[note]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {trajectory && (
        <section>
          <h2>{t('document.outcome.readings')}</h2>
          {readings.length === 0 ? (
            <p className="note">{t('document.outcome.noReadings')}</p>
          ) : (
            <table className="list said">
              <thead>
                <tr>
                  <th scope="col">{t('document.outcome.day')}</th>
                  <th scope="col">{t('document.outcome.value')}</th>
                  <th scope="col">{t('document.outcome.note')}</th>
                </tr>
              </thead>
              <tbody>
                {readings.map(({ id, on, value, note }) => (
                  <tr key={id}>
                    <th scope="row">
                      {dateWords(on.date)} <small>{on.quarter}</small>
                    </th>
                    <td>{sayAmount(value)}</td>
                    <td dir="auto">{note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
    </>
  )
}
