import { Divider, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { t } from '#shared/text/index.ts'
import { useHost } from '../../platform/HostContext.tsx'
import classes from './AboutDialog.module.css'
import { type Licence, readLicences } from './licences.ts'

/** Every package and typeface that is part of Rearview, with the text of its licence. */
export function MadeWith() {
  const host = useHost()
  const [licences, setLicences] = useState<readonly Licence[] | 'missing' | null>(null)
  useEffect(() => {
    readLicences().then(setLicences, () => setLicences('missing'))
  }, [])
  return (
    <Stack component="section" gap="xs" aria-label={t('about.made.title')}>
      <Divider />
      <Title order={3} mt="xs">
        {t('about.made.title')}
      </Title>
      {licences === null && <Skeleton h={320} />}
      {licences === 'missing' && (
        <Text size="sm" c="dimmed">
          {t('about.made.missing')}
        </Text>
      )}
      {Array.isArray(licences) && <Licences licences={licences} />}
      {host.kind === 'desktop' && (
        <Text size="sm" c="dimmed">
          {t('about.made.electron')}
        </Text>
      )}
    </Stack>
  )
}

function Licences({ licences }: { readonly licences: readonly Licence[] }) {
  const [words, setWords] = useState('')
  const sought = words.trim().toLowerCase()
  const shown = licences.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(sought))
  return (
    <>
      <Text size="sm" c="dimmed">
        {/* The first is Rearview itself. */}
        {t('about.made.lead', { count: licences.length - 1 })}
      </Text>
      <TextInput
        type="search"
        size="sm"
        aria-label={t('about.made.find')}
        placeholder={t('about.made.find')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {shown.length === 0 && <Text size="sm">{t('about.made.none')}</Text>}
      <ul className={classes.list}>
        {shown.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <IconChevronRight size={14} aria-hidden className={classes.chevron} />
                <span className={classes.package}>{name}</span> <span className={`figures ${classes.dim}`}>{version}</span>
                <span className={`${classes.licence} ${classes.dim}`}>{licence}</span>
              </summary>
              {text === null ? <Text size="sm">{t('about.made.noText', { licence })}</Text> : <pre className={classes.text}>{text}</pre>}
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}
