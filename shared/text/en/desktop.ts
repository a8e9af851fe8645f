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
  print: {
    /** The name a screen reader gives the frame a browser prints. */
    frame: 'Print preview',
  },
  menu: {
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
    close: 'Close',
    help: 'Help',
    about: 'About Rearview',
    hide: 'Hide Rearview',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    quit: 'Quit Rearview',
  },
  about: {
    copyright: 'MIT licence. Everything stays on this computer.',
  },
} as const
