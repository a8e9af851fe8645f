/** The screens of an open roadmap, as they stand in the address behind `#/<roadmap>/`. */
export const screens = ['roadmap', 'outcomes', 'review', 'lessons', 'history'] as const
export type Screen = (typeof screens)[number]

export interface Place {
  /** The open roadmap; null on the start screen. */
  readonly roadmap: string | null
  readonly screen: Screen
}

export function readPlace(hash: string): Place {
  const [, roadmap = '', screen = ''] = hash.split('/')
  return { roadmap: roadmap || null, screen: screens.find((known) => known === screen) ?? 'roadmap' }
}

export const writePlace = ({ roadmap, screen }: Place): string => (roadmap === null ? '#/' : `#/${roadmap}/${screen}`)
