import { isLanguageTag, languageFor, languages, type LanguageTag } from '#shared/text/languages.ts'
import { speak } from '#shared/text/index.ts'

const densities = ['comfortable', 'compact'] as const

/** How Rearview looks and speaks on this computer, whichever roadmap is open. The colours of light and dark are kept by the component kit. */
export interface Preferences {
  /** Null where it is that of the system. */
  readonly language: LanguageTag | null
  /** Whether lines and colours are as strong as they can be. */
  readonly contrast: boolean
  readonly density: (typeof densities)[number]
}

const key = 'rearview.preferences'
const usual: Preferences = { language: null, contrast: false, density: 'comfortable' }

/** What is kept now; what was not chosen, or cannot be read, is as usual. */
export function readPreferences(): Preferences {
  try {
    const kept = Object(JSON.parse(localStorage.getItem(key) ?? '{}')) as Record<keyof Preferences, unknown>
    return {
      language: isLanguageTag(kept.language) ? kept.language : usual.language,
      contrast: kept.contrast === true,
      density: densities.find((density) => density === kept.density) ?? usual.density,
    }
  } catch {
    return usual
  }
}

/** Keeps what was chosen and shows it; returns whether it could be kept. A language is spoken from the next start on. */
export function setPreferences(chosen: Partial<Preferences>): boolean {
  const next = { ...readPreferences(), ...chosen }
  show(next)
  try {
    localStorage.setItem(key, JSON.stringify(next))
    return true
  } catch {
    return false
  }
}

export const densityChoices = densities

/** Told to the window when there is more or less room between rows than before. */
export const densityChanged = 'densitychanged'

const systemWantsContrast = matchMedia('(prefers-contrast: more)')

function show({ contrast, density }: Preferences) {
  const { dataset } = document.documentElement
  dataset['contrast'] = contrast || systemWantsContrast.matches ? 'more' : 'usual'
  const before = dataset['density']
  dataset['density'] = density
  if (before !== undefined && before !== density) dispatchEvent(new Event(densityChanged))
}

/** Looks and speaks as is preferred, in this window and when another one changes it; returns the language. Never rejects. */
export async function followPreferences(): Promise<LanguageTag> {
  const preferences = readPreferences()
  show(preferences)
  systemWantsContrast.addEventListener('change', () => show(readPreferences()))
  addEventListener('storage', (event) => {
    if (event.key === key) show(readPreferences())
  })
  const chosen = preferences.language ?? languageFor(navigator.languages)
  const tag = await speak(chosen).then(
    () => chosen,
    () => 'en' as const,
  )
  document.documentElement.lang = tag
  document.documentElement.dir = languages[tag].direction
  return tag
}
