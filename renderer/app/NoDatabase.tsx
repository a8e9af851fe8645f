import '#shared/text/whole.ts'
import { Center, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { formatDate, localMoment } from '#shared/calendar/dates.ts'
import { language, t } from '#shared/text/index.ts'
import type { Host } from '../platform/host.ts'
import type { GoodSnapshot } from '../session/guard.ts'
import { useBusy } from '../ui/useBusy.ts'
import { WayOut } from './WayOut.tsx'

/** What stands in the window when the browser's store does not open at all: the copies are there, and lead out. */
export function NoDatabase({ host, copies }: { readonly host: Host; readonly copies: readonly GoodSnapshot[] }) {
  const [said, setSaid] = useState('')
  const once = useBusy()
  const { emptyStore } = host
  const save = async () => {
    for (const { name, snapshot, bytes } of copies) {
      const file = t('safety.file.snapshot', { name, number: snapshot.number })
      // One dialog after the other.
      // oxlint-disable-next-line no-await-in-loop
      const { outcome } = await host.saveFile({ name: file, mime: 'application/zip', bytes, roadmap: snapshot.roadmap })
      if (outcome !== 'saved') return setSaid(t('safety.noDatabase.notSaved'))
    }
    setSaid(t('safety.noDatabase.saved'))
  }
  const empty = async () => {
    if ((await emptyStore?.())?.outcome !== 'emptied') return setSaid(t('safety.noDatabase.notEmptied'))
    location.reload()
  }
  return (
    <Center component="main" mih="100%" p="xl">
      <Stack maw={640} gap="lg" role="alert">
        <Title order={1}>{t('safety.noDatabase.title')}</Title>
        <Text>{t('safety.noDatabase.lead')}</Text>
        <Text>{copies.length === 0 ? t('safety.noDatabase.none') : t('safety.noDatabase.copies', { count: copies.length })}</Text>
        {copies.length > 0 && (
          <Stack component="ul" gap="xs" m={0} pl="md">
            {copies.map(({ name, snapshot: { roadmap, number, at } }) => {
              const { day, time } = localMoment(at)
              return <li key={roadmap}>{t('safety.noDatabase.copy', { name, number, day: formatDate(day, language()), time })}</li>
            })}
          </Stack>
        )}
        <Stack gap="md">
          <WayOut width={200} label={t('safety.noDatabase.again')} hint="" onClick={() => location.reload()} />
          {copies.length > 0 && (
            <WayOut
              width={200}
              label={t('safety.noDatabase.save')}
              hint={t('safety.noDatabase.saveHint')}
              onClick={() => void once(save)}
            />
          )}
          {emptyStore && (
            <WayOut
              width={200}
              label={t('safety.noDatabase.empty')}
              hint={t('safety.noDatabase.emptyHint')}
              onClick={() => void once(empty)}
            />
          )}
        </Stack>
        {!emptyStore && copies.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('safety.noDatabase.inBrowser')}
          </Text>
        )}
        <Text role="status">{said}</Text>
      </Stack>
    </Center>
  )
}
