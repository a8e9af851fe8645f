import type { help as english } from '../en/help.ts'
import { helpFigures } from './helpFigures.ts'
import { helpPrinciples } from './helpPrinciples.ts'
import { helpScreens } from './helpScreens.ts'
import { helpWords } from './helpWords.ts'
import type { Same } from './same.ts'

/** The help panel, its pages, and the tour. */
export const help: Same<typeof english> = {
  screen: helpScreens,
  figure: helpFigures,
  principle: helpPrinciples,
  word: helpWords,
  close: 'Hilfe schließen',
  back: 'Zurück',
  contents: 'Alle Seiten',
  search: 'In der Hilfe suchen',
  found_one: '{{count}} Seite gefunden',
  found_other: '{{count}} Seiten gefunden',
  nothing: 'Keine Seite hat diese Wörter.',
  group: { screen: 'Ansichten', figure: 'Kennzahlen', principle: 'Die zwölf Grundsätze', words: 'Wörter' },
  first: 'Darauf zuerst schauen',
  do: 'Was Sie hier tun',
  how: 'Wie sie berechnet wird',
  howOf: 'Wie wird das berechnet? {{title}}',
  here: 'In „{{name}}“',
  noRoadmap: 'Öffnen Sie eine Roadmap, dann wird es aus ihr berechnet.',
  monday: 'Am Montagmorgen',
  where: 'Wo Rearview es zeigt',
  principleTitle: '{{number}}. {{name}}',
  words: 'Wörter in Rearview',
  wordsLead: 'Was mit den Wörtern auf den Ansichten gemeint ist.',
  see: 'Siehe auch',
  tour: {
    offer: 'Neu hier? Ein Rundgang in vier Schritten.',
    take: 'Rundgang beginnen',
    no: 'Nein, danke',
    needsRoadmap: 'Der Rundgang beginnt, sobald eine Roadmap offen ist.',
    step: 'Schritt {{step}} von {{of}}',
    back: 'Zurück',
    next: 'Weiter',
    done: 'Fertig',
    leave: 'Rundgang verlassen',
    steps: {
      plan: {
        title: 'Der Plan besteht aus Vorhaben',
        text: 'Ein Balken ist ein Vorhaben. Hier fügen Sie eines hinzu, oder Sie drücken N oder zeichnen es auf den leeren Teil einer Bahn. Alles wird sofort gespeichert.',
      },
      outcomes: {
        title: 'Wirkungen sagen, warum',
        text: 'Hier steht, was jemandem etwas wert ist, wie es gemessen wird und wer dafür einsteht. Verknüpfen Sie jedes Vorhaben mit der Wirkung, der es dient.',
      },
      review: {
        title: 'Der Rückspiegel',
        text: 'Das ist Ihr Quartal. Vierzehn Tage vor seinem Ende fragt es nach dem Review: Geplantes neben Geschehenem, und was daraus zu lernen ist.',
      },
      help: {
        title: 'Alles finden, alles fragen',
        text: 'Strg oder Cmd und K findet Einträge und Befehle. F1 erklärt die Ansicht, auf der Sie sind, und ? zeigt die Tasten.',
      },
    },
  },
}
