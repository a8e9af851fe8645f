/** Snapshots of roadmaps outside the database, and the screen before the first when the database has lost something. */
export const safety = {
  notKept: {
    title: 'No copy could be written beside the database',
    'disk-full':
      'The disk, or the space the browser gives Rearview, is full. Your roadmaps are saved in the database, and earlier copies are as they were. Free some space; Rearview tries again by itself.',
    'not-allowed':
      'Rearview is not allowed to write to the folder “Rearview snapshots”. Your roadmaps are saved in the database, and earlier copies are as they were. Allow it to write there; it tries again by itself.',
    unknown:
      'Your roadmaps are saved in the database, and earlier copies are as they were. Rearview tries again by itself; until then, keep a PDF of what matters.',
    elsewhere:
      'The folder you chose for the copies cannot be written to: it may be on a disk that is not connected, or full. Copies are written to the usual place until it can. Nothing is lost. Connect it, or choose another under “Copies and safety”.',
  },
  broken: {
    title: 'The history of a roadmap no longer holds together',
    sentence:
      'Something in the database was changed or lost outside of Rearview. The copies made before are as they were, and none is replaced. Look at it now: you can restore the last good copy, and what is in the database is kept beside it.',
    look: 'Look at it now',
  },
  start: {
    olderEngine:
      'Your roadmaps were last opened with {{name}} {{last}}, and this is {{name}} {{here}}. An older one can empty the database of a newer one, so nothing was opened and everything is as it was. Update the browser, or start the newer Rearview you used last.',
    notCopied:
      'This Rearview has to change how its database is laid out, and first keeps a copy of every roadmap. {{why}} So nothing was changed, and your roadmaps are as they were.',
    why: {
      'disk-full': 'There was no room for that copy. Free some space, and try again.',
      'not-allowed': 'It is not allowed to write the copy. Allow it to write to the folder “Rearview snapshots”, and try again.',
      unknown: 'The copy could not be written. Try again; if it stays so, start the version of Rearview you used last.',
      broken: 'The copy could not be made of what is stored. Start the version of Rearview you used last, and save a copy of each roadmap.',
      elsewhere: 'The copy could not be written where you chose. Connect that disk, and try again.',
    },
    again: 'Try again',
  },
  elsewhereTitle: 'Copies are kept in the usual place for now',
  mended: 'Copies are written beside the database again.',
  guard: {
    title: 'Some of your work is not in the database',
    lead: 'Before anything was opened or written, Rearview compared its database with the copies it keeps beside it. The copies below hold something the database does not, or hold together where the database does not.',
    safe: 'Nothing has been changed. Choose what to do.',
    missing: 'is not in the database.',
    older: 'is at revision {{ours, number}} in the database, and was at revision {{expected, number}} before.',
    other: 'has another revision {{expected, number}} in the database than the one that was copied.',
    broken: 'has a history in the database that does not hold together.',
    brokenAt: 'has a history in the database that does not hold together from revision {{number, number}} on.',
    brokenIn:
      'has a history in the database that does not hold together: revision {{number, number}} is not as it was recorded ({{records}}).',
    more_one: '1 more',
    more_other: '{{count}} more',
    good: 'The copy is whole: revision {{number, number}}, written {{day}} at {{time}}.',
    goodAfterDamaged_one:
      'The newest copy is damaged. The one before it is whole: revision {{number, number}}, written {{day}} at {{time}}.',
    goodAfterDamaged_other:
      'The {{count}} newest copies are damaged. The one before them is whole: revision {{number, number}}, written {{day}} at {{time}}.',
    noGood: 'No copy of it is whole, so it cannot be restored from here.',
    restore: 'Restore',
    restoreHint:
      'Puts the copies into the database. What the database holds of these roadmaps is first written beside the copies, so that this can be undone.',
    export: 'Export both',
    exportHint: 'Saves the copy, and what the database holds, as roadmap files. Nothing is changed.',
    continue: 'Continue',
    continueHint:
      'Goes on with what is in the database. The copies stay where they are. Rearview asks again only about a history that does not hold together.',
    notRestored:
      '{{names}} could not be restored and is as it was: no copy is whole, or what the database holds could not be written out first. The others are restored. Free some disk space and try again, or continue.',
    failed: 'That did not work, and nothing was changed. Export both, and try again. ({{detail}})',
    exported: 'Both are saved.',
    notExported: 'Not everything was saved. Nothing was changed; please try again.',
  },
  noDatabase: {
    title: 'Rearview cannot open its database',
    lead: 'The browser’s store on this computer does not open, or another program holds it. Close other Rearview windows and try again first; often that is all.',
    copies_one: 'One roadmap is whole in a copy beside the database:',
    copies_other: '{{count}} roadmaps are whole in copies beside the database:',
    copy: '“{{name}}”, revision {{number, number}}, written {{day}} at {{time}}',
    none: 'There are no copies beside the database.',
    again: 'Try again',
    save: 'Save the copies',
    saveHint: 'Gives you each copy as a roadmap file, which any Rearview opens.',
    saved: 'The copies are saved.',
    notSaved: 'Not every copy was saved. Nothing was changed; please try again.',
    empty: 'Begin anew and restore',
    emptyHint: 'Sets the files of the database aside, begins an empty one, and offers to restore the copies into it.',
    notEmptied: 'The database could not be emptied: it is as it was. Save the copies, and start Rearview again.',
    inBrowser: 'If it stays so: save the copies, clear what this browser keeps for this page, and open the files again.',
  },
  file: {
    snapshot: '{{name}} - copy - r{{number}}.roadmap',
    database: '{{name}} - database - r{{number}}.roadmap',
  },
} as const
