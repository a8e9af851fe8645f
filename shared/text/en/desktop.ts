/** The window, its menu, and the command line. */
export const desktop = {
  window: {
    title: 'Rearview',
  },
  save: {
    title: 'Save',
    /** What a save dialog calls files of one kind, by their extension. */
    kind: '{{extension}} file',
    anyFile: 'All files',
    isThere: '“{{file}}” is there already.',
    isThereDetail: 'Nothing has been written yet. If you replace it, what is in it now is lost.',
    replace: 'Replace it',
    otherName: 'Choose another name',
  },
  folder: {
    title: 'Choose a folder for the copies',
    choose: 'Keep copies here',
  },
  open: {
    title: 'Open roadmap files',
    /** What the dialog calls the files it shows. */
    kind: 'Roadmap file',
  },
  crash: {
    message: 'Rearview stopped several times in a short while.',
    detail:
      'Everything that was saved is safe: each change is on the disk as soon as it is made. Start again goes on where you were. If it keeps stopping, close Rearview and restart the computer.',
    again: 'Start again',
    close: 'Close',
  },
  hang: {
    message: 'Rearview does not answer.',
    detail:
      'It may be busy with a large plan, and go on by itself. Everything that was saved is safe. Reload shows it again where you were, and offers what was being typed, but for the last half second.',
    wait: 'Wait',
    reload: 'Reload',
  },
  link: {
    ask: 'Open {{host}} in your browser?',
    open: 'Open',
    cancel: 'Cancel',
  },
  print: {},
  menu: {
    /** An entry that asks for more before anything is done. */
    asking: '{{what}}…',
    file: 'File',
    open: 'Open…',
    openRecent: 'Open recent',
    noRecent: 'No recent files',
    /** Two files of one name are told apart by their folders. */
    recentIn: '{{file}} ({{folder}})',
    clearRecent: 'Clear the list',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    bringAllToFront: 'Bring all to front',
    close: 'Close',
    help: 'Help',
    showLog: 'Show the log',
    hide: 'Hide Rearview',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    services: 'Services',
    quit: 'Quit Rearview',
    exit: 'Exit',
  },
} as const
