import type { Day, DocumentActivity, RoadmapDocument } from '#shared/document/model.ts'
import { t } from '#shared/text/index.ts'
import { MilestoneSign, StatusSign } from './signs.tsx'
import { dateWords } from '#shared/document/words.ts'

/** What the activities are without: outcomes, or for some of them an outcome. */
function outcomeNote({ outcomes, unlinked }: RoadmapDocument): string {
  if (outcomes.length === 0) return t('document.outcomes.none')
  return unlinked === 0 ? '' : t('document.outcomes.unlinked', { count: unlinked })
}

/** Whether so many activities may follow on the page of the roadmap. */
export const isShort = (activities: number): boolean => activities <= 10

/** Every activity with its title in full: a label on a bar may have been cut. */
export function ActivityList({ roadmap }: { readonly roadmap: RoadmapDocument }) {
  const listed = roadmap.lanes.filter(({ activities }) => activities.length > 0)
  return (
    <section>
      <h2>{t('document.section.activities')}</h2>
      {listed.length === 0 ? (
        <p className="note">
          {t('document.list.none')} {outcomeNote(roadmap)}
        </p>
      ) : (
        <>
          <p className="note">
            {t('document.list.intro')} {outcomeNote(roadmap)}
          </p>
          <table className="list plain">
            <thead>
              <tr>
                <th scope="col">{t('document.list.activity')}</th>
                <th scope="col">{t('document.list.kind')}</th>
                <th scope="col">{t('document.list.start')}</th>
                <th scope="col">{t('document.list.finish')}</th>
                <th scope="col">{t('document.list.status')}</th>
                <th scope="col">{t('document.list.owner')}</th>
              </tr>
            </thead>
            {listed.map((lane) => (
              <tbody key={lane.id}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={6} dir="auto">
                    {lane.name}
                  </th>
                </tr>
                {lane.activities.map((activity) => (
                  <ActivityRow key={activity.id} activity={activity} />
                ))}
              </tbody>
            ))}
          </table>
        </>
      )}
    </section>
  )
}

function ActivityRow({ activity: { title, kind, start, finish, finishedOn, status, owner } }: { readonly activity: DocumentActivity }) {
  return (
    <tr>
      <th scope="row" dir="auto">
        {title}
      </th>
      <td>{t(`domain.kind.${kind}`)}</td>
      <DayCell day={start} />
      <DayCell day={finish} />
      <td className="status">
        <StatusSign status={status} />
        {t(`domain.status.${status}`)}
        {finishedOn && (
          <>
            {' '}
            {dateWords(finishedOn.date)} <small>{finishedOn.quarter}</small>
          </>
        )}
      </td>
      <td dir="auto">{owner}</td>
    </tr>
  )
}

const DayCell = ({ day: { date, quarter } }: { readonly day: Day }) => (
  <td className="day">
    {dateWords(date)} <small>{quarter}</small>
  </td>
)

/** Every milestone with its title in full. */
export function MilestoneList({ roadmap: { milestones } }: { readonly roadmap: RoadmapDocument }) {
  if (milestones.length === 0) return null
  return (
    <section>
      <h2>{t('document.section.milestones')}</h2>
      <table className="list plain">
        <thead>
          <tr>
            <th scope="col">{t('document.list.milestone')}</th>
            <th scope="col">{t('document.list.kind')}</th>
            <th scope="col">{t('document.list.date')}</th>
            <th scope="col">{t('document.list.belongsTo')}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map(({ id, title, kind, day, of }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {title}
              </th>
              <td className="status">
                <MilestoneSign kind={kind} />
                {t(`document.legend.${kind}`)}
              </td>
              <DayCell day={day} />
              <td dir="auto">{of ?? t('document.section.roadmap')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
