import { Button, Text } from '@mantine/core'
import { type ChangeEvent, useRef } from 'react'
import { t } from '#shared/text/index.ts'
import classes from './OpenSeveral.module.css'
import { type Chosen, fromFolder } from './severalFiles.ts'

/** The buttons by which several roadmap files are chosen: together, or the folder they are in. */
export function ChooseSeveral({ onChosen }: { readonly onChosen: (chosen: Chosen) => void }) {
  const several = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  // React knows no attribute for it.
  const ofFolders = (input: HTMLInputElement | null) => {
    folder.current = input
    if (input) input.webkitdirectory = true
  }
  const take = (event: ChangeEvent<HTMLInputElement>, choose: (files: readonly File[]) => Chosen) => {
    const files = [...(event.currentTarget.files ?? [])]
    // The same files chosen again must be read again.
    event.currentTarget.value = ''
    if (files.length > 0) onChosen(choose(files))
  }
  return (
    <div className={classes.more}>
      <Text size="sm" c="dimmed">
        {t('roadmapFiles.or')}
      </Text>
      <Button variant="default" size="xs" onClick={() => several.current?.click()}>
        {t('roadmapFiles.several')}
      </Button>
      <Button variant="default" size="xs" onClick={() => folder.current?.click()}>
        {t('roadmapFiles.folder')}
      </Button>
      <input
        ref={several}
        type="file"
        multiple
        accept=".roadmap"
        aria-label={t('roadmapFiles.severalLabel')}
        className={classes.input}
        tabIndex={-1}
        onChange={(event) => take(event, (files) => ({ files, passedOver: 0 }))}
      />
      <input
        ref={ofFolders}
        type="file"
        aria-label={t('roadmapFiles.folderLabel')}
        className={classes.input}
        tabIndex={-1}
        onChange={(event) => take(event, fromFolder)}
      />
    </div>
  )
}
