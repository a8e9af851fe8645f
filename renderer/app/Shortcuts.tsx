import { Modal, Table, Text } from '@mantine/core'
import { app } from '#shared/text/en/app.ts'
import { t } from '#shared/text/index.ts'
import { sayKeys } from '#shared/text/keys.ts'
import { type Place, shortcuts } from './shortcuts.ts'

const places = Object.keys(app.shortcuts.does) as Place[]

/** The list of shortcuts, opened by `?`. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('app.shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}
    >
      {places.map((place) => (
        <Keys key={place} place={place} />
      ))}
    </Modal>
  )
}

/** What the keys do in one place: the key as it is pressed, then what it does. */
function Keys({ place }: { readonly place: Place }) {
  const does: Readonly<Record<string, string>> = t(`app.shortcuts.does.${place}`, { returnObjects: true })
  return (
    <section aria-label={t(`app.shortcuts.places.${place}`)}>
      <Text fw={600} size="sm" mt="sm">
        {t(`app.shortcuts.places.${place}`)}
      </Text>
      <Table verticalSpacing={4} layout="fixed">
        <Table.Tbody>
          {Object.entries<readonly string[]>(shortcuts[place]).map(([what, keys]) => (
            <Table.Tr key={what}>
              <Table.Td w="40%">
                <kbd>{sayKeys(keys)}</kbd>
              </Table.Td>
              <Table.Td>{does[what]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
