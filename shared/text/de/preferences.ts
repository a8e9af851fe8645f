import type { preferences as english } from '../en/preferences.ts'
import type { Same } from './same.ts'

/** How Rearview looks and speaks on this computer. */
export const preferences: Same<typeof english> = {
  title: 'Einstellungen',
  sections: 'Abschnitte der Einstellungen',
  general: 'Aussehen und Sprache',
  theme: {
    label: 'Farben',
    hint: 'Auf einem Projektor liest sich „Hell“ am besten.',
    auto: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    contrast: 'Hoher Kontrast',
  },
  density: {
    label: 'Abstände',
    hint: '„Eng“ zeigt mehr Bahnen und Zeilen auf einmal.',
    comfortable: 'Weit',
    compact: 'Eng',
  },
  language: {
    label: 'Sprache',
    hint: 'Die der Ansichten und dessen, was von nun an exportiert wird. Was Sie geschrieben haben, bleibt, wie es ist.',
    system: 'Wie das System ({{name}})',
    again: 'Rearview spricht {{name}}, sobald es neu geöffnet wird. Was Sie getan haben, ist gespeichert.',
    now: 'Jetzt neu öffnen',
  },
  failed: 'Das ließ sich hier nicht merken: Der Browser hebt für diese Seite nichts auf. Es gilt, bis das Fenster geschlossen wird.',
}
