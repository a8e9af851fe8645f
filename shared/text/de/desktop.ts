import type { desktop as english } from '../en/desktop.ts'
import type { Same } from './same.ts'

/** The window, its menu, and the command line. */
export const desktop: Same<typeof english> = {
  window: {
    title: 'Rearview',
  },
  save: {
    title: 'Speichern',
    /** What a save dialog calls files of one kind, by their extension. */
    kind: '{{extension}}-Datei',
    anyFile: 'Alle Dateien',
    isThere: '„{{file}}“ gibt es schon.',
    isThereDetail: 'Noch wurde nichts geschrieben. Wenn Sie die Datei ersetzen, geht ihr jetziger Inhalt verloren.',
    replace: 'Ersetzen',
    otherName: 'Anderen Namen wählen',
  },
  folder: {
    title: 'Ordner für die Kopien wählen',
    choose: 'Kopien hier ablegen',
  },
  open: {
    title: 'Roadmap-Dateien öffnen',
    /** What the dialog calls the files it shows. */
    kind: 'Roadmap-Datei',
  },
  crash: {
    message: 'Rearview wurde in kurzer Zeit mehrmals beendet.',
    detail:
      'Alles Gespeicherte ist sicher: Jede Änderung steht auf der Platte, sobald sie gemacht ist. „Neu starten“ führt dorthin zurück, wo Sie waren. Wenn es sich wiederholt, schließen Sie Rearview und starten Sie den Computer neu.',
    again: 'Neu starten',
    close: 'Schließen',
  },
  hang: {
    message: 'Rearview antwortet nicht.',
    detail:
      'Vielleicht arbeitet es an einem großen Plan und macht von selbst weiter. Alles Gespeicherte ist sicher. „Neu laden“ zeigt es wieder dort, wo Sie waren, und bietet an, was gerade eingegeben wurde, bis auf die letzte halbe Sekunde.',
    wait: 'Warten',
    reload: 'Neu laden',
  },
  link: {
    ask: '{{host}} in Ihrem Browser öffnen?',
    open: 'Öffnen',
    cancel: 'Abbrechen',
  },
  print: {},
  menu: {
    /** An entry that asks for more before anything is done. */
    asking: '{{what}}…',
    file: 'Datei',
    open: 'Öffnen…',
    openRecent: 'Zuletzt geöffnet',
    noRecent: 'Keine zuletzt geöffneten Dateien',
    /** Two files of one name are told apart by their folders. */
    recentIn: '{{file}} ({{folder}})',
    clearRecent: 'Liste leeren',
    edit: 'Bearbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    view: 'Ansicht',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    developerTools: 'Entwicklertools',
    window: 'Fenster',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    bringAllToFront: 'Alle nach vorne bringen',
    close: 'Schließen',
    help: 'Hilfe',
    showLog: 'Protokoll anzeigen',
    hide: 'Rearview ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    services: 'Dienste',
    quit: 'Rearview beenden',
    exit: 'Beenden',
  },
}
