import { createSpotlight } from '@mantine/spotlight'

/** Whether the search is open, which is known before its box is loaded. */
export const [findStore, { open: openFind, close: closeFind, toggle: toggleFind }] = createSpotlight()
