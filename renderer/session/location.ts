/** The screens of an open roadmap, as they stand in the address behind `#/<roadmap>/`. */
export const screens = ['roadmap', 'outcomes', 'review', 'lessons', 'history', 'insights', 'stakeholders'] as const
export type Screen = (typeof screens)[number]

export interface Place {
  /** The open roadmap; null on the screens over all of them. */
  readonly roadmap: string | null
  /** Over all roadmaps there are two: the portfolio, and whatever else is the start. */
  readonly screen: Screen | 'portfolio'
}

/** Returns whether the address is the one of the window that shows slides to an audience. */
export const isAudience = (hash: string): boolean => hash.split('/')[2] === 'audience'

export function readPlace(hash: string): Place {
  const [, roadmap = '', screen = ''] = hash.split('/')
  if (roadmap === '' && screen === 'portfolio') return { roadmap: null, screen }
  return { roadmap: roadmap || null, screen: screens.find((known) => known === screen) ?? 'roadmap' }
}

export const writePlace = ({ roadmap, screen }: Place): string =>
  roadmap === null ? (screen === 'portfolio' ? '#//portfolio' : '#/') : `#/${roadmap}/${screen}`
