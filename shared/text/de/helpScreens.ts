import type { helpScreens as english } from '../en/helpScreens.ts'
import type { Same } from './same.ts'

/** Help, screen by screen: what it is for, what to look at first, and what one does there. */
export const helpScreens: Same<typeof english> = {
  start: {
    title: 'Die Startseite',
    what: 'Alle Roadmaps auf diesem Computer, jede mit dem Stand ihres nächsten Reviews. Von hier aus beginnen Sie einen Plan, öffnen einen oder bringen den mit, den Sie schon haben.',
    first:
      'Neu in Rearview? Öffnen Sie die Beispiel-Roadmap. Sie hat fünf Jahre Plan und vier unterzeichnete Reviews, sodass jede Ansicht etwas zu zeigen hat.',
    do: {
      begin:
        'Neue Roadmap: sagen, wofür sie da ist, wie Ihr Geschäftsjahr läuft und wie weit Sie vorausschauen. Alles außer dem Geschäftsjahr lässt sich später ändern.',
      sample: 'Beispiel-Roadmap öffnen: Dort können Sie alles ausprobieren. Ein Klick entfernt sie.',
      import:
        'Plan importieren: eine Tabelle, eingefügte Zellen oder der Export eines anderen Werkzeugs. Sie sehen alles, bevor es übernommen wird.',
      file: 'Roadmap-Datei öffnen: eine Kopie mit dem ganzen Verlauf, Ihre eigene oder die von jemand anderem.',
      portfolio: 'Portfolio aller Roadmaps: eine Zeitachse, und wessen Review ansteht.',
    },
  },
  roadmap: {
    title: 'Roadmap',
    what: 'Der Plan: Vorhaben als Balken, in Bahnen, über die Geschäftsquartale des Horizonts. Alles, was Sie ändern, wird sofort gespeichert und lässt sich zurücknehmen.',
    first:
      'Schauen Sie auf die Balken, die in diesem Quartal beginnen oder enden, dann auf die Punkte zu klären oben: Sie nennen, was der Plan sagen sollte und noch nicht sagt.',
    do: {
      add: 'Ein Vorhaben hinzufügen oder auf dem leeren Teil einer Bahn eines zeichnen.',
      move: 'Einen Balken verschieben: ziehen oder die Tasten benutzen. An den Rändern ziehen ändert die Länge.',
      select: 'Mit Strg oder Umschalt und einem Klick mehrere auswählen; sie werden gemeinsam verschoben und geändert.',
      paste: 'Zeilen oder Zellen einer Tabelle als Vorhaben einfügen.',
      baseline: 'Basisplan: Umrisse zeigen, wo jedes Vorhaben stand, als es zugesagt wurde.',
      views: 'Darstellung: derselbe Plan als Tabelle, als Stränge vom Experiment zur Einführung oder als Kapazität jeder Bahn.',
    },
  },
  outcomes: {
    title: 'Wirkungen',
    what: 'Warum es Vorhaben überhaupt gibt. Eine Wirkung ist ein Ergebnis, das jemandem etwas wert ist, mit einer Messgröße, einer Führungskraft, die dafür einsteht, und der Arbeit, die dorthin führt.',
    first:
      'Suchen Sie Wirkungen ohne Messgröße, ohne Führungskraft oder ohne Arbeit: Die Liste kennzeichnet sie. Danach die verfehlten und gefährdeten.',
    do: {
      add: 'Wirkung hinzufügen: sagen, was für wen besser wird, nicht was gebaut wird.',
      measure: 'Ihr eine Messgröße geben: wo sie jetzt steht und was bis zu welchem Quartal erreicht werden soll.',
      leader: 'Die Führungskraft nennen, die dafür einsteht, und den Tag ihrer Zustimmung.',
      link: 'Vorhaben verknüpfen: aus der Ablage ziehen oder in der Matrix, und in einem Satz sagen, wie sie beitragen.',
      read: 'Messwerte eintragen, einzeln oder als Reihe eingefügt; die Linie neben jeder Wirkung zeigt sie gegenüber den Zielwerten.',
    },
  },
  review: {
    title: 'Review',
    what: 'Der Rückspiegel. Einmal im Quartal legen Sie Geplantes neben Geschehenes, lernen aus dem Unterschied und unterzeichnen es mit Ihren Führungskräften.',
    first: 'Der Kasten oben sagt, welches Quartal ansteht. Darunter stehen die unterzeichneten Reviews mit dem, was sie ergaben.',
    do: {
      open: 'Das anstehende Review öffnen. Sie können es jederzeit verlassen; es geht dort weiter, wo Sie waren.',
      early: 'Ab dem ersten Tag des Quartals lässt es sich vorzeitig öffnen und nach und nach ausfüllen.',
      read: 'Ein unterzeichnetes Review lesen. Es bleibt, wie es unterzeichnet wurde; was später klar wird, kommt als Nachtrag hinzu.',
      remind: 'Die Reviews in Ihren Kalender legen oder wählen, wann Sie erinnert werden.',
      present: 'Es dem Raum als Folien zeigen.',
    },
  },
  lastTime: {
    title: 'Review: letztes Mal',
    what: 'Wie der Plan aussah, als er zuletzt unterzeichnet wurde, und wie daraus Änderung für Änderung der heutige wurde.',
    first: 'Einmal abspielen und den Balken zusehen. Das dauert eine Minute und bringt alle im Raum auf denselben Stand.',
    do: {
      steps: 'Die Änderungen einzeln durchgehen oder laufen lassen.',
      stop: 'Bei einer Änderung anhalten, die ein Wort braucht, und das Vorhaben öffnen.',
      on: 'Danach weiter zum Rückblick.',
    },
  },
  lookBack: {
    title: 'Review: Rückblick',
    what: 'Jedes Vorhaben, das der Basisplan für das Quartal zugesagt hat, eines nach dem anderen: Wurde es geliefert, verschoben oder gestrichen, und warum?',
    first: 'Für die meisten hat der Plan einen Vorschlag. Bestätigen Sie, was stimmt, und nehmen Sie sich Zeit für das Verschobene.',
    do: {
      items: 'Von einem Eintrag zum nächsten gehen.',
      verdict: 'Geliefert, verschoben oder gestrichen sagen.',
      reason: 'Wählen, warum es verschoben wurde; die Gründe werden über die Jahre gezählt.',
      adoption: 'Beim Gelieferten: Wird es genutzt?',
      goOn: 'Bestätigen, was der Plan sagt, und zum nächsten ohne Antwort gehen.',
      lesson: 'Eine Lehre daraus ziehen, solange sich alle erinnern.',
    },
  },
  reviewOutcomes: {
    title: 'Review: Wirkungen',
    what: 'Geliefert ist das eine, erreicht das andere. Hier steht der letzte Messwert jeder Wirkung neben dem, was bis zum Ende des Quartals erwartet war.',
    first:
      'Die Liste ist so geordnet, wie darüber zu sprechen ist: zuerst, wo die beiden Seiten uneins sind, dann, wo alles geliefert und doch nichts erreicht wurde.',
    do: {
      items: 'Von einer Wirkung zur nächsten gehen.',
      goOn: 'Das Urteil annehmen, das die Zahlen vorschlagen, oder ein anderes geben.',
      words: 'Wo geliefert und nicht erreicht wurde: sagen, welche Annahme falsch war.',
      scores: 'Fachbereich und IT jede Wirkung bewerten lassen, verdeckt, bis beide es getan haben.',
      lesson: 'Eine Lehre daraus ziehen.',
    },
  },
  reviewLessons: {
    title: 'Review: Lehren',
    what: 'Jede offene Lehre bekommt eine Entscheidung: auf etwas angewendet, mit Grund verworfen oder zurückgestellt. Keine bleibt liegen.',
    first: 'Beginnen Sie mit den Lehren, die zu beurteilen sind: vor zwei oder mehr Reviews angewendet. Haben sie geholfen?',
    do: {
      judge: 'Sagen, ob sich eine angewendete Lehre bestätigt hat, widerlegt ist oder ob es dafür zu früh ist.',
      apply: 'Eine Lehre auf ein Vorhaben oder eine Wirkung anwenden und es dort ändern.',
      reject: 'Sie verwerfen und sagen, warum.',
      defer: 'Sie bis zum nächsten Review zurückstellen.',
    },
  },
  lookAhead: {
    title: 'Review: Ausblick',
    what: 'Die kommenden Quartale. Arbeiten Sie an dem, was am meisten wert ist, und beenden Sie, bevor Sie mehr beginnen?',
    first: 'Schauen Sie auf „Höchster Wert zuerst“: Was ist in Arbeit, während Wertvolleres noch nicht begonnen ist?',
    do: {
      value: 'Gewichte, Beiträge, Zuversicht und Aufwand berichtigen; die Reihenfolge folgt.',
      commit: 'Einen Vorschlag zusagen, beginnen oder stoppen.',
      plan: 'Balken im Plan darunter verschieben; die Umrisse sind der Basisplan.',
      horizon: 'Sehen, welcher Horizont nach der Unterschrift gilt: ein Quartal weiter.',
    },
  },
  signOff: {
    title: 'Review: Abschluss',
    what: 'Was dieses Review ändert, was beide Seiten von ihrer Partnerschaft sagen, und die Unterschrift. Sie friert die Kennzahlen ein und rückt den Horizont um ein Quartal weiter.',
    first: 'Schauen Sie, was noch fehlt: Die Seite nennt es und führt dorthin.',
    do: {
      meeting: 'Sagen, wer dabei war und wann das nächste Review ist.',
      principles: 'Die zwölf Grundsätze durchgehen: die Belege, und ob die Führungskräfte zustimmen.',
      partnership: 'Jede Seite bewertet die Partnerschaft und ihr Vertrauen; gemeinsam sagen Sie, wie reif sie ist.',
      sign: 'Unterzeichnen, ab vierzehn Tagen vor Ende des Quartals. Von da an ist der jetzige Plan der Basisplan des nächsten Quartals.',
    },
  },
  lessons: {
    title: 'Lehren',
    what: 'Alles, was die Reviews gelehrt haben, nach seinem Stand: offen, angewendet, bestätigt, widerlegt oder verworfen.',
    first: 'Schauen Sie auf die offenen, die alt sind. Eine Lehre ist im Quartal danach am meisten wert.',
    do: {
      find: 'Eine Lehre an einem ihrer Wörter finden, bevor derselbe Fehler zweimal geschieht.',
      open: 'Sehen, wo sie gezogen und auf welches Vorhaben oder welche Wirkung sie angewendet wurde.',
      reuse: 'Rearview bietet Lehren auch selbst an: in den Details eines Vorhabens, dem sie ähneln.',
    },
  },
  history: {
    title: 'Verlauf',
    what: 'Jede Revision der Roadmap, von wem sie ist und warum. Nichts geht verloren; je zwei lassen sich vergleichen.',
    first:
      'Die Liste beginnt mit unterzeichneten Reviews und benannten Versionen. Auf alle Revisionen umschalten, wenn Sie eine einzelne Änderung suchen.',
    do: {
      compare: 'Zwei Revisionen wählen: Balken zeigen damals und jetzt, eine Liste nennt, was sich geändert hat.',
      replay: 'Abspielen: zusehen, wie sich der Plan von Review zu Review ändert.',
      name: 'Dem jetzigen Stand einen Namen geben, etwa vor einer Vorstandssitzung.',
      restore: 'Den Plan auf eine frühere Revision zurücksetzen; was Sie zurücklassen, bleibt im Verlauf.',
      undo: 'Die letzte Änderung zurücknehmen.',
      scenario: 'Eine Revision als Szenario kopieren, um etwas auszuprobieren.',
    },
  },
  insights: {
    title: 'Einblicke',
    what: 'Was Pläne, Reviews und Lehren zusammen ergeben: gehaltene Zusagen, haltbare Termine, erreichte Wirkungen und wie es um die Partnerschaft steht.',
    first: 'Lesen Sie den Satz über jedem Diagramm; er sagt, was es zeigt. Beginnen Sie mit der Say-do-Quote.',
    do: {
      parts: 'Einen Teil wählen: Zusagen, Termine, Wirkungen und Lehren, Partnerschaft.',
      numbers: 'Unter einem Diagramm „Die Zahlen“ öffnen: dasselbe als Tabelle.',
      press: 'Auf eine Säule oder Linie klicken, um zu sehen, was dahintersteht.',
      how: 'Auf das Fragezeichen neben einer Kennzahl klicken, um zu sehen, wie sie berechnet wird, mit Ihren eigenen Zahlen.',
    },
  },
  stakeholders: {
    title: 'Stakeholder',
    what: 'Die Gruppen und Personen, für die sich etwas ändert, und wie viel in welchem Quartal. Hier sehen Sie, wen zu viel auf einmal trifft, bevor man es Ihnen sagt.',
    first:
      'Lesen Sie die Zeile oben: wen es wann am härtesten trifft. Dann nach zugesagter Arbeit schauen, die nicht sagt, was sie für irgendwen bedeutet.',
    do: {
      add: 'Einen Stakeholder hinzufügen, eine Gruppe oder eine Person.',
      impact: 'Zu einem Vorhaben sagen, was für sie darin steckt, was das Risiko ist und wie Sie damit umgehen.',
      cell: 'Auf eine Zahl klicken, um zu sehen, aus welchen Vorhaben sie besteht.',
      handOver: 'Übergeben, wofür jemand stand, der geht.',
    },
  },
  portfolio: {
    title: 'Portfolio',
    what: 'Alle Roadmaps dieses Computers auf einer Seite: eine Zeitachse, wessen Review ansteht, wie weit Zusagen gehalten werden und wen es von mehreren Seiten trifft.',
    first: 'Was am längsten überfällig ist, steht in der Tabelle zuerst.',
    do: {
      open: 'Eine Roadmap oder ihr Review aus der Tabelle öffnen.',
      compare: 'Die Vorhaben aller Roadmaps auf einer Zeitachse sehen.',
      shared: 'Sehen, welche Stakeholder im selben Quartal von mehreren Roadmaps getroffen werden.',
      switches: 'Szenarien und das Beispiel weglassen.',
    },
  },
  present: {
    title: 'Präsentieren',
    what: 'Das Review als Folien, von Rearview gemacht und auch aus der letzten Reihe lesbar.',
    first:
      'Wählen Sie unten die Größe des Raums: Sie bestimmt die Größe der Schrift. Dann die Tasten benutzen oder einen Presenter. Die Nummer der Folie öffnet eine Liste der Teile.',
    do: {
      next: 'Nächste Folie.',
      previous: 'Vorige Folie.',
      black: 'Schwarzer Bildschirm und zurück.',
      decision: 'Eine Entscheidung festhalten, während sie fällt.',
      lesson: 'Eine Lehre notieren.',
      end: 'Beenden. Alles Festgehaltene steht im Review.',
    },
  },
  import: {
    title: 'Plan importieren',
    what: 'Bringt einen Plan herein, der anderswo liegt: Excel, CSV, eingefügte Zellen, Exporte von Jira, Aha!, Asana und anderen, Microsoft Project oder ein Kalender. Mehrere Berichte desselben Plans werden zu seinem Verlauf.',
    first: 'Die Datei hineinziehen. Rearview schlägt vor, was jede Spalte ist, und fragt, wo es raten müsste.',
    do: {
      columns: 'Prüfen, welche Spalte welche ist; die Zuordnung wird für die nächste Datei dieser Art gemerkt.',
      dates: 'Sagen, ob Tag oder Monat zuerst kommt, wo die Datei es nicht verrät.',
      preview: 'Die Vorschau ansehen: Jede Zeile sagt, was aus ihr wird. Nichts wird geändert, bevor Sie zustimmen.',
      undo: 'Anders überlegt? Einmal Rückgängig nimmt den ganzen Import zurück.',
    },
  },
  settings: {
    title: 'Einstellungen',
    what: 'Wie Rearview auf diesem Computer aussieht und spricht, gleich welche Roadmap offen ist. Name, Geschäftsjahr und Horizont einer Roadmap stehen in ihren eigenen Einstellungen, im Menü „Mehr“.',
    first: 'Wählen Sie Hell, bevor Sie sie auf dem Beamer zeigen.',
    do: {
      colours: 'Helle oder dunkle Farben wählen, oder hohen Kontrast.',
      room: 'Wählen, wie viel Platz alles einnimmt; kompakt zeigt mehr Bahnen auf einmal.',
      language: 'Die Sprache der Ansichten und der Exporte wählen. Was Sie geschrieben haben, bleibt, wie es ist.',
    },
  },
  copies: {
    title: 'Kopien und Sicherheit',
    what: 'Wo Ihre Daten sind und was sie schützt. Alles bleibt auf diesem Computer; nach jeder Änderung wird neben der Datenbank eine Kopie mit dem ganzen Verlauf geschrieben.',
    first: 'Schauen Sie, wann und wo die letzte Kopie geschrieben wurde.',
    do: {
      folder: 'Einen anderen Ordner für die Kopien wählen, etwa einen synchronisierten.',
      now: 'Jetzt von allem Kopien schreiben.',
      file: 'Was diesen Computer überdauern muss: im Menü „Mehr“ eine Kopie (.roadmap) speichern und anderswo aufbewahren.',
    },
  },
}
