import type { about as english } from '../en/about.ts'
import type { Same } from './same.ts'

/** What this Rearview is and what it is made of, in the dialog About Rearview. */
export const about: Same<typeof english> = {
  title: 'Über Rearview',
  version: 'Version',
  runtime: 'Läuft in',
  format: 'Roadmap-Dateien',
  formatIs: 'Format {{format, number}}, Datensätze {{records, number}}',
  licence: 'Lizenz',
  mit: 'MIT, © 2026 The Rearview authors',
  where: {
    desktop: 'Ihre Roadmaps liegen in Rearviews eigener Datenbank auf diesem Computer, in Ihrem Benutzerordner.',
    browser: 'Ihre Roadmaps liegen in der Datenbank dieses Browsers für diese Adresse, auf diesem Computer.',
    memory: 'Ihre Roadmaps liegen im Arbeitsspeicher, bis dieses Fenster geschlossen wird.',
  },
  stays: 'Nichts verlässt diesen Computer von selbst: Rearview nutzt kein Netz. „Kopien und Sicherheit“ sagt, wo die Kopien liegen.',
  copy: 'Versionsangaben kopieren',
  copied: 'Kopiert. Über Ihre Roadmaps steht nichts darin.',
  notCopied: 'Es konnte nichts kopiert werden. Markieren Sie die Zeilen oben und drücken Sie Strg + C (Mac: Cmd + C).',
  made: {
    title: 'Woraus es gemacht ist',
    lead_one: '{{count}} Paket oder Schriftart mit eigener Lizenz.',
    lead_other: '{{count}} Pakete und Schriftarten, jedes mit eigener Lizenz.',
    find: 'Paket suchen',
    none: 'Kein Paket passt zu diesen Wörtern.',
    noText: 'Das Paket bringt keinen Lizenztext mit; die Lizenz heißt {{licence}}.',
    missing: 'Die Liste entsteht beim Bauen von Rearview und konnte hier nicht gelesen werden.',
    electron:
      'Electron und Chromium, die das Fenster zeigen, bringen ihre Lizenzen als Dateien neben der App mit: LICENSE.electron.txt und LICENSES.chromium.html.',
  },
}
