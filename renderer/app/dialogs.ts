/** The dialogs that the bar of an open roadmap opens. */
export type ShellDialog = 'export' | 'import' | 'settings' | 'copies' | 'save-copy' | 'open-file' | 'scenario' | 'bring-back' | 'name-version'
