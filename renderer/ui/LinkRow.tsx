import { ActionIcon, Group, Text, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Link } from '#shared/domain/link.ts'
import { edit } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../session/useSession.ts'
import { ProseField } from './Fields.tsx'
import { useLinking } from './useLinking.ts'

/** A link as one of its ends shows it: the other end, and the sentence that says how. */
export function LinkRow({ link, title, onOpen }: { readonly link: Link; readonly title: string; readonly onOpen: () => void }) {
  const session = useSessionActions()
  const { unlink } = useLinking()
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
      <ProseField
        label={t('outcomes.link.how', { title })}
        quiet
        placeholder={t('outcomes.link.placeholder')}
        value={link.sentence}
        onCommit={(sentence) =>
          session.perform({
            action: 'edit',
            subject: session.getState().open?.state.activity[link.activity]?.title ?? title,
            changes: (state) => edit(state, 'link', link.id, { sentence }),
          })
        }
      />
    </div>
  )
}
