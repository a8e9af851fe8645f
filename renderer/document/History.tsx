import { type FiscalCalendar, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { isAddendum, type RevisionLine, shortHash } from '#shared/history/revision.ts'
import { t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { dateWords } from '#shared/document/words.ts'

/** Every revision up to the one that is printed, the latest first. */
export function History({ lines, calendar }: { readonly lines: readonly RevisionLine[]; readonly calendar: FiscalCalendar }) {
  return (
    <section>
      <h2>{t('document.section.history')}</h2>
      <p className="note">{t('document.history.intro')}</p>
      <table className="list history">
        <thead>
          <tr>
            <th scope="col">{t('document.history.number')}</th>
            <th scope="col">{t('document.history.date')}</th>
            <th scope="col">{t('document.history.kind')}</th>
            <th scope="col">{t('document.history.what')}</th>
            <th scope="col">{t('document.history.author')}</th>
            <th scope="col">{t('document.history.hash')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map((line) => (
            <tr key={line.number} className={isMarked(line) ? 'marked' : undefined}>
              <th scope="row">{line.number}</th>
              <td className="day">
                {dateWords(line.asOf)} <small>{quarterLabel(calendar, quarterOf(calendar, line.asOf))}</small>
              </td>
              <td>{t(`history.revisionKind.${line.kind}`)}</td>
              <td dir="auto">
                {line.name ?? sayRevision(line)}
                {line.reason !== '' && (
                  <div className="why" dir="auto">
                    {line.reason}
                  </div>
                )}
              </td>
              <td dir="auto">{line.author}</td>
              <td>{shortHash(line.hash)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Named versions and signed reviews are what is looked for. */
const isMarked = (line: RevisionLine): boolean => line.kind === 'named' || (line.kind === 'review' && !isAddendum(line))
