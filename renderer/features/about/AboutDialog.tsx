import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { formatVersion } from '#shared/exchange/roadmapFile/format.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { t } from '#shared/text/index.ts'
import type { HostDescription } from '../../platform/host.ts'
import { useHost } from '../../platform/HostContext.tsx'
import classes from './AboutDialog.module.css'
import { MadeWith } from './MadeWith.tsx'

/** What this Rearview is, where the data is, and what it is made with. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t('about.title')} size={640} closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}>
      <About />
    </Modal>
  )
}

function About() {
  const host = useHost()
  const [here, setHere] = useState<HostDescription | null>(null)
  useEffect(() => {
    host.about().then(setHere, () => {})
  }, [host])
  return (
    <Stack gap="md">
      <Group wrap="nowrap">
        <div className={classes.icon} />
        <div>
          <Text className={classes.name}>{t('app.name')}</Text>
          <Text c="dimmed" size="sm">
            {t('app.motto')}
          </Text>
        </div>
      </Group>
      {here && <Versions here={here} />}
      <Text size="sm">
        {t(`about.where.${host.kind}`)} {t('about.stays')}
      </Text>
      <MadeWith />
    </Stack>
  )
}

function Versions({ here }: { readonly here: HostDescription }) {
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const lines = [
    [t('about.version'), t('settings.about.version', { version: here.version })],
    [t('about.runtime'), here.runtime],
    [t('about.format'), t('about.formatIs', { format: formatVersion, records: schemaVersion })],
    [t('about.licence'), t('about.mit')],
  ] as const
  return (
    <Stack gap="xs">
      <Table variant="vertical" layout="fixed" className={classes.versions} ref={table}>
        <Table.Tbody>
          {lines.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" w={144}>
                {label}
              </Table.Th>
              <Table.Td className="figures">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="sm">
        <Button variant="default" size="xs" onClick={() => setSaid(table.current && copyText(table.current) ? 'copied' : 'notCopied')}>
          {t('about.copy')}
        </Button>
        <Text size="sm" role="status">
          {said && t(`about.${said}`)}
        </Text>
      </Group>
    </Stack>
  )
}

/**
 * Copies what an element shows by selecting it, as a user would: the newer way asks for a permission, and on the
 * desktop no page has any.
 */
function copyText(element: HTMLElement): boolean {
  const selection = getSelection()
  if (!selection) return false
  selection.selectAllChildren(element)
  const copied = document.execCommand('copy')
  if (copied) selection.removeAllRanges()
  return copied
}
