import type { LinkBefore, PromisedRow } from '#shared/review/lookBack.ts'
import { t } from '#shared/text/index.ts'
import own from './lookBack.module.css'

/** What was said, and what is said now where that is something else. */
const otherwise = (said: string, then: string, current: string | undefined) =>
  current === undefined || then === current ? said : t('review.lookBack.by', { said, now: current || t('review.lookBack.nobody') })

/** What the baseline said of an activity besides its dates, and beside it what is said otherwise now; one line of it where not the whole is asked for. */
export function AsPromised({ row, whole }: { readonly row: PromisedRow; readonly whole: boolean }) {
  const { before, now, lane, linksBefore, linksSince } = row
  const facts = [
    otherwise(t('review.lookBack.sponsor', { name: before.sponsor || '–' }), before.sponsor, now?.sponsor),
    ...(before.owner || now?.owner ? [otherwise(t('review.lookBack.owner', { name: before.owner || '–' }), before.owner, now?.owner)] : []),
    otherwise(t('review.lookBack.lane', { name: lane.before || '–' }), lane.before, now ? lane.now : undefined),
    otherwise(t(`domain.kind.${before.kind}`), t(`domain.kind.${before.kind}`), now ? t(`domain.kind.${now.kind}`) : undefined),
  ]
  const links = linksBefore.map((link) => sayLink(link, now !== null))
  const title = now && now.title !== before.title ? [t('review.lookBack.renamed', { title: now.title })] : []
  if (!whole) return <div className={own.oneLine}>{[...title, links[0] ?? t('review.lookBack.noLink'), facts[0]].join(' · ')}</div>
  return (
    <>
      {title.length > 0 && <div className={own.fact}>{title}</div>}
      {linksBefore.length === 0 && <div className={own.fact}>{t('review.lookBack.noLink')}</div>}
      {linksBefore.map(({ outcome }, index) => (
        <div key={outcome} className={own.fact}>
          {links[index]}
        </div>
      ))}
      {linksSince.map((link) => (
        <div key={link.outcome} className={own.fact}>
          {t('review.lookBack.linkSince', { outcome: link.title })}
        </div>
      ))}
      <div className={own.fact}>{facts.join(' · ')}</div>
    </>
  )
}

/** `To “outcome”: the sentence (now: another)`. */
function sayLink({ title, sentence, now }: LinkBefore, isThere: boolean): string {
  const then = sentence ? t('review.lookBack.link', { outcome: title, sentence }) : t('review.lookBack.linkOnly', { outcome: title })
  if (!isThere) return then
  if (now === null) return `${then} (${t('review.lookBack.linkGone')})`
  return now.sentence === sentence ? then : `${then} (${t('review.lookBack.linkNow', { sentence: now.sentence || '–' })})`
}
