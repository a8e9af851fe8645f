import type { helpFigures as english } from '../en/helpFigures.ts'
import type { Same } from './same.ts'

/** Help, figure by figure: what it tells, how it is computed, an example, and what is missing where there is none. */
export const helpFigures: Same<typeof english> = {
  sayDo: {
    title: 'Say-do-Quote',
    what: 'Von dem, was für ein Quartal zugesagt war, der Anteil, der darin geliefert wurde: wie weit man sich auf eine Zusage dieses Plans verlassen kann.',
    how: 'Geliefert ÷ zugesagt. Zugesagt ist jedes Vorhaben, dessen Ende der Basisplan in dem Quartal hatte. Geliefert sind die davon, die bis zu seinem letzten Tag erledigt waren. Verschobenes, Gestrichenes und Hinzugekommenes zählt daneben und nie hinein. Die Unterschrift unter dem Review friert die Zahlen ein; ein Quartal ohne Review wird aus dem Verlauf gezählt.',
    example: '{{delivered}} von {{promised}} Zusagen für {{quarter}} wurden geliefert = {{share}}.',
    missing:
      'Noch ist kein Quartal vorbei, für das etwas zugesagt und als erledigt markiert war. Nach dem ersten stehen hier Ihre eigenen Zahlen.',
  },
  started: {
    title: 'Begonnen und beendet',
    what: 'Ob mehr begonnen als zu Ende gebracht wird. Vieles zugleich in Arbeit macht alles spät.',
    how: 'Vorhaben in Arbeit am Ende eines Quartals, neben denen, die in ihm und den drei Quartalen davor beendet wurden. Für das laufende Quartal gilt der heutige Stand. Dass mehr begonnen als beendet wird, steht erst da, wenn das Review eines früheren Quartals unterzeichnet ist; vorher gibt es zu wenig, um es zu beurteilen.',
    example: 'Jetzt in Arbeit: {{inProgress}}. In den vier Quartalen bis {{quarter}} beendet: {{finished}}.',
    missing:
      'Nichts ist in Arbeit, und in den letzten vier Quartalen wurde nichts beendet. Setzen Sie den Status dessen, woran Sie arbeiten.',
  },
  trend: {
    title: 'Verzug und Termintrend',
    what: 'Welche Termine halten und welche bei jedem Blick ein wenig wandern. Eine Linie, die stetig steigt, steigt weiter.',
    how: 'Bei jedem Blick auf den Plan (unterzeichnetes Review, benannte Version, importierter Bericht und jetzt) wird das Ende jedes Vorhabens festgehalten; bei einem erledigten der Tag, an dem es beendet wurde. Verzug = letztes Ende − erstes Ende, in Tagen und, wo eine Quartalsgrenze dazwischenliegt, in Quartalen.',
    example: 'Beim ersten Blick sollte „{{title}}“ am {{first}} enden, beim letzten am {{last}}: {{slip}}.',
    missing:
      'Auf den Plan wurde erst einmal geblickt. Das nächste unterzeichnete Review, die nächste benannte Version oder der nächste importierte Bericht ist der zweite Blick.',
  },
  fingerprint: {
    title: 'Terminverlauf eines Vorhabens',
    what: 'Wie ein Vorhaben Schritt für Schritt gewandert ist, und der Grund, der jedes Mal genannt wurde. Immer derselbe Grund ist eine Lehre.',
    how: 'Jede Änderung seines Endes mit dem Tag, an dem sie gesehen wurde, und dem Abstand zum Ende davor. Was am selben Tag berichtigt wird, an dem das Vorhaben hinzukam, ist sein erster Plan und keine Verschiebung. Der Grund ist der, den das nächste Review dafür festhielt, sonst der mit der Änderung genannte.',
    missing: 'Noch gibt es kein Vorhaben, auf das zweimal geblickt wurde.',
  },
  stability: {
    title: 'Planstabilität',
    what: 'Wie weit voraus man sich auf den Plan verlassen kann. Was nahe liegt, sollte sich kaum ändern; was weit weg liegt, darf es.',
    how: 'Zwei aufeinanderfolgende Blicke werden verglichen (unterzeichnete Reviews, sobald es zwei gibt). Von den Vorhaben, deren Ende beim ersten Blick so viele Quartale voraus lag, der Anteil, bei dem Beginn, Ende, Bahn, Verknüpfungen und Status beim zweiten gleich waren. Was nur wie geplant begonnen oder erledigt wurde, zählt gesondert.',
    example: 'Von {{looked}} Vorhaben, die {{distance}} voraus lagen, waren beim nächsten Blick {{unchanged}} unverändert = {{share}}.',
    missing: 'Es braucht zwei Blicke auf den Plan: unterzeichnete Reviews, benannte Versionen oder importierte Berichte.',
  },
  honesty: {
    title: 'Verlässlichkeit der Prognosen',
    what: 'Was die eigene Vergangenheit dieser Roadmap über die heutigen Termine sagt. Das ist keine Meinung, sondern wie weit Ihre früheren Prognosen danebenlagen.',
    how: 'Für jedes beendete Vorhaben: der Tag, an dem es beendet wurde − das Ende, das am Schluss jedes Quartals davor prognostiziert war. Diese Tage werden geordnet, getrennt danach, wie weit die Prognose reichte. Die Spanne lässt das früheste und das späteste Zehntel weg, es liegen also acht von zehn darin; zum geplanten Ende gezählt ergibt sie die wahrscheinlichen Tage. Es braucht zehn beendete Vorhaben.',
    example:
      '„{{title}}“ ist für {{finish}} geplant. Grundlage: {{samples}}; acht von zehn lagen zwischen {{low}} und {{high}}. Das ergibt {{from}} bis {{to}}.',
  },
  attainment: {
    title: 'Zielerreichung einer Wirkung',
    what: 'Wie viel des Weges, der bis jetzt erwartet war, eine Wirkung gegangen ist.',
    how: '(Messwert − Ausgangswert) ÷ (Erwartung − Ausgangswert). Die Erwartung liegt auf einer geraden Linie zwischen zwei Zielwerten des Basisplans, am letzten Tag des Quartals; bis sein Review fällig ist, am Tag des Messwerts. Ab 90 % ist sie auf Kurs, ab 70 % gefährdet, sonst verfehlt, sofern die Wirkung keine eigenen Grenzen hat. Ohne Messwert ist sie nicht gemessen und niemals null. Was nur gehalten werden soll, ist auf Kurs, solange es nicht schlechter ist als erwartet.',
    example: '„{{title}}“ in {{quarter}}: ({{reading}} − {{start}}) ÷ ({{expected}} − {{start}}) = {{share}}, {{verdict}}.',
    missing: 'Die Zielerreichung kommt aus unterzeichneten Reviews von Wirkungen mit Messgröße, Zielwert und Messwert.',
  },
  leadTime: {
    title: 'Durchlaufzeit der Lehren',
    what: 'Wie bald das Gelernte ändert, was getan wird. Der Wert einer Lehre verblasst schnell.',
    how: 'Quartale von dem Review, das eine Lehre zog, bis zum ersten, das sie anwendete; null, wenn es dasselbe war. Die Kennzahl ist der Median: Die Hälfte der angewendeten Lehren war so schnell oder schneller.',
    example: '„{{title}}“, gezogen in {{quarter}}: {{time}}. Der Median von {{count}} angewendeten Lehren: {{median}}.',
    missing: 'Noch hat kein Review eine Lehre angewendet.',
  },
  judging: {
    title: 'Beurteilte Lehren',
    what: 'Ob die Lehren geholfen haben, die Sie angewendet haben. Auch von einer, die es nicht tat, ist gut zu wissen.',
    how: 'Das zweite Review nach dem, das eine Lehre anwendete, fragt, was daraus wurde. Rearview vergleicht den Stand bei der Unterschrift damals mit dem heutigen. Ein Vorhaben, das nicht später als damals geplant beendet wurde, spricht für die Lehre; eines mit einem Quartal Verzug oder ein gestopptes dagegen. Eine Wirkung, die gestiegen und auf Kurs ist, spricht dafür. Sie entscheiden; „zu früh“ wird wieder gefragt.',
    example: 'Angewendete Lehren: {{count}}. Bestätigt: {{validated}}, widerlegt: {{refuted}}, zu früh oder nicht beurteilt: {{waiting}}.',
    missing: 'Noch ist keine Lehre angewendet. Das zweite Review danach fragt, was daraus wurde.',
  },
  scorecard: {
    title: 'Belege für die Grundsätze',
    what: 'Wie weit sich die zwölf Grundsätze einer Partnerschaft im Plan selbst zeigen, neben dem, was die Führungskräfte davon sagen.',
    how: 'Zu jedem Grundsatz zählt Rearview, was sich zählen lässt, etwa Wirkungen, die eine Führungskraft mit Zustimmung nennen. Der Beleg eines Grundsatzes ist der Mittelwert dieser Anteile; die Kennzahl ist der Mittelwert der Grundsätze, bei denen es etwas zu zählen gibt. Was gezählt wird, sagt die Seite jedes Grundsatzes.',
    example: 'Grundsätze, bei denen es etwas zu zählen gibt: {{count}}. Der Mittelwert ihrer Belege = {{mean}}.',
    missing: 'Noch gibt es nichts zu zählen. Beginnen Sie mit einer Wirkung.',
  },
  partnership: {
    title: 'Partnerschaft und Reifegrad',
    what: 'Wie Fachbereich und IT einander sehen, Review für Review. Wo die beiden Linien auseinandergehen: reden.',
    how: 'Bei der Unterschrift gibt jede Seite der Partnerschaft und ihrem Vertrauen eine Note von 1 bis 5. Gemeinsam sagen sie, wie reif sie ist: {{levels}}. Daraus wird nichts berechnet.',
    missing: 'Noch hat kein unterzeichnetes Review eine Wertung der Partnerschaft.',
  },
  value: {
    title: 'Wert für den Aufwand',
    what: 'Was für seine Kosten am meisten wert ist: die Reihenfolge der Vorschläge im Ausblick. Sie beginnt das Gespräch, sie beendet es nicht.',
    how: 'Gewicht der Wirkung × Beitrag des Vorhabens (1 bis 3), zusammengezählt über die Wirkungen, denen es dient, × Zuversicht (niedrig 50 %, mittel 75 %, hoch 100 %), ÷ Aufwand in Personentagen. Was niemand geschätzt hat, hat keinen Rang.',
    example: '„{{title}}“: {{points}} × {{confidence}} ÷ {{effort}} Personentage = {{value}}. Es steht an erster Stelle.',
    missing:
      'Kein offenes Vorhaben hat sowohl einen Aufwand als auch eine Verknüpfung mit einer Wirkung. Den Aufwand nennen seine Details.',
  },
  capacity: {
    title: 'Auslastung der Kapazität',
    what: 'Ob von einer Bahn in einem Quartal mehr verlangt wird, als sie leisten kann.',
    how: 'Der Aufwand jedes Vorhabens liegt gleichmäßig auf seinen Tagen; was ins Quartal fällt, wird zusammengezählt und der Kapazität der Bahn gegenübergestellt. Gestopptes zählt nicht; was niemand geschätzt hat, steht daneben und gilt nie als nichts.',
    example: '{{lane}} in {{quarter}}: {{load}} von {{capacity}} Personentagen = {{share}}.',
    missing:
      'Keine Bahn des Horizonts hat sowohl eine Kapazität als auch geschätzte Arbeit. Die Kapazität steht in den Details einer Bahn.',
  },
  load: {
    title: 'Last eines Stakeholders',
    what: 'Ob dieselben Menschen zu viele Änderungen auf einmal verkraften müssen.',
    how: 'Wie viel jedes Vorhaben, das im Quartal läuft, für sie ändert (wenig 1, spürbar 2, viel 3), zusammengezählt. Ab {{from}} ist es zu viel auf einmal. Ein Vorhaben zählt für jeden Stakeholder einmal, mit seiner größten Auswirkung. Ideen wiegen nichts, Gestopptes bleibt weg.',
    example: '{{name}} in {{quarter}}: {{sum}} = {{load}}. {{verdict}}',
    tooMuch: 'Das ist zu viel auf einmal.',
    bearable: 'Das ist nicht zu viel.',
    missing:
      'Im Horizont liegt noch keine Auswirkung auf einen Stakeholder. Sagen Sie in den Details eines Vorhabens, was es für wen bedeutet.',
  },
  result: {
    title: 'Geliefert und erreicht',
    what: 'Ob die Arbeit zum Ergebnis geführt hat. Alles geliefert und nichts erreicht heißt: Eine Annahme war falsch.',
    how: 'Geliefert: Jedes Vorhaben, das für das Quartal zugesagt und mit der Wirkung verknüpft war, war bis zum letzten Tag erledigt. Erreicht: Die Wirkung ist auf Kurs. Beides wird getrennt gesagt und ergibt vier Fälle.',
    example: '„{{title}}“ in {{quarter}}: {{delivered}} von {{promised}} geliefert, Urteil „{{verdict}}“. Das heißt: {{result}}.',
    missing: 'Kein unterzeichnetes Review hat eine Wirkung mit Urteil und mit Arbeit, die für das Quartal zugesagt war.',
  },
}
