import { ActionIcon, Anchor, Button, Group, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core'
import { IconBell, IconFileImport, IconFileZip, IconPlus, IconRoute } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { localMoment } from '#shared/calendar/dates.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../session/session.ts'
import { usePrompt, useReminders } from '../session/useReminders.ts'
import { useSession, useSessionActions } from '../session/useSession.ts'
import type { Head } from '../store/database.ts'
import { Day } from '../ui/Dates.tsx'
import { useBusy } from '../ui/useBusy.ts'
import { OpenOrDrop } from './OpenOrDrop.tsx'
import { AboutDialog, CopiesDialog, ImportDialog, MergeDialog, NewRoadmap, RemindersDialog, SettingsDialog } from './parts.ts'
import { sayChip } from './QuarterChip.tsx'
import { RemindMenu } from './RemindMenu.tsx'
import { RemoveRoadmap } from './RemoveRoadmap.tsx'
import { SampleMark } from './SampleMark.tsx'
import classes from './Start.module.css'
import { useAppMenu } from './useAppMenu.ts'
import { useHelpHere } from './useHelpHere.ts'
import type { FileToMerge } from '../features/merge/MergeDialog.tsx'

export function Start() {
  const session = useSessionActions()
  const heads = useSession((state) => state.heads) ?? []
  const [dialog, setDialog] = useState<'new' | 'import' | 'open-file' | 'copies' | 'preferences' | 'reminders' | 'about' | null>(null)

  const { here } = useReminders()
  const openHelp = useHelpHere()
  const [theirs, setTheirs] = useState<FileToMerge | null>(null)

  useAppMenu([
    ...(['new', 'import', 'preferences', 'copies', ...(here ? ['reminders' as const] : []), 'about'] as const).map((id) => ({
      id,
      run: () => setDialog(id),
    })),
    { id: 'help', run: openHelp },
    ...(heads.length > 0 ? [{ id: 'portfolio', run: () => session.goTo({ roadmap: null, screen: 'portfolio' }) }] : []),
  ])

  const once = useBusy()
  const openSample = async () => {
    const existing = heads.find(({ sample }) => sample)
    if (existing) return session.goTo({ roadmap: existing.id, screen: 'roadmap' })
    // Loaded when asked for: most starts never need it.
    const { sampleDrafts } = await import('#shared/sample/sample.ts')
    const words = language() === 'de' ? (await import('#shared/sample/german/german.ts')).german : {}
    const id = newId()
    if (await session.commitDrafts(id, sampleDrafts(session.getState().today, id, words))) session.goTo({ roadmap: id, screen: 'roadmap' })
  }

  return (
    <main className={classes.start}>
      <header className={classes.masthead}>
        <Title order={1} className={classes.name}>
          {t('app.name')}
        </Title>
        <Text c="dimmed">{t('app.motto')}</Text>
      </header>
      <Group className={classes.ways} grow align="stretch" gap={0} wrap="nowrap">
        <Way icon={<IconPlus />} title={t('app.start.new')} hint={t('app.start.newHint')} onClick={() => setDialog('new')} />
        <Way icon={<IconRoute />} title={t('app.start.sample')} hint={t('app.start.sampleHint')} onClick={() => void once(openSample)} />
        <Way icon={<IconFileImport />} title={t('app.start.import')} hint={t('app.start.importHint')} onClick={() => setDialog('import')} />
        <Way
          icon={<IconFileZip />}
          title={t('roadmapFile.open.item')}
          hint={t('roadmapFile.open.wayHint')}
          onClick={() => setDialog('open-file')}
        />
      </Group>
      <section aria-labelledby="start-roadmaps">
        <Group justify="space-between" align="baseline" mb="xs">
          <Title order={2} id="start-roadmaps">
            {t('app.start.title')}
          </Title>
          {heads.length > 0 && (
            <Anchor component="button" type="button" size="sm" onClick={() => session.goTo({ roadmap: null, screen: 'portfolio' })}>
              {t('portfolio.item')}
            </Anchor>
          )}
        </Group>
        {heads.length === 0 ? <Text c="dimmed">{t('app.start.none')}</Text> : <Roadmaps heads={heads} />}
      </section>
      <Text size="xs" c="dimmed" mt="auto">
        {t('app.start.where')}{' '}
        <Anchor component="button" type="button" size="xs" onClick={() => setDialog('preferences')}>
          {t('preferences.item')}
        </Anchor>
        {' · '}
        <Anchor component="button" type="button" size="xs" onClick={() => setDialog('copies')}>
          {t('settings.item')}
        </Anchor>
        {here && (
          <>
            {' · '}
            <Anchor component="button" type="button" size="xs" onClick={() => setDialog('reminders')}>
              {t('reminding.item')}
            </Anchor>
          </>
        )}
        {' · '}
        <Anchor component="button" type="button" size="xs" onClick={openHelp}>
          {t('app.bar.help')}
        </Anchor>
        {' · '}
        <Anchor component="button" type="button" size="xs" onClick={() => setDialog('about')}>
          {t('about.item')}
        </Anchor>
      </Text>
      {dialog === 'preferences' && <SettingsDialog onClose={() => setDialog(null)} />}
      {dialog === 'copies' && <CopiesDialog onClose={() => setDialog(null)} />}
      {dialog === 'new' && <NewRoadmap onClose={() => setDialog(null)} />}
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} onMerge={setTheirs} />}
      <OpenOrDrop opened={dialog === 'open-file'} onClose={() => setDialog(null)} onMerge={setTheirs} />
      {theirs && <MergeDialog theirs={theirs} onClose={() => setTheirs(null)} />}
      {dialog === 'about' && <AboutDialog onClose={() => setDialog(null)} />}
      {dialog === 'reminders' && <RemindersDialog onClose={() => setDialog(null)} />}
    </main>
  )
}

