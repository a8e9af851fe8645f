import { Modal, Table, Text } from '@mantine/core'
import { t } from '#shared/text/index.ts'

/** What the keyboard does, as it stands in the code: the first column as it is pressed. */
const groups = [
  { name: 'everywhere', keys: ['find', 'undo', 'redo', 'name', 'list', 'close'] },
  { name: 'roadmap', keys: ['add'] },
  { name: 'timeline', keys: ['go', 'ends', 'open', 'move', 'finish'] },
  { name: 'fields', keys: ['commit', 'commitLong', 'forget'] },
] as const

/** The list of shortcuts, opened by `?`. */
export function Shortcuts({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.shortcuts.title')} size="lg" closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}>
      {groups.map(({ name, keys }) => (
        <section key={name} aria-label={t(`app.shortcuts.${name}.title`)}>
          <Text fw={600} size="sm" mt="sm">
            {t(`app.shortcuts.${name}.title`)}
          </Text>
          <Table verticalSpacing={4} layout="fixed">
            <Table.Tbody>
              {keys.map((key) => {
                const said = t(`app.shortcuts.${name}.${key}` as 'app.shortcuts.everywhere.find')
                const [pressed = '', does = ''] = said.split(' — ')
                return (
                  <Table.Tr key={key}>
                    <Table.Td w="40%">
                      <kbd>{pressed}</kbd>
                    </Table.Td>
                    <Table.Td>{does}</Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  )
}
