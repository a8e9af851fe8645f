import { Alert, Button, Group, NativeSelect, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { language, t } from '#shared/text/index.ts'
import { isLanguageTag, languageFor, languages, languageTags, type LanguageTag } from '#shared/text/languages.ts'
import { useHelpPage } from '../../session/helping.ts'
import { densityChoices, type Preferences, readPreferences, setPreferences } from '../../session/preferences.ts'
import { useSessionActions } from '../../session/useSession.ts'

const themes = ['auto', 'light', 'dark', 'contrast'] as const

export function LookAndLanguage() {
  useHelpPage('screen/settings')
  const [preferences, setShown] = useState(readPreferences)
  const [failed, setFailed] = useState(false)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const change = (chosen: Partial<Preferences>) => {
    setFailed(!setPreferences(chosen))
    setShown({ ...preferences, ...chosen })
  }
  const chooseTheme = (value: string) => {
    const theme = themes.find((known) => known === value) ?? 'auto'
    setColorScheme(theme === 'contrast' ? 'auto' : theme)
    change({ contrast: theme === 'contrast' })
  }
  return (
    <Stack gap="lg">
      <Choice
        label={t('preferences.theme.label')}
        hint={t('preferences.theme.hint')}
        value={preferences.contrast ? 'contrast' : colorScheme}
        data={themes.map((value) => ({ value, label: t(`preferences.theme.${value}`) }))}
        onChange={chooseTheme}
      />
      <Choice
        label={t('preferences.density.label')}
        hint={t('preferences.density.hint')}
        value={preferences.density}
        data={densityChoices.map((value) => ({ value, label: t(`preferences.density.${value}`) }))}
        onChange={(value) => change({ density: densityChoices.find((known) => known === value) ?? 'comfortable' })}
      />
      <LanguageChoice chosen={preferences.language} onChange={(chosen) => change({ language: chosen })} />
      <Text size="sm" role="alert" c="red" hidden={!failed}>
        {failed && t('preferences.failed')}
      </Text>
    </Stack>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly data: { value: string; label: string }[]
  readonly onChange: (value: string) => void
}

function Choice({ label, hint, ...control }: ChoiceProps) {
  const id = useId()
  return (
    <Named id={id} label={label} hint={hint}>
      <SegmentedControl aria-labelledby={id} aria-describedby={`${id}-hint`} {...control} />
    </Named>
  )
}

const Named = ({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly children: ReactNode
}) => (
  <Stack gap={4} align="flex-start">
    <Text size="sm" fw={500} id={id}>
      {label}
    </Text>
    {children}
    <Text size="xs" c="dimmed" id={`${id}-hint`}>
      {hint}
    </Text>
  </Stack>
)

/** Each language by its own name, so that whoever cannot read the one that is spoken finds theirs. */
function LanguageChoice({
  chosen,
  onChange,
}: {
  readonly chosen: LanguageTag | null
  readonly onChange: (chosen: LanguageTag | null) => void
}) {
  const session = useSessionActions()
  const ofSystem = languageFor(navigator.languages)
  const next = chosen ?? ofSystem
  const openAgain = async () => {
    await session.settled()
    location.reload()
  }
  return (
    <Stack gap="sm">
      <NativeSelect
        maw={320}
        inputWrapperOrder={['label', 'input', 'description']}
        label={t('preferences.language.label')}
        description={t('preferences.language.hint')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('preferences.language.system', { name: languages[ofSystem].name }) },
          ...languageTags.map((tag) => ({ value: tag, label: languages[tag].name })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange(isLanguageTag(value) ? value : null)}
      />
      <div role="status">
        {next !== language() && (
          <Alert color="petrol">
            <Group justify="space-between">
              <Text size="sm">{t('preferences.language.again', { name: languages[next].name })}</Text>
              <Button size="xs" onClick={() => void openAgain()}>
                {t('preferences.language.now')}
              </Button>
            </Group>
          </Alert>
        )}
      </div>
    </Stack>
  )
}
