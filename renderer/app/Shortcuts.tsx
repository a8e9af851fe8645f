import { Modal, Table, Text } from '@mantine/core'
import { en } from '#shared/text/en/index.ts'
import { t } from '#shared/text/index.ts'

const { keys } = en.app.shortcuts
type Place = keyof typeof keys

const places = Object.keys(keys) as Place[]

/** The list of shortcuts, opened by `?`. */
export function Shortcuts({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.shortcuts.title')} size="lg" closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}>
      {opened && places.map((place) => <Keys key={place} place={place} />)}
    </Modal>
  )
}

/** What the keys do in one place: the key as it is pressed, then what it does. */
function Keys({ place }: { readonly place: Place }) {
  const pressed = t(`app.shortcuts.keys.${place}`, { returnObjects: true })
  const does = t(`app.shortcuts.does.${place}`, { returnObjects: true })
  return (
    <section aria-label={t(`app.shortcuts.places.${place}`)}>
      <Text fw={600} size="sm" mt="sm">
        {t(`app.shortcuts.places.${place}`)}
      </Text>
      <Table verticalSpacing={4} layout="fixed">
        <Table.Tbody>
          {pressed.map((key, at) => (
            <Table.Tr key={key}>
              <Table.Td w="40%">
                <kbd>{key}</kbd>
              </Table.Td>
              <Table.Td>{does[at]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
