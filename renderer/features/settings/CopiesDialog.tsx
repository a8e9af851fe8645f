import { Button, Divider, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { t } from '#shared/text/index.ts'
import type { HostDescription, SaveFailure } from '../../platform/host.ts'
import { useHost } from '../../platform/HostContext.tsx'
import { useHelpPage } from '../../session/helping.ts'
import { persistedSetting } from '../../session/safety.ts'
import { type RestoreTried, restoresTried, tryRestore } from '../../session/tryRestore.ts'
import { useSafety } from '../../session/useSafety.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { readSetting, writeSetting } from '../../store/heads.ts'
import { LastCopies } from './LastCopies.tsx'
import { useCopies } from './useCopies.ts'
import { WhereCopiesAre } from './WhereCopiesAre.tsx'

/** Where the copies of the roadmaps are, when the last was written, and what the browser promises. */
export function CopiesDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t('settings.title')} size={760}>
      <Stack gap="md">
        <Copies />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('settings.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

export function Copies() {
  useHelpPage('screen/copies')
  const host = useHost()
  const safety = useSafety()
  const heads = useSession((state) => state.heads) ?? []
  const { list, refresh } = useCopies()
  const { database } = useSessionActions()
  const [tried, setTried] = useState<ReadonlyMap<Id, RestoreTried>>(new Map())
  const readTried = useCallback(() => void restoresTried(database).then(setTried, () => {}), [database])
  useEffect(readTried, [readTried])
  const [said, setSaid] = useState<{ readonly about: 'where' | 'last'; readonly sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)

  const run = async (about: 'where' | 'last', work: () => Promise<string>) => {
    setBusy(true)
    const sentence = await work()
    setBusy(false)
    setSaid({ about, sentence })
    refresh()
  }
  /** A new place is only one with copies in it. */
  const andCopy = async (sentence: string) => {
    await safety.everything()
    const problem = safety.problem()
    return problem === null ? sentence : t(`settings.last.problem.${problem}`)
  }
  const choose = async () => {
    const answer = await host.folder.choose()
    if (answer.outcome === 'failed') return sayFailure(answer.reason)
    return answer.outcome === 'cancelled' ? '' : andCopy(t('settings.where.chosenNow', { where: answer.where }))
  }
  const goBack = async () => {
    const answer = await host.folder.goBack()
    return answer.outcome === 'failed' ? sayFailure(answer.reason) : andCopy(t('settings.where.usualNow'))
  }
  const tryAll = async () => {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each is read whole
    for (const { id } of heads) await tryRestore(database, host, id)
    readTried()
    return t('settings.last.triedAll')
  }
  const allow = async () => ((await host.folder.allow()) ? andCopy(t('settings.last.done')) : t('settings.where.notAllowed'))

  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('settings.lead')}
      </Text>
      <Section title={t('settings.where.title')}>
        <WhereCopiesAre
          list={list}
          busy={busy}
          onChoose={() => void run('where', choose)}
          onUsual={() => void run('where', goBack)}
          onAllow={() => void run('where', allow)}
        />
        <Said sentence={said?.about === 'where' ? said.sentence : ''} />
      </Section>
      <Section title={t('settings.last.title')}>
        <LastCopies
          heads={heads}
          list={list}
          problem={safety.problem()}
          busy={busy}
          tried={tried}
          onTry={() => void run('last', tryAll)}
          onCopy={() => void run('last', () => andCopy(t('settings.last.done')))}
        />
        <Said sentence={said?.about === 'last' && safety.problem() === null ? said.sentence : ''} />
      </Section>
      <Promised />
      <About />
    </Stack>
  )
}

const Said = ({ sentence }: { readonly sentence: string }) => (
  <Text size="sm" role="status" hidden={sentence === ''}>
    {sentence}
  </Text>
)

const sayFailure = (reason: SaveFailure) => t(`settings.where.failed.${reason}`)

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack component="section" gap="xs" aria-label={title}>
    <Divider />
    <Title order={3} mt="xs">
      {title}
    </Title>
    {children}
  </Stack>
)

type Answer = boolean | 'unknown'

/** Only a browser clears by itself, and only it has to promise. */
function Promised() {
  const host = useHost()
  const { database } = useSessionActions()
  const [promise, setPromise] = useState<Answer | null>(null)
  useEffect(() => {
    if (host.kind !== 'browser') return
    const isKnown = (value: unknown): value is Answer => typeof value === 'boolean'
    const read = () => void readSetting(database, persistedSetting, isKnown, 'unknown').then(setPromise, () => setPromise('unknown'))
    read()
    // The browser is asked by itself after the first copy, which may be written just now.
    const timer = setInterval(read, 2000)
    return () => clearInterval(timer)
  }, [host, database])
  if (promise === null) return null

  const ask = async () => {
    const answer = await host.persist()
    if (answer === null) return
    setPromise(answer)
    await writeSetting(database, persistedSetting, answer)
  }
  return (
    <Section title={t('settings.kept.title')}>
      <Text size="sm" role="status">
        {t(promise === 'unknown' ? 'settings.kept.unknown' : promise ? 'settings.kept.yes' : 'settings.kept.no')}
      </Text>
      {promise !== true && (
        <Group>
          <Button variant="default" onClick={() => void ask().catch(() => {})}>
            {t(promise === false ? 'settings.kept.askAgain' : 'settings.kept.ask')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

function About() {
  const host = useHost()
  const [about, setAbout] = useState<HostDescription | null>(null)
  useEffect(() => {
    host.about().then(setAbout, () => {})
  }, [host])
  if (!about) return null
  const { version, runtime } = about
  return (
    <Section title={t('settings.about.title')}>
      <Text size="sm" className="figures">
        {t('settings.about.version', { version })}
        <br />
        <Text component="span" size="sm" c="dimmed">
          {t('settings.about.runtime', { runtime })}
        </Text>
      </Text>
    </Section>
  )
}
