import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowLeft, IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { type HelpPage, helpPages, type KeyName } from '#shared/help/pages.ts'
import { findPages, subjectKinds, subjectOf, titleOf } from '#shared/help/reading.ts'
import { t } from '#shared/text/index.ts'
import { goBackInHelp, goToHelp, goToStep, type HelpPlace, useHelping } from '../../session/helping.ts'
import { useSession } from '../../session/useSession.ts'
import { HelpText } from './HelpText.tsx'
import classes from './help.module.css'
import { Pages } from './Pages.tsx'

interface Props {
  readonly ref: Ref<HTMLElement>
  readonly sayKeys: (name: KeyName) => string
  readonly onClose: () => void
}

/** The keys of the screen behind it are not meant here; those with Ctrl or Cmd are everybody's. */
const keepKey = (event: KeyboardEvent) => {
  if (!event.ctrlKey && !event.metaKey && event.key.length <= 9 && !/^F\d/.test(event.key)) event.stopPropagation()
}

/** The help, beside the screen it speaks of, which stays as it is and can be used meanwhile. */
export function HelpPanel({ ref, sayKeys, onClose }: Props) {
  const { place, before } = useHelping((helping) => helping)
  const [words, setWords] = useState('')
  const isFinding = words.trim() !== ''
  const found = findPages(words)
  const go = (page: HelpPage) => {
    setWords('')
    goToHelp(page)
  }
  return (
    <aside ref={ref} className={classes.panel} aria-label={t('app.bar.help')} onKeyDown={keepKey}>
      <div className={classes.head}>
        <div className={classes.bar}>
          {before.length > 0 && (
            <ActionIcon aria-label={t('help.back')} onClick={goBackInHelp}>
              <IconArrowLeft size={18} />
            </ActionIcon>
          )}
          <span className={classes.name}>{t('app.bar.help')}</span>
          {place !== 'contents' && (
            <Button variant="subtle" size="compact-sm" onClick={() => goToHelp('contents')}>
              {t('help.contents')}
            </Button>
          )}
          <ActionIcon aria-label={t('help.close')} onClick={onClose}>
            <IconX size={18} />
          </ActionIcon>
        </div>
        <TextInput
          type="search"
          size="xs"
          aria-label={t('help.search')}
          placeholder={t('help.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {isFinding && (
        <div className={classes.body}>
          <p role="status" className={classes.note}>
            {found.length === 0 ? t('help.nothing') : t('help.found', { count: found.length })}
          </p>
          <Pages pages={found} onPage={go} />
        </div>
      )}
      <Shown key={`${place} ${before.length}`} place={place ?? 'contents'} hidden={isFinding} sayKeys={sayKeys} onPage={go} />
    </aside>
  )
}

interface ShownProps {
  readonly place: HelpPlace
  readonly hidden: boolean
  readonly sayKeys: (name: KeyName) => string
  readonly onPage: (page: HelpPage) => void
}

/** A page, or the list of them all; it takes the keyboard when it comes, so that it is read from its title on. */
function Shown({ place, hidden, sayKeys, onPage }: ShownProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A menu or the search that it was opened from gives the keyboard back first.
    const timer = setTimeout(() => heading.current?.focus({ preventScroll: true }), 50)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={classes.body} hidden={hidden}>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {place === 'contents' ? t('help.contents') : titleOf(place)}
      </h2>
      {place === 'contents' ? <Contents onPage={onPage} /> : <HelpText page={place} sayKeys={sayKeys} onPage={onPage} />}
    </div>
  )
}

function Contents({ onPage }: { readonly onPage: (page: HelpPage) => void }) {
  const hasRoadmap = useSession(({ open }) => open !== null)
  return (
    <>
      {hasRoadmap ? (
        <Button size="compact-sm" variant="default" onClick={() => goToStep(0)}>
          {t('help.tour.take')}
        </Button>
      ) : (
        <p className={classes.note}>{t('help.tour.needsRoadmap')}</p>
      )}
      {subjectKinds.map((kind) => (
        <section key={kind}>
          <h3 className={classes.heading}>{t(`help.group.${kind}`)}</h3>
          <Pages pages={helpPages.filter((page) => subjectOf(page).kind === kind)} onPage={onPage} />
        </section>
      ))}
    </>
  )
}
