import type { helpWords as english } from '../en/helpWords.ts'
import type { Same } from './same.ts'

/** Help on words: what is meant by each. */
export const helpWords: Same<typeof english> = {
  roadmap: { name: 'Roadmap', text: 'Der Plan eines Geschäftsbereichs: sein Zweck, sein Geschäftsjahr, sein Horizont und alles darin.' },
  horizon: {
    name: 'Horizont',
    text: 'Die 3, 4 oder 5 Jahre, die die Roadmap umfasst. Jedes unterzeichnete Review rückt ihn um ein Quartal weiter.',
  },
  quarter: {
    name: 'Quartal',
    text: 'Ein Viertel Ihres Geschäftsjahres, etwa FY27 Q3. Wann das Jahr beginnt, sagen die Roadmap-Einstellungen.',
  },
  lane: { name: 'Bahn', text: 'Eine Zeile der Roadmap: eine fachliche Fähigkeit oder ein Thema.' },
  activity: {
    name: 'Vorhaben',
    text: 'Arbeit mit Beginn und Ende: ein Experiment, ein Prototyp, ein Pilot, eine Einführung, ein Projekt, ein Dienst oder eine Grundlage.',
  },
  outcome: {
    name: 'Wirkung',
    text: 'Ein Ergebnis, das jemandem etwas wert ist, mit Messgröße und einer Führungskraft, die dafür einsteht.',
  },
  measure: {
    name: 'Messgröße',
    text: 'Woran man merkt, dass eine Wirkung erreicht ist: eine Einheit, der heutige Stand und Zielwerte je Quartal.',
  },
  reading: { name: 'Messwert', text: 'Der Wert einer Messgröße an einem Tag, so wie er abgelesen wurde.' },
  link: { name: 'Verknüpfung', text: 'Verbindet ein Vorhaben mit einer Wirkung, mit einem Satz, der sagt, wie es beiträgt.' },
  milestone: { name: 'Meilenstein', text: 'Ein Ereignis oder eine Entscheidung an einem Tag.' },
  stakeholder: { name: 'Stakeholder', text: 'Eine Gruppe oder Person, für die die Roadmap wichtig ist.' },
  impact: {
    name: 'Auswirkung',
    text: 'Was ein Vorhaben für einen Stakeholder bedeutet: was für ihn darin steckt, das Risiko, die Antwort darauf.',
  },
  thread: {
    name: 'Strang',
    text: 'Der Weg von einem Experiment über Prototyp und Pilot zur Einführung, jedes auf dem aufgebaut, was davor gefunden wurde.',
  },
  revision: { name: 'Revision', text: 'Eine nummerierte Änderung mit Zeit, Urheber und Grund. Keine geht je verloren.' },
  version: { name: 'Benannte Version', text: 'Eine Revision, der Sie einen Namen gegeben haben, um sie wiederzufinden.' },
  review: {
    name: 'Review',
    text: 'Der vierteljährliche Vergleich des Geplanten mit dem Geschehenen, unterzeichnet von Ihren Führungskräften.',
  },
  baseline: {
    name: 'Basisplan',
    text: 'Die Revision, mit der ein Review vergleicht: die beim Review davor unterzeichnete, sonst die letzte vor Beginn des Quartals oder der Plan, wie er darin zuerst gemacht wurde.',
  },
  promise: { name: 'Zusage', text: 'Ein Vorhaben, dessen Ende der Basisplan in dem Quartal hatte.' },
  sayDo: { name: 'Say-do', text: 'Was von dem Zugesagten geliefert wurde.' },
  slip: { name: 'Verzug', text: 'Wie viel später etwas endet als geplant.' },
  lesson: { name: 'Lehre', text: 'Was aus einem Unterschied gelernt wurde. Sie wird auf etwas angewendet, verworfen oder zurückgestellt.' },
  addendum: {
    name: 'Nachtrag',
    text: 'Was nach der Unterschrift eines Reviews klar wurde. Er steht neben dem Review und ändert keine seiner Kennzahlen.',
  },
  scenario: { name: 'Szenario', text: 'Eine Kopie der Roadmap, um etwas auszuprobieren. Was sich bewährt, lässt sich zurückholen.' },
  capacity: { name: 'Kapazität', text: 'Was eine Bahn in einem Quartal leisten kann, in Personentagen.' },
  maturity: { name: 'Reifegrad', text: 'Wie der Fachbereich seine IT sieht, vom Auftragnehmer bis zum strategischen Partner.' },
}
