import type { ReactNode } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import type { Principle } from '#shared/domain/review.ts'
import { evidenceOf, type Example, exampleOf, sayHow } from '#shared/help/examples.ts'
import { type HelpFigure, type HelpPage, type HelpScreen, keyOf, type KeyName, relatedTo } from '#shared/help/pages.ts'
import { subjectOf, thingsOn, words } from '#shared/help/reading.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayPrinciple } from '#shared/review/sayPrinciples.ts'
import { t } from '#shared/text/index.ts'
import { usePast } from '../../session/usePast.ts'
import { useSession } from '../../session/useSession.ts'
import classes from './help.module.css'
import { Pages } from './Pages.tsx'

type SayKeys = (name: KeyName) => string

/** A page of the help, under its title. */
export function HelpText({
  page,
  sayKeys,
  onPage,
}: {
  readonly page: HelpPage
  readonly sayKeys: SayKeys
  readonly onPage: (page: HelpPage) => void
}) {
  const related = relatedTo(page)
  return (
    <>
      <Subject page={page} sayKeys={sayKeys} />
      {related.length > 0 && (
        <Part title={t('help.see')}>
          <Pages pages={related} onPage={onPage} />
        </Part>
      )}
    </>
  )
}

function Subject({ page, sayKeys }: { readonly page: HelpPage; readonly sayKeys: SayKeys }) {
  const subject = subjectOf(page)
  switch (subject.kind) {
    case 'screen':
      return <AboutScreen screen={subject.screen} sayKeys={sayKeys} />
    case 'figure':
      return <AboutFigure figure={subject.figure} />
    case 'principle':
      return <AboutPrinciple principle={subject.principle} />
    case 'words':
      return <Words />
  }
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  )
}

function AboutScreen({ screen, sayKeys }: { readonly screen: HelpScreen; readonly sayKeys: SayKeys }) {
  return (
    <>
      <p className={classes.lead}>{t(`help.screen.${screen}.what`)}</p>
      <Part title={t('help.first')}>
        <p>{t(`help.screen.${screen}.first`)}</p>
      </Part>
      <Part title={t('help.do')}>
        <ul className={classes.things}>
          {thingsOn(screen).map(({ name, sentence }) => {
            const key = keyOf(screen, name)
            return (
              <li key={name}>
                {sentence}
                {key && (
                  <>
                    {' '}
                    <kbd className={classes.key}>{sayKeys(key)}</kbd>
                  </>
                )}
              </li>
            )
          })}
        </ul>
      </Part>
    </>
  )
}

function AboutFigure({ figure }: { readonly figure: HelpFigure }) {
  return (
    <>
      <p className={classes.lead}>{t(`help.figure.${figure}.what`)}</p>
      <Part title={t('help.how')}>
        <p>{sayHow(figure)}</p>
      </Part>
      <FromRoadmap example={(past) => exampleOf(figure, past)} />
    </>
  )
}

function AboutPrinciple({ principle }: { readonly principle: Principle }) {
  return (
    <>
      <p className={classes.lead}>{sayPrinciple(principle)}</p>
      <Part title={t('help.monday')}>
        <p>{t(`help.principle.p${principle}.monday`)}</p>
      </Part>
      <Part title={t('help.where')}>
        <p>{t(`help.principle.p${principle}.where`)}</p>
      </Part>
      <FromRoadmap example={(past) => evidenceOf(principle, past)} />
    </>
  )
}

function Words() {
  return (
    <>
      <p className={classes.lead}>{t('help.wordsLead')}</p>
      <dl className={classes.words}>
        {words().map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface FromProps {
  readonly example: (past: Past) => Example
}

/** An example from the roadmap that is open. */
function FromRoadmap({ example }: FromProps) {
  const hasRoadmap = useSession(({ open }) => open !== null)
  return hasRoadmap ? <FromOpen example={example} /> : <p className={classes.note}>{t('help.noRoadmap')}</p>
}

function FromOpen({ example }: FromProps) {
  const past = usePast()
  if (!past) return null
  const { found, sentence } = example(past)
  return (
    <section className={classes.example} data-found={found} aria-label={t('help.here', { name: roadmapOf(past.now).name })}>
      <h3 className={classes.heading}>{t('help.here', { name: roadmapOf(past.now).name })}</h3>
      <p>{sentence}</p>
    </section>
  )
}
