import { ActionIcon, Button, Group, Menu, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconDots,
  IconFileExport,
  IconPresentation,
  IconSearch,
} from '@tabler/icons-react'
import { roadmapOf } from '#shared/domain/records.ts'
import { beganWith, importRuns, nameOfImport, undoBoundary } from '#shared/history/undo.ts'
import { t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { useReviewCalendar } from '../features/review/useReviewCalendar.ts'
import { useReminders } from '../session/useReminders.ts'
import { useOpen, useSession, useSessionActions } from '../session/useSession.ts'
import { unavailable } from '../ui/unavailable.ts'
import { openFind } from './finding.ts'
import { QuarterChip } from './QuarterChip.tsx'
import type { ShellDialog } from './dialogs.ts'
import { shortKeys } from '#shared/text/keys.ts'
import { shortcuts } from './shortcuts.ts'
import classes from './TopBar.module.css'
import { SampleMark } from './SampleMark.tsx'
import { useHelpHere } from './useHelpHere.ts'

export function TopBar({ onDialog }: { readonly onDialog: (dialog: ShellDialog) => void }) {
  return (
    <header className={classes.bar}>
      <Switcher onNew={() => onDialog('new')} />
      <QuarterChip />
      <Group ml="auto" gap="xs" wrap="nowrap">
        <UnstyledButton
          className={classes.find}
          data-tour="help"
          onClick={openFind}
          aria-label={t('app.bar.search')}
          aria-keyshortcuts="Control+K"
        >
          <IconSearch size={16} aria-hidden />
          <span className={classes.findWord}>{t('app.bar.search')}</span>
          <kbd className={classes.key} aria-hidden data-keys={shortKeys(shortcuts.everywhere.find)} />
        </UnstyledButton>
        <UndoButtons />
        <Wordy label={t('present.button')} icon={<IconPresentation size={16} />} keys="F5" onClick={() => onDialog('present')} />
        <Wordy label={t('app.bar.export')} icon={<IconFileExport size={16} />} onClick={() => onDialog('export')} />
        <MoreMenu onDialog={onDialog} />
      </Group>
    </header>
  )
}

interface WordyProps {
  readonly label: string
  readonly icon: React.ReactNode
  readonly keys?: string
  readonly onClick: () => void
}

/** A button whose word steps aside where there is no room for it. */
function Wordy({ label, icon, keys, onClick }: WordyProps) {
  const narrow = useMediaQuery('(max-width: 999px)')
  return (
    <Tooltip label={label} disabled={!narrow}>
      <Button
        variant="default"
        className={classes.wordy ?? ''}
        leftSection={icon}
        aria-label={label}
        aria-keyshortcuts={keys}
        onClick={onClick}
      >
        {label}
      </Button>
    </Tooltip>
  )
}

function Switcher({ onNew }: { readonly onNew: () => void }) {
  const session = useSessionActions()
  const heads = useSession((state) => state.heads)
  const { id, state } = useOpen()
  const { name, unit, scenarioOf, sample } = roadmapOf(state)
  const beside = scenarioOf ? t('merge.scenario.mark', { name: scenarioOf.name }) : unit
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <UnstyledButton
          className={classes.switcher}
          aria-label={[t('app.bar.switch', { name }), sample ? t('app.start.sampleMark') : '', beside]
            .filter((part) => part !== '')
            .join(', ')}
        >
          <Text component="span" fw={600} truncate className={classes.name}>
            {name}
          </Text>{' '}
          {sample && <SampleMark title={t('app.bar.sampleHint')} />}{' '}
          <Text component="span" size="sm" c="dimmed" truncate className={classes.unit}>
            {beside}
          </Text>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.bar.roadmaps')}</Menu.Label>
        {heads?.map((head) => (
          <Menu.Item
            key={head.id}
            fw={head.id === id ? 600 : 400}
            rightSection={head.sample && <SampleMark />}
            onClick={() => session.goTo({ roadmap: head.id, screen: 'roadmap' })}
          >
            {head.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onNew}>{t('app.start.new')}</Menu.Item>
        <Menu.Item onClick={() => session.goTo({ roadmap: null, screen: 'portfolio' })}>{t('portfolio.item')}</Menu.Item>
        <Menu.Item onClick={() => session.goTo({ roadmap: null, screen: 'roadmap' })}>{t('app.bar.allRoadmaps')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function UndoButtons() {
  const session = useSessionActions()
  const { undo, lines } = useOpen()
  const runs = importRuns(lines)
  const say = (number: number | null) => {
    const line = lines.find((candidate) => candidate.number === number)
    return line
      ? sayRevision({
          ...line,
          subject: nameOfImport(
            line,
            runs.find(({ last }) => last === number),
          ),
        })
      : ''
  }
  const boundary = undoBoundary(lines)
  const began = beganWith(lines)
  const nothing =
    boundary === null
      ? t('app.bar.nothingToUndo')
      : t(began && boundary.number <= began.last ? 'importing.undo.began' : 'history.undo.nothingSince', { what: sayRevision(boundary) })
  const undoLabel = undo.undo === null ? nothing : t('app.bar.undo', { what: say(undo.undo) })
  const redoLabel = undo.redo === null ? t('app.bar.nothingToRedo') : t('app.bar.redo', { what: say(undo.redo) })
  return (
    <Group gap={0} wrap="nowrap">
      <Tooltip label={undoLabel}>
        <ActionIcon size="lg" aria-label={undoLabel} {...unavailable(undo.undo === null)} onClick={() => void session.undo()}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon size="lg" aria-label={redoLabel} {...unavailable(undo.redo === null)} onClick={() => void session.redo()}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

function MoreMenu({ onDialog }: { readonly onDialog: (dialog: ShellDialog) => void }) {
  const { state } = useOpen()
  const scenario = roadmapOf(state).scenarioOf !== null
  const giveCalendar = useReviewCalendar()
  const { here } = useReminders()
  const openHelp = useHelpHere()
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('app.bar.menu')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          aria-keyshortcuts="Control+S"
          onClick={() => onDialog('name-version')}
          rightSection={<kbd className={classes.key} aria-hidden data-keys={shortKeys(shortcuts.everywhere.name)} />}
        >
          {t('history.name.item')}
        </Menu.Item>
        <Menu.Item onClick={() => onDialog('save-copy')}>{t('roadmapFile.save.item')}</Menu.Item>
        <Menu.Item onClick={() => void giveCalendar()}>{t('prompts.calendar.item')}</Menu.Item>
        <Menu.Item onClick={() => onDialog('open-file')}>{t('roadmapFile.open.item')}</Menu.Item>
        <Menu.Item onClick={() => onDialog('scenario')}>{t('merge.scenario.item')}</Menu.Item>
        {scenario && <Menu.Item onClick={() => onDialog('bring-back')}>{t('merge.scenario.compare')}</Menu.Item>}
        <Menu.Item onClick={() => onDialog('hand-over')}>{t('stakeholders.handOver.item')}</Menu.Item>
        <Menu.Item onClick={() => onDialog('import')}>{t('app.bar.import')}</Menu.Item>
        <Menu.Item onClick={() => onDialog('settings')}>{t('app.bar.settings')}</Menu.Item>
        <Menu.Item
          aria-keyshortcuts="Control+,"
          onClick={() => onDialog('preferences')}
          rightSection={<kbd className={classes.key} aria-hidden data-keys={shortKeys(shortcuts.everywhere.settings)} />}
        >
          {t('preferences.item')}
        </Menu.Item>
        <Menu.Item onClick={() => onDialog('copies')}>{t('settings.item')}</Menu.Item>
        {here && <Menu.Item onClick={() => onDialog('reminders')}>{t('reminding.item')}</Menu.Item>}
        <Menu.Item
          aria-keyshortcuts="F1"
          onClick={openHelp}
          rightSection={<kbd className={classes.key} aria-hidden data-keys={shortKeys(shortcuts.everywhere.help)} />}
        >
          {t('app.bar.help')}
        </Menu.Item>
        <Menu.Item
          aria-keyshortcuts="?"
          onClick={() => onDialog('shortcuts')}
          rightSection={<kbd className={classes.key} aria-hidden data-keys="?" />}
        >
          {t('app.shortcuts.title')}
        </Menu.Item>
        <Menu.Item onClick={() => onDialog('about')}>{t('about.item')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
