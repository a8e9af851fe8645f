import type { project as english } from '../en/project.ts'
import type { Same } from './same.ts'

/** Plans of Microsoft Project, in and out. */
export const project: Same<typeof english> = {
  plan: 'Plan',
  step: 'Plan und Basispläne',
  baseline: { first: 'Basisplan', other: 'Basisplan {{number}}', named: '{{baseline}}: {{name}}' },
  refused: {
    'too-large':
      '„{{file}}“ ist größer als {{limit}} MB. Speichern Sie in Project eine Kopie ohne die Basispläne und Teilprojekte, die nicht gebraucht werden, und wählen Sie diese Datei.',
    doctype:
      '„{{file}}“ deklariert in Zeile {{line}} einen Dokumenttyp oder Entitäten, was kein Plan von Project tut und was schaden kann. Die Datei wurde nicht gelesen. Wählen Sie in Project „Datei“, „Speichern unter“, „XML-Format (*.xml)“ und dann diese Datei.',
    broken:
      '„{{file}}“ ist in Zeile {{line}} beschädigt: Von dort an ist es kein XML. Speichern Sie den Plan in Project noch einmal im XML-Format (*.xml), und wählen Sie diese Datei.',
    'too-deep':
      '„{{file}}“ ist in Zeile {{line}} tiefer verschachtelt als jeder Plan. Speichern Sie den Plan in Project noch einmal im XML-Format (*.xml), und wählen Sie diese Datei.',
    'too-many':
      '„{{file}}“ enthält mehr, als Rearview aus einem Plan liest. Speichern Sie in Project eine Kopie des Teils, den Sie brauchen, und wählen Sie diese Datei.',
    'not-project':
      '„{{file}}“ ist XML, aber kein Plan von Microsoft Project. Wählen Sie in Project „Datei“, „Speichern unter“, „XML-Format (*.xml)“ und dann diese Datei.',
    'no-tasks':
      '„{{file}}“ ist ein Plan von Microsoft Project ohne Vorgänge. Prüfen Sie, ob er gespeichert wurde, und wählen Sie ihn noch einmal.',
    encoding:
      '„{{file}}“ enthält Zeichen, die nicht zur angegebenen Kodierung passen. Speichern Sie den Plan in Project noch einmal im XML-Format (*.xml), und wählen Sie diese Datei.',
  },
  found: {
    title: 'Ein Plan von Microsoft Project',
    titled: 'Ein Plan von Microsoft Project: {{title}}',
    activities_one: '{{count, number}} Vorhaben',
    activities_other: '{{count, number}} Vorhaben',
    lanes_one: '{{count, number}} Bahn',
    lanes_other: '{{count, number}} Bahnen',
    milestones_one: '{{count, number}} Meilenstein',
    milestones_other: '{{count, number}} Meilensteine',
    links_one: '{{count, number}} Abhängigkeit',
    links_other: '{{count, number}} Abhängigkeiten',
    refused_one: '{{count, number}} Vorgang ist nicht lesbar und wird im nächsten Schritt unter „Ausgelassen“ genannt.',
    refused_other: '{{count, number}} Vorgänge sind nicht lesbar und werden im nächsten Schritt unter „Ausgelassen“ genannt.',
  },
  remark: {
    names: '{{said}}: {{names}}.',
    namesMore: '{{said}}: {{names}} und andere.',
    external_one: 'Ein Vorgang gehört zu einem anderen Projekt und wird ausgelassen',
    external_other: '{{count, number}} Vorgänge gehören zu einem anderen Projekt und werden ausgelassen',
    subproject_one: 'Ein Vorgang steht für eine andere Datei, deren eigene Vorgänge nicht in dieser sind',
    subproject_other: '{{count, number}} Vorgänge stehen für andere Dateien, deren eigene Vorgänge nicht in dieser sind',
    recurring_one: 'Ein periodischer Vorgang wird ein Vorhaben vom ersten bis zum letzten Mal',
    recurring_other: '{{count, number}} periodische Vorgänge werden je ein Vorhaben vom ersten bis zum letzten Mal',
    'link-type_one': 'Eine Verknüpfung ist nicht von der Art Ende-Anfang und wird ausgelassen',
    'link-type_other': '{{count, number}} Verknüpfungen sind nicht von der Art Ende-Anfang und werden ausgelassen',
    'link-lag_one': 'Eine Verknüpfung hat einen Zeitabstand und wird ohne ihn übernommen',
    'link-lag_other': '{{count, number}} Verknüpfungen haben einen Zeitabstand und werden ohne ihn übernommen',
    'link-elsewhere_one': 'Eine Verknüpfung führt zu einem Sammelvorgang, einem Meilenstein oder einer anderen Datei und wird ausgelassen',
    'link-elsewhere_other':
      '{{count, number}} Verknüpfungen führen zu Sammelvorgängen, Meilensteinen oder anderen Dateien und werden ausgelassen',
    'custom-fields_one': 'Ein Vorgang hat benutzerdefinierte Felder, die nicht gelesen werden',
    'custom-fields_other': '{{count, number}} Vorgänge haben benutzerdefinierte Felder, die nicht gelesen werden',
    'baseline-undated_one': 'Ein Vorgang hat einen Basisplan für Arbeit oder Kosten ohne Termine, der nicht gelesen wird',
    'baseline-undated_other':
      '{{count, number}} Vorgänge haben einen Basisplan für Arbeit oder Kosten ohne Termine, der nicht gelesen wird',
    'lanes-deeper_one': 'Sammelvorgänge unterhalb der Bahnen werden ausgelassen; ihre Vorgänge stehen in der Bahn darüber.',
    'lanes-deeper_other': 'Sammelvorgänge unterhalb der Bahnen werden ausgelassen; ihre Vorgänge stehen in der Bahn darüber.',
    'notes-formatted_one': 'Ein Vorgang hat Notizen, die kein einfacher Text sind und ausgelassen werden',
    'notes-formatted_other': '{{count, number}} Vorgänge haben Notizen, die kein einfacher Text sind und ausgelassen werden',
    'owners-cut_one': 'Ein Vorgang hat mehr Personen, als ein Feld fasst, und behält die ersten davon',
    'owners-cut_other': '{{count, number}} Vorgänge haben mehr Personen, als ein Feld fasst, und behalten die ersten davon',
  },
  baselines: {
    title: 'Seine Basispläne',
    lead: 'Jeder Basisplan, den Sie übernehmen, wird eine Revision von dem Tag, den Sie ihm geben; so zeigen sich verschobene Termine von Anfang an. Microsoft Project speichert diesen Tag nicht. Ein Basisplan enthält nur Termine; Namen und alles andere sind wie heute.',
    baseline: 'Basisplan',
    take: 'Als Revision übernehmen',
    takeOne: 'Als Revision übernehmen: {{baseline}}',
    day: 'Sein Tag',
    dayOf: 'Tag: {{baseline}}',
    holds: 'Was er enthält',
    tasks_one: '{{count, number}} Vorgang mit beiden Terminen',
    tasks_other: '{{count, number}} Vorgänge mit beiden Terminen',
    unread_one: '{{held}}; einer mehr ohne brauchbare Termine',
    unread_other: '{{held}}; {{count, number}} mehr ohne brauchbare Termine',
    plan: 'Der Plan selbst',
    planHolds: 'Die Vorgänge, wie sie jetzt sind',
  },
  export: {
    title: 'Revisionen als Basispläne',
    lead: 'Microsoft Project hält von einem Vorgang bis zu {{most}} frühere Pläne fest, als Termine. Jede hier gewählte Revision wird einer davon.',
    none: 'Es gibt noch keine frühere Revision, die ein Basisplan werden könnte.',
    chosen: '{{count, number}} von {{most, number}} gewählt',
    revision: 'Revision',
    number: 'Revision {{number}}',
    of: 'Plan vom',
    what: 'Was sie ist',
    first: 'Der erste Plan',
    notHeld:
      'Wirkungen bleiben als Namen in einer Textspalte erhalten. Reviews, Lehren und Stakeholder haben in Microsoft Project keinen Platz; exportieren Sie dafür nach Excel.',
  },
  gap: {
    days_one: 'Noch zu tun: Geben Sie den Tag an, oder lassen Sie den Plan weg: {{baselines}}.',
    days_other: 'Noch zu tun: Geben Sie die Tage an, oder lassen Sie die Pläne weg: {{baselines}}.',
    order: 'Der Plan selbst ist vom {{day}}, und „{{baseline}}“ ist von einem späteren Tag. Berichtigen Sie einen davon.',
  },
}
