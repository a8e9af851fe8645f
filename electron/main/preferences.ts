import type { WebPreferences } from 'electron'

/** What every page runs with. Electron's defaults are mostly these; here they cannot drift. */
export const confined = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spelling checker fetches its dictionaries from the network.
  spellcheck: false,
} as const satisfies WebPreferences
