import { ActionIcon, Button, Table, Text, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { t } from '#shared/text/index.ts'
import { DateField } from '../../../ui/Fields.tsx'
import { accepted } from './ChooseFile.tsx'
import classes from './Import.module.css'
import columns from './Mapping.module.css'
import type { Import } from './useImport.ts'
import type { SourceSeen } from './work.ts'

/** The files of a series: each is the plan of another day, and the one that is chosen is shown below. */
export function Files({
  work,
  shown,
  onAdd,
}: {
  readonly work: Import
  readonly shown: number
  readonly onAdd: (files: readonly File[]) => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { sources } = work
  return (
    <section aria-labelledby={id}>
      <div className={classes.filesHead}>
        <Title order={3} id={id}>
          {t('importSources.files.title')}
        </Title>
        <Button variant="default" size="compact-sm" onClick={() => input.current?.click()}>
          {t('importSources.files.add')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={accepted}
          aria-label={t('importSources.files.addLabel')}
          className={classes.input}
          tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            if (files.length > 0) onAdd(files)
          }}
        />
      </div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('importSources.files.lead')}
      </Text>
      <Table className={`${columns.fields} ${classes.files}`} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('importSources.files.file')}</Table.Th>
            <Table.Th ta="right">{t('importSources.files.rows')}</Table.Th>
            <Table.Th w={232}>{t('importSources.files.day')}</Table.Th>
            <Table.Th w="34%">{t('importSources.files.state')}</Table.Th>
            <Table.Td w={48} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <FileRow key={source.id} source={source} work={work} isShown={source.id === shown} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function FileRow({ source, work, isShown }: { readonly source: SourceSeen; readonly work: Import; readonly isShown: boolean }) {
  const { id, name, rows, day, dayProposed, state } = source
  const isReady = state === 'ready' || state === 'dated'
  return (
    <Table.Tr data-shown={isShown}>
      <Table.Td>
        <UnstyledButton className={classes.fileName} aria-pressed={isShown} onClick={() => void work.show(id)}>
          {name}
        </UnstyledButton>
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {t('importSources.files.count', { count: rows })}
      </Table.Td>
      <Table.Td>
        {state === 'dated' ? (
          <Text size="sm" c="dimmed">
            {t('importSources.files.ownDays')}
          </Text>
        ) : (
          <DateField
            quiet
            label={t('importSources.files.dayOf', { file: name })}
            value={day}
            onCommit={async (chosen) => {
              if (chosen !== null) await work.setDay(id, chosen)
              return true
            }}
          />
        )}
        {state !== 'dated' && dayProposed && (
          <Text size="xs" c="dimmed">
            {t('importSources.files.proposed')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <span className={classes.fileState} data-ready={isReady}>
          {isReady ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
          {t(`importSources.files.states.${state}`)}
        </span>
      </Table.Td>
      <Table.Td>
        <ActionIcon aria-label={t('importSources.files.remove', { file: name })} onClick={() => void work.remove(id)}>
          <IconX size={16} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
}
