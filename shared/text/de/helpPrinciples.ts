import type { helpPrinciples as english } from '../en/helpPrinciples.ts'
import type { Same } from './same.ts'

/** Help on the twelve principles: what each means in the working week, and where the app shows it. Names and sayings are among the principles. */
export const helpPrinciples: Same<typeof english> = {
  p1: {
    monday:
      'Bevor Sie eine Arbeit planen, nennen Sie einen Menschen, der merken wird, dass es sie gibt. Fällt Ihnen niemand ein, fragen Sie, bevor Sie bauen.',
    where: 'In den Details einer Wirkung: für wen sie wertvoll ist. Wen Sie dort nennen, der erscheint unter Stakeholder.',
  },
  p2: {
    monday:
      'Nehmen Sie eine Wirkung und fragen Sie jemanden: Woran würden wir beide am selben Tag merken, dass sie erreicht ist? Die Antwort ist ihre Messgröße.',
    where: 'Die Liste der Wirkungen kennzeichnet die ohne Messgröße; die Punkte zu klären in der Roadmap führen dorthin.',
  },
  p3: {
    monday:
      'Beenden Sie für Ihre heutige Arbeit diesen Satz: „Um … zu erreichen, tun wir …, weil …“. Gelingt es nicht, fehlt der Arbeit oder der Wirkung etwas.',
    where:
      'Der Satz einer Verknüpfung, in den Details eines Vorhabens und in der Matrix unter Wirkungen. Die Matrix zeigt Arbeit ohne Wirkung und Wirkungen ohne Arbeit.',
  },
  p4: {
    monday:
      'Bringen Sie eine Wirkung als Entwurf zu ihrer Führungskraft und gehen Sie mit deren Worten darin. Zustimmung ist ein Tag im Kalender, kein Nicken.',
    where: 'Eine Wirkung hat eine Führungskraft und den Tag ihrer Zustimmung; das Review sagt, wer dabei war und wer unterzeichnet hat.',
  },
  p5: {
    monday:
      'Fragen Sie bei jedem großen Schritt: Welches kleine Experiment würde uns früh sagen, dass er falsch ist? Planen Sie das zuerst.',
    where:
      'Zielwerte über den ganzen Horizont unter Wirkungen, und Stränge in der Roadmap: welche Einführung auf welchem Experiment steht.',
  },
  p6: {
    monday: 'Wenn sich etwas verschiebt, schreiben Sie am selben Tag in einem Satz auf, warum. In einem Quartal weiß es niemand mehr.',
    where: 'Der Rückblick jedes Reviews, und der Terminverlauf eines Vorhabens mit allen genannten Gründen.',
  },
  p7: {
    monday: 'Sehen Sie das nächste Quartal mit den Augen einer Gruppe: Was von alldem kommt bei ihr an, und wer sagt es ihr?',
    where: 'Die Auswirkungen in den Details eines Vorhabens, und die Last jedes Quartals unter Stakeholder.',
  },
  p8: {
    monday: 'Sagen Sie Schlechtes, bevor man danach fragt, und was Sie tun werden. Vertrauen ist, was danach übrig bleibt.',
    where: 'Die Noten beider Seiten bei jedem Abschluss; ihre Linien stehen in den Einblicken unter Partnerschaft.',
  },
  p9: {
    monday:
      'Bewerten Sie eine Wirkung so, wie es vermutlich die andere Seite tut, und fragen Sie dann. Der Abstand ist Ihr nächstes Gespräch.',
    where: 'Fachbereich und IT bewerten jede Wirkung im Review, verdeckt, bis beide es getan haben; wo sie uneins sind, steht zuerst.',
  },
  p10: {
    monday: 'Weniger zusagen und alles davon tun. Danach denen davon berichten, die nicht im Raum waren.',
    where: 'Die Say-do-Quote in den Einblicken; die Roadmap merkt sich, was exportiert und weitergegeben wurde.',
  },
  p11: {
    monday: 'Ändern Sie den Plan, wenn Sie etwas lernen, in fünf Minuten, und nicht in einem Planungsmonat vor dem Budget.',
    where: 'Der Verlauf zeigt, wie sich die Änderungen auf die Wochen verteilen; ein Plan aus einer Woche im Jahr hat einen Block.',
  },
  p12: {
    monday: 'Nehmen Sie eine offene Lehre und ändern Sie ihretwegen ein geplantes Vorhaben. Sonst war sie nur eine Klage.',
    where:
      'Jedes Review entscheidet über jede offene Lehre und beurteilt die vor zwei Reviews angewendeten; die Einblicke zeigen, wie bald das geschieht.',
  },
}
