import type { printed as english } from '../en/printed.ts'
import type { Same } from './same.ts'

/** A PDF that was printed by Rearview and is dropped on it again. */
export const printed: Same<typeof english> = {
  foundTitle: '{{file}}',
  differsTitle: '{{file}} weicht von der Revision ab',
  notShown: 'Es wird keine Revision gezeigt',
  found: 'Gedruckt aus Revision {{number}} von „{{name}}“ vom {{date}}; sie steht hier neben der neuesten.',
  latest: 'Gedruckt aus Revision {{number}} von „{{name}}“ vom {{date}}; sie ist noch immer die neueste.',
  same_one: 'Die eine Zeile der Datei ist so, wie sie in Revision {{number}} steht.',
  same_other: 'Alle {{count}} Zeilen der Datei sind so, wie sie in Revision {{number}} stehen.',
  differ_one: '{{count}} von {{compared}} Zeilen ist anders als in Revision {{number}}: {{items}}.',
  differ_other: '{{count}} von {{compared}} Zeilen sind anders als in Revision {{number}}: {{items}}.',
  andMore: 'Ebenso {{count}} weitere.',
  more_one: 'Die Datei führt {{count}} Vorhaben mehr auf als die Revision.',
  more_other: 'Die Datei führt {{count}} Vorhaben mehr auf als die Revision.',
  fewer_one: 'Die Datei führt {{count}} Vorhaben weniger auf als die Revision.',
  fewer_other: 'Die Datei führt {{count}} Vorhaben weniger auf als die Revision.',
  nothingToCompare: 'Die Datei enthält keine Liste von Vorhaben, Meilensteinen oder Wirkungen, deshalb wurde ihr Inhalt nicht verglichen.',
  elsewhere:
    'Die Datei wurde aus „{{title}}“ gedruckt (Revision {{number}}, Hash {{hash}}), und diese Roadmap ist nicht auf diesem Computer. Öffnen Sie die Roadmap-Datei, die sie enthält, und ziehen Sie das PDF dann noch einmal hierher.',
  beside:
    'Die Datei wurde aus Revision {{number}} (Hash {{hash}}) gedruckt, die durch eine Zusammenführung neben die eigenen Revisionen von „{{name}}“ kam. Eine solche Revision lässt sich nicht für sich zeigen, deshalb wurde der Inhalt nicht verglichen. Der Verlauf der Roadmap sagt, was damals übernommen wurde.',
  refused: {
    damaged: '„{{file}}“ ist beschädigt und nicht als PDF lesbar. Es wurde nichts geändert. Lassen Sie sich die Datei noch einmal geben.',
    encrypted:
      '„{{file}}“ ist mit einem Kennwort geschützt, deshalb kann Rearview sie nicht lesen. Es wurde nichts geändert. Speichern Sie sie ohne Kennwort, und ziehen Sie sie noch einmal hierher.',
    foreign: '„{{file}}“ wurde nicht von Rearview gedruckt: Keine Seite nennt eine Revision und ihren Hash. Es wurde nichts geändert.',
  },
}
