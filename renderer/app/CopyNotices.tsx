import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { nameWithin } from '#shared/text/fileName.ts'
import { t } from '#shared/text/index.ts'
import { listed, quoted } from '#shared/text/quoted.ts'
import { useHost } from '../platform/HostContext.tsx'
import type { Host } from '../platform/host.ts'
import { copiesToOffer, giveCopies, putOff } from '../session/copyOffer.ts'
import { makeInWorker } from '../session/makeSnapshot.ts'
import type { Safety } from '../session/safety.ts'
import type { Session } from '../session/session.ts'
import { useSafety } from '../session/useSafety.ts'
import { useSession, useSessionActions } from '../session/useSession.ts'
import type { Head } from '../store/database.ts'

/** What is quietly asked about the copies, where only the user can answer: to allow their folder again, and to take one away. */
export function CopyNotices() {
  const host = useHost()
  const safety = useSafety()
  const session = useSessionActions()
  const { isRead, today } = useSession(({ heads, today: day }) => ({ isRead: heads !== null, today: day }))

  useEffect(() => void askForFolder(host, safety), [host, safety])
  useEffect(() => {
    if (!isRead) return
    const { heads } = session.getState()
    copiesToOffer(session.database, host, heads ?? [], today)
      .then((due) => due.length > 0 && offer(session, host, due, today))
      // What keeps a setting from being read is told by the session, which reads them as well.
      .catch(() => {})
  }, [isRead, today, host, session])
  return null
}

const closing = () => ({ 'aria-label': t('app.bar.close') })

async function askForFolder(host: Host, safety: Safety): Promise<void> {
  const list = await host.snapshots.list()
  if (list.outcome !== 'listed' || list.chosen?.state !== 'ask') return
  const { where } = list.chosen
  const allow = async () => {
    if (!(await host.folder.allow())) return
    notifications.hide('folder')
    await safety.everything()
  }
  notifications.show({
    id: 'folder',
    role: 'status',
    title: t('settings.ask.title'),
    message: (
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('settings.ask.sentence', { where })}</Text>
        <Button size="compact-sm" onClick={() => void allow()}>
          {t('settings.ask.allow')}
        </Button>
      </Stack>
    ),
    autoClose: false,
    closeButtonProps: closing(),
  })
}

function offer(session: Session, host: Host, due: readonly Head[], today: string) {
  const { database } = session
  let isAnswered = false
  const answer = (work: () => Promise<void>) => () => {
    if (isAnswered) return
    isAnswered = true
    notifications.hide('offer')
    work().catch((error: unknown) => session.report(error))
  }
  const give = async () => {
    const names = await giveCopies(
      database,
      host,
      due,
      today,
      (name, number) => nameWithin(name, (short) => t('roadmapFile.fileName', { name: short, number })),
      makeInWorker,
    )
    if (names.length > 0)
      notifications.show({
        id: 'offer-failed',
        role: 'alert',
        color: 'red',
        title: t('settings.offer.failedTitle'),
        message: t('settings.offer.failed', { names: listed(names.map(quoted)) }),
        autoClose: false,
        closeButtonProps: closing(),
      })
  }
  const later = () => putOff(database, today)
  notifications.show({
    id: 'offer',
    role: 'status',
    title: t('settings.offer.title'),
    message: (
      <Stack gap="xs">
        <Text size="sm">{t('settings.offer.sentence', { count: due.length, name: due[0]?.name ?? '' })}</Text>
        <Group gap="xs">
          <Button size="compact-sm" onClick={answer(give)}>
            {t('settings.offer.save', { count: due.length })}
          </Button>
          <Button size="compact-sm" variant="default" onClick={answer(later)}>
            {t('settings.offer.later')}
          </Button>
        </Group>
      </Stack>
    ),
    autoClose: false,
    closeButtonProps: closing(),
    // Closed is not now.
    onClose: answer(later),
  })
}
