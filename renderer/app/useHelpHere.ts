import type { HelpPage } from '#shared/help/pages.ts'
import { openHelp, pageInFront } from '../session/helping.ts'
import type { Place } from '../session/location.ts'
import { useSession } from '../session/useSession.ts'

/** The page of the screen one is on. */
const pageOf = ({ roadmap, screen }: Place): HelpPage =>
  screen === 'portfolio' ? 'screen/portfolio' : roadmap === null ? 'screen/start' : `screen/${screen}`

/** Opens the help at the page of what one looks at. */
export const useHelpHere = (): (() => void) => {
  const place = useSession((state) => state.place)
  return () => openHelp(pageInFront() ?? pageOf(place))
}
