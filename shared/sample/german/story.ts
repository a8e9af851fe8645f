/** What happened, and what the reviews said of it. By the words in English. */
export const story: Readonly<Record<string, string>> = {
  'The regulator': 'Die Regulierungsbehörde',
  'The job’s progress online': 'Der Stand des Auftrags online',
  'The control room lost the overview in the Harwick burst': 'Die Leitstelle verlor beim Rohrbruch in Harwick den Überblick',
  'The supplier withdrew from the survey': 'Der Lieferant zog sich aus der Lecksuche zurück',
  'The loggers arrive in fourteen weeks, not in four': 'Die Logger kommen in vierzehn Wochen, nicht in vier',
  'All forty technicians want to keep theirs': 'Alle vierzig Techniker wollen ihres behalten',
  'Lead time of the supplier: fourteen weeks instead of four.': 'Lieferzeit des Lieferanten: vierzehn Wochen statt vier.',
  'The supplier withdrew; nobody had asked for a reference of our size.':
    'Der Lieferant zog sich zurück; niemand hatte nach einer Referenz unserer Größe gefragt.',
  'Asked for after the Harwick burst.': 'Nach dem Rohrbruch in Harwick gewünscht.',
  'The burst desk came in the last month; nothing else could shorten a repair yet.':
    'Die Übersicht der Rohrbrüche kam im letzten Monat; sonst konnte noch nichts eine Reparatur verkürzen.',
  'The loggers were to bring the first effect; they come next quarter.':
    'Die Logger sollten als erste wirken; sie kommen im nächsten Quartal.',
  'The message to customers is tried in two depots only.': 'Die Nachricht an Kunden wird erst in zwei Depots erprobt.',
  'Cannot be counted before the job history exists.': 'Nicht zu zählen, bevor es die Auftragshistorie gibt.',
  'Overtime after the Harwick burst ate half of what was saved.':
    'Überstunden nach dem Rohrbruch in Harwick fraßen die Hälfte der Ersparnis auf.',
  'Order hardware before the plan promises it': 'Geräte bestellen, bevor der Plan sie verspricht',
  'The start was promised before the supplier had confirmed a delivery date.':
    'Der Beginn war versprochen, bevor der Lieferant einen Liefertermin bestätigt hatte.',
  'No start of work with field hardware without a confirmed delivery date.':
    'Kein Beginn einer Arbeit mit Geräten im Feld ohne bestätigten Liefertermin.',
  'Ask a supplier for a reference of our size': 'Den Lieferanten nach einer Referenz unserer Größe fragen',
  'The satellite survey had only ever been sold to a city a tenth of our size.':
    'Die Lecksuche per Satellit war bisher nur an eine Stadt verkauft, die ein Zehntel so groß ist wie wir.',
  'One call with a customer of our size before an experiment starts.':
    'Ein Anruf bei einem Kunden unserer Größe, bevor ein Experiment beginnt.',
  'The tablets have their dates in the framework contract. The next hardware we order ourselves are the acoustic sensors; decide then.':
    'Die Tablets haben ihre Termine im Rahmenvertrag. Die nächsten Geräte, die wir selbst bestellen, sind die akustischen Sensoren; dann entscheiden.',
  'Procurement is working on the same rule.': 'Der Einkauf arbeitet an derselben Regel.',
  'First review. The tablets won the depots over; hardware lead times surprised us.':
    'Erstes Review. Die Tablets haben die Depots gewonnen; die Lieferzeiten der Geräte haben uns überrascht.',
  'Procurement has the delivery of the loggers confirmed in writing':
    'Der Einkauf lässt sich die Lieferung der Logger schriftlich bestätigen',
  'The board is asked for £1.9 million for tablets, with the delivery dates of the framework contract':
    'Der Vorstand wird um 1,9 Mio. £ für Tablets gebeten, mit den Lieferterminen des Rahmenvertrags',
  'The board releases £1.9 million over five years': 'Der Vorstand gibt 1,9 Mio. £ über fünf Jahre frei',
  'The regulator asked for it by the end of the quarter': 'Die Behörde verlangt es bis zum Ende des Quartals',
  'The maker recalls 240 gas detectors': 'Der Hersteller ruft 240 Gasmelder zurück',
  'Eleven per cent less driving in both depots': 'Elf Prozent weniger Fahrten in beiden Depots',
  'Unusable with gloves and in glare; the technicians sent them back':
    'Mit Handschuhen und bei Blendung nicht zu gebrauchen; die Techniker schickten sie zurück',
  'It was built upon the glasses, which do not work at a trench': 'Es baute auf den Brillen auf, die am Graben nicht taugen',
  'The map supplier’s new format needs another release': 'Das neue Format des Kartenlieferanten braucht noch eine Version',
  'Only the depots know where the valves are, and they had no time set aside':
    'Nur die Depots wissen, wo die Schieber sind, und sie hatten keine Zeit dafür eingeplant',
  'The map supplier changed its format.': 'Der Kartenlieferant änderte sein Format.',
  'Unusable with gloves and in glare.': 'Mit Handschuhen und bei Blendung nicht zu gebrauchen.',
  'The depots had no time set aside for it.': 'Die Depots hatten keine Zeit dafür eingeplant.',
  'Asked for by the regulator.': 'Von der Behörde verlangt.',
  'Recalled by the maker; it could not wait.': 'Vom Hersteller zurückgerufen; es konnte nicht warten.',
  'The loggers worked for half a quarter.': 'Die Logger arbeiteten ein halbes Quartal.',
  'The loggers found four large leaks in their first month.': 'Die Logger fanden im ersten Monat vier große Lecks.',
  'The job pack helps where the tablets are.': 'Die Auftragsmappe hilft, wo die Tablets sind.',
  'Still not counted.': 'Noch nicht gezählt.',
  'The glasses were tried in the workshop for six weeks before anybody wore them at a trench.':
    'Die Brillen wurden sechs Wochen in der Werkstatt erprobt, bevor jemand sie am Graben trug.',
  'Every field experiment spends its first week outdoors.': 'Jedes Experiment im Feld verbringt seine erste Woche im Freien.',
  'Data cleaning needs hours from the depots': 'Bereinigte Daten brauchen Stunden der Depots',
  'The plan counted the data team’s days and none of the depots’.': 'Der Plan zählte die Tage des Datenteams und keinen der Depots.',
  'Agree the depots’ hours in the roster before the work starts.':
    'Die Stunden der Depots im Dienstplan vereinbaren, bevor die Arbeit beginnt.',
  'The sensors are ordered now, with a delivery date in the contract.': 'Die Sensoren sind jetzt bestellt, mit Liefertermin im Vertrag.',
  'Procurement decides next month.': 'Der Einkauf entscheidet nächsten Monat.',
  'No field experiment starts in the coming quarter.': 'Im kommenden Quartal beginnt kein Experiment im Feld.',
  'The depots’ rosters are made in week three.': 'Die Dienstpläne der Depots entstehen in Woche drei.',
  'Scheduling proved itself in two depots. Data work slips because it borrows people it was not given.':
    'Die Einsatzplanung hat sich in zwei Depots bewährt. Die Arbeit an Daten verzögert sich, weil sie sich Leute leiht, die ihr niemand gegeben hat.',
  'No more money for glasses: the remaining £60,000 go to maps without a signal':
    'Kein Geld mehr für Brillen: die restlichen 60.000 £ gehen an die Karten ohne Empfang',
  'The technicians’ council chooses a way to type with gloves on': 'Der Rat der Techniker wählt, wie man mit Handschuhen tippt',
  'Four hours a week of each depot’s roster go to the valve register':
    'Vier Stunden je Woche im Dienstplan jedes Depots gehören dem Register der Schieber',
  'Agreed with the finance director': 'Mit der Finanzdirektorin vereinbart',
  'A third of the repairs is done by contract partners': 'Ein Drittel der Reparaturen machen Vertragspartner',
  'The depots want the maps on the tablets first': 'Die Depots wollen zuerst die Karten auf den Tablets',
  'Nine leaks out of ten heard six days before the first call': 'Neun von zehn Lecks sechs Tage vor dem ersten Anruf gehört',
  'Nobody owned the model between data and leakage': 'Niemandem gehörte das Modell zwischen Daten und Wasserverlust',
  'The privacy assessment took six weeks': 'Die Prüfung des Datenschutzes dauerte sechs Wochen',
  'One week in four depots, counted by hand.': 'Eine Woche in vier Depots, von Hand gezählt.',
  'Nobody owned the model between the data team and the leak desk.': 'Niemandem gehörte das Modell zwischen Datenteam und Leckstelle.',
  'The privacy assessment took six weeks instead of two.': 'Die Prüfung des Datenschutzes dauerte sechs Wochen statt zwei.',
  'Drawings are there; the right part often is not.': 'Zeichnungen sind da; das richtige Teil oft nicht.',
  'First count by hand, from one week in four depots.': 'Erste Zählung von Hand, aus einer Woche in vier Depots.',
  'A model has an owner before it is built': 'Ein Modell gehört jemandem, bevor es gebaut wird',
  'The leak desk waited for the data team and the data team for the leak desk.':
    'Die Leckstelle wartete auf das Datenteam und das Datenteam auf die Leckstelle.',
  'Name one owner in the business and one in IT before the first line of code.':
    'Je eine verantwortliche Person im Fachbereich und in der IT nennen, vor der ersten Zeile Code.',
  'Privacy and legal need six weeks': 'Datenschutz und Recht brauchen sechs Wochen',
  'Two weeks were planned because the last one was a small change.':
    'Zwei Wochen waren geplant, weil das letzte Mal eine kleine Änderung war.',
  'Six weeks from the first draft in every plan that touches customer data.':
    'Sechs Wochen ab dem ersten Entwurf in jedem Plan, der Kundendaten berührt.',
  'Procurement now asks for it in every tender; nothing is left for us to do.':
    'Der Einkauf verlangt es nun in jeder Ausschreibung; für uns bleibt nichts zu tun.',
  'Its first week is spent with the night crew outdoors.': 'Seine erste Woche verbringt es mit der Nachtschicht im Freien.',
  'Four hours a week in each depot’s roster until the end.': 'Vier Stunden je Woche im Dienstplan jedes Depots bis zum Ende.',
  'The pilot of the ranking is planned next quarter.': 'Der Pilot der Rangfolge ist im nächsten Quartal geplant.',
  'The job’s progress online is the next to touch customer data; it is planned next quarter.':
    'Der Stand des Auftrags online berührt als Nächstes Kundendaten; er ist im nächsten Quartal geplant.',
  'Our best quarter so far. The plan for the scheduling pilot is honest now.':
    'Unser bestes Quartal bisher. Der Plan für den Piloten der Einsatzplanung ist jetzt ehrlich.',
  'The leak desk and the data team name one owner each for the ranking':
    'Leckstelle und Datenteam nennen je eine verantwortliche Person für die Rangfolge',
  '£240,000 for the hours of the depots are released with the asset register':
    '240.000 £ für die Stunden der Depots werden mit dem Anlagenregister freigegeben',
  'Nobody asks the customer after a repair': 'Niemand fragt die Kunden nach einer Reparatur',
  'The last ninety tablets are held up in customs': 'Die letzten neunzig Tablets hängen im Zoll fest',
  'The first ten leaks lose half of the water': 'Die ersten zehn Lecks verlieren die Hälfte des Wassers',
  'The third system keeps its jobs as text': 'Das dritte System hält seine Aufträge als Text',
  'The meters’ supplier gives its data only from the quarter after next':
    'Der Lieferant der Zähler gibt seine Daten erst ab dem übernächsten Quartal',
  'All depots, one week, counted by hand.': 'Alle Depots, eine Woche, von Hand gezählt.',
  'Two trunk mains burst in one week.': 'In einer Woche brachen zwei Hauptleitungen.',
  'Ninety devices held up in customs, and the last depots waited for all of them.':
    'Neunzig Geräte hingen im Zoll fest, und die letzten Depots warteten auf alle.',
  'So that we hear it from customers and not from complaints.': 'Damit wir es von Kunden hören und nicht aus Beschwerden.',
  'That a technician who knows the job finishes it. Information was there; the part was not.':
    'Dass ein Techniker, der den Auftrag kennt, ihn abschließt. Die Information war da; das Teil nicht.',
  'Two trunk mains cost two megalitres; the sensors are not in yet.':
    'Zwei Hauptleitungen kosteten zwei Megaliter; die Sensoren sind noch nicht da.',
  'Four injuries on the road; the coaching has only begun.': 'Vier Verletzte auf der Straße; die Begleitung hat erst begonnen.',
  'Needs the job history, which moved.': 'Braucht die Auftragshistorie, und die hat sich verschoben.',
  'Roll out depot by depot': 'Depot für Depot ausrollen',
  'One late delivery held up every depot that was left, because all were to start together.':
    'Eine späte Lieferung hielt jedes Depot auf, das noch fehlte, weil alle zugleich beginnen sollten.',
  'Each depot is a delivery of its own, with its own date.': 'Jedes Depot ist eine eigene Lieferung mit eigenem Termin.',
  'Information alone does not finish a job': 'Information allein schließt keinen Auftrag ab',
  'We assumed that a technician who knows the job finishes it. Two of five second visits are for a part.':
    'Wir nahmen an, dass ein Techniker, der den Auftrag kennt, ihn abschließt. Zwei von fünf Zweitbesuchen gelten einem Teil.',
  'Bring the van’s stock into the plan of the day.': 'Den Bestand im Wagen in den Plan des Tages holen.',
  'Look at the data before a date is promised': 'Die Daten ansehen, bevor ein Termin versprochen wird',
  'Nobody had opened the third system: it keeps its jobs as text.':
    'Niemand hatte das dritte System geöffnet: es hält seine Aufträge als Text.',
  'A week with a sample of the data before work with a new source is committed.':
    'Eine Woche mit einer Probe der Daten, bevor Arbeit mit einer neuen Quelle zugesagt wird.',
  'Tom Oyelaran and Grace Adeyemi own it together.': 'Tom Oyelaran und Grace Adeyemi verantworten es gemeinsam.',
  'Six weeks for privacy come before anything is shown to customers.': 'Sechs Wochen für den Datenschutz kommen, bevor Kunden etwas sehen.',
  'The scheduling in all depots is the next one; decide with its go or no-go.':
    'Die Einsatzplanung in allen Depots ist die nächste; mit ihrem Ja oder Nein entscheiden.',
  'The pilot loads each van by the plan of its day.': 'Der Pilot belädt jeden Wagen nach dem Plan seines Tages.',
  'The next source is the meters’; decide when their data can be had.':
    'Die nächste Quelle sind die Zähler; entscheiden, wenn ihre Daten zu haben sind.',
  'The sensors came on their day; the pilot stands where it was planned.':
    'Die Sensoren kamen an ihrem Tag; der Pilot steht, wo er geplant war.',
  'We deliver what we say more often than a year ago. The first visit does not follow: look at the parts.':
    'Wir liefern öfter als vor einem Jahr, was wir sagen. Der erste Besuch folgt dem nicht: auf die Teile schauen.',
  'Each depot gets its tablets as they arrive; nobody waits for the last ninety':
    'Jedes Depot bekommt seine Tablets, wenn sie eintreffen; niemand wartet auf die letzten neunzig',
  'The van’s stock joins the plan of the day in two depots first': 'Der Bestand im Wagen kommt zuerst in zwei Depots in den Plan des Tages',
  'Meter alarms begin with the meters that report by radio, or wait for the data platform: a proposal for the next review':
    'Alarme der Zähler beginnen mit denen, die über Funk melden, oder warten auf die Plattform: ein Vorschlag für das nächste Review',
  'The last depot has its tablets': 'Das letzte Depot hat seine Tablets',
  'The Eastern depots ask for a full month of burst data before anybody decides':
    'Die östlichen Depots wollen einen ganzen Monat Daten zu Rohrbrüchen, bevor jemand entscheidet',
  'Three crews worked sixteen hours in the last burst week':
    'Drei Mannschaften arbeiteten in der letzten Woche mit Rohrbrüchen sechzehn Stunden',
  'Try it with gloves on, in the rain, in the first week': 'In der ersten Woche mit Handschuhen und im Regen erproben',
  'Supplier was late': 'Lieferant war zu spät',
  'Waited for somebody else': 'Auf andere gewartet',
  'Technical trouble': 'Technische Schwierigkeiten',
  'People were not there': 'Es fehlten Leute',
  'Decision came late': 'Entscheidung kam zu spät',
  'More work than thought': 'Mehr Arbeit als gedacht',
  'The forecast works for bends and not for clamps': 'Die Vorhersage taugt für Bögen und nicht für Schellen',
  'Forecast per depot and week. Good for bends and couplings; clamps depend on the age of the main.':
    'Vorhersage je Depot und Woche. Gut für Bögen und Kupplungen; Schellen hängen vom Alter der Leitung ab.',
  'The clamps are tried with the age of the main': 'Die Schellen werden mit dem Alter der Leitung erprobt',
}
