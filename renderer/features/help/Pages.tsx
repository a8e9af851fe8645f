import { UnstyledButton } from '@mantine/core'
import type { HelpPage } from '#shared/help/pages.ts'
import { titleOf } from '#shared/help/reading.ts'
import classes from './help.module.css'

/** Pages by their titles, each leading there. */
export function Pages({ pages, onPage }: { readonly pages: readonly HelpPage[]; readonly onPage: (page: HelpPage) => void }) {
  return (
    <ul className={classes.pages}>
      {pages.map((page) => (
        <li key={page}>
          <UnstyledButton className={classes.link} onClick={() => onPage(page)}>
            {titleOf(page)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
