import { ActionIcon, Group, Text, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Link } from '#shared/domain/link.ts'
import { setContribution } from '#shared/planning/links.ts'
import { edit } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../session/useSession.ts'
import { Choices } from './Choices.tsx'
import { ProseField } from './Fields.tsx'
import { FieldsOf } from './FieldsOf.ts'
import { useLinking } from './useLinking.ts'

const levels: readonly Link['contribution'][] = [1, 2, 3]

/** A link as one of its ends shows it: the other end, the sentence that says how, and how much it moves the outcome. */
export function LinkRow({ link, title, onOpen }: { readonly link: Link; readonly title: string; readonly onOpen: () => void }) {
  const session = useSessionActions()
  const { unlink } = useLinking()
  const subject = () => session.getState().open?.state.activity[link.activity]?.title ?? title
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <UnstyledButton aria-label={t('outcomes.link.open', { title })} onClick={onOpen}>
          <Text size="sm" fw={500}>
            {title}
          </Text>
        </UnstyledButton>
        <ActionIcon size="sm" aria-label={t('outcomes.link.unlink', { title })} onClick={() => void unlink(link)}>
          <IconX size={14} />
        </ActionIcon>
      </Group>
      <FieldsOf value={{ kind: 'link', id: link.id }}>
        <ProseField
          label={t('outcomes.link.how', { title })}
          field="sentence"
          quiet
          placeholder={t('outcomes.link.placeholder')}
          value={link.sentence}
          onCommit={(sentence) =>
            session.perform({
              action: 'edit',
              subject: subject(),
              changes: (state) => edit(state, 'link', link.id, { sentence }),
            })
          }
        />
      </FieldsOf>
      <Group gap="xs" mt={4}>
        <Text size="xs" c="dimmed" aria-hidden>
          {t('domain.field.contribution')}
        </Text>
        <Choices
          small
          label={t('outcomes.link.contribution', { title })}
          choices={levels.map((value) => ({ value, label: t(`domain.contribution.level${value}`) }))}
          value={link.contribution}
          onChoose={(contribution) =>
            void session.perform({
              action: 'contribution',
              subject: subject(),
              changes: (state) => setContribution(state, link.id, contribution),
            })
          }
        />
      </Group>
    </div>
  )
}