function Way({
  icon,
  title,
  hint,
  onClick,
}: {
  readonly icon: ReactNode
  readonly title: string
  readonly hint: string
  readonly onClick: () => void
}) {
  return (
    <UnstyledButton className={classes.way} onClick={onClick}>
      <span className={classes.wayIcon} aria-hidden>
        {icon}
      </span>
      <Text component="span" fw={600}>
        {title}
      </Text>
      <Text component="span" size="sm" c="dimmed">
        {hint}
      </Text>
    </UnstyledButton>
  )
}

function Roadmaps({ heads }: { readonly heads: readonly Head[] }) {
  const session = useSessionActions()
  const today = useSession((state) => state.today)
  const [leaving, setLeaving] = useState<Head | null>(null)
  const promptOf = usePrompt()
  return (
    <>
      {leaving && <RemoveRoadmap head={leaving} onClose={() => setLeaving(null)} />}
      <Table verticalSpacing="sm" className={classes.list}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('app.start.columnRoadmap')}</Table.Th>
            <Table.Th>{t('app.start.columnReview')}</Table.Th>
            <Table.Th>{t('app.start.columnChanged')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {heads.map((head) => {
            const prompt = promptOf(head.id, head.summary)
            const chip = sayChip(head.summary, today, prompt?.silentUntil)
            return (
              <Table.Tr key={head.id}>
                <Table.Td>
                  <Stack gap={0}>
                    <Group gap="xs">
                      <Anchor
                        component="button"
                        fw={600}
                        aria-label={t('app.start.open', { name: head.name })}
                        onClick={() => session.goTo({ roadmap: head.id, screen: 'roadmap' })}
                      >
                        {head.name}
                      </Anchor>
                      {head.sample && <SampleMark />}
                    </Group>
                    <Text size="sm" c="dimmed">
                      {head.scenarioOf ? t('merge.scenario.mark', { name: head.scenarioOf }) : head.unit}
                    </Text>
                  </Stack>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Anchor
                      component="button"
                      size="sm"
                      {...(chip.pressing ? { fw: 500, c: 'var(--warn)' } : { c: 'dimmed' })}
                      onClick={() => session.goTo({ roadmap: head.id, screen: 'review' })}
                    >
                      {chip.text}
                    </Anchor>
                    {prompt && (
                      <RemindMenu roadmap={head.id} name={head.name} summary={head.summary} prompt={prompt}>
                        <ActionIcon size="sm" aria-label={t('prompts.menuOf', { name: head.name })}>
                          <IconBell size={16} aria-hidden />
                        </ActionIcon>
                      </RemindMenu>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td>
                  <Group gap="md" justify="space-between" wrap="nowrap">
                    <Text size="sm" c="dimmed" className={`figures ${classes.changed}`}>
                      <Day date={localMoment(head.changedAt).day} /> · {t('app.start.revisions', { count: head.number })}
                    </Text>
                    <Button
                      variant="subtle"
                      color="gray"
                      size="compact-sm"
                      className={classes.remove ?? ''}
                      {...(head.sample ? {} : { 'aria-label': t('app.start.removeOf', { name: head.name }) })}
                      onClick={() => (head.sample ? void session.remove(head.id) : setLeaving(head))}
                    >
                      {t(head.sample ? 'app.start.removeSample' : 'app.start.remove')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </>
  )
}
