/** What this Rearview is and what it is made of, in the dialog About Rearview. */
export const about = {
  title: 'About Rearview',
  version: 'Version',
  runtime: 'Runs in',
  format: 'Roadmap files',
  formatIs: 'Format {{format, number}}, records {{records, number}}',
  licence: 'Licence',
  mit: 'MIT, © 2026 The Rearview authors',
  where: {
    desktop: 'Your roadmaps are in Rearview’s own database on this computer, in your user folder.',
    browser: 'Your roadmaps are in this browser’s database for this address, on this computer.',
    memory: 'Your roadmaps are in memory, until this window is closed.',
  },
  stays: 'Nothing leaves this computer by itself: Rearview asks no network for anything. “Copies and safety” says where the copies are.',
  copy: 'Copy the versions',
  copied: 'Copied. It says nothing of your roadmaps.',
  notCopied: 'Nothing could be copied. Select the lines above and press Ctrl or Cmd + C.',
  made: {
    title: 'What it is made with',
    lead_one: '{{count}} package and typeface, under a licence of its own.',
    lead_other: '{{count}} packages and typefaces, each under a licence of its own.',
    find: 'Find a package',
    none: 'No package fits these words.',
    noText: 'The package brings no text of its licence; the name of the licence is {{licence}}.',
    missing: 'The list is made when Rearview is built, and could not be read here.',
    electron:
      'Electron and Chromium, which show the window, bring theirs in files beside the app: LICENSE.electron.txt and LICENSES.chromium.html.',
  },
} as const
