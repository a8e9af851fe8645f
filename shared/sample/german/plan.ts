/** What the roadmap, its lanes, outcomes, stakeholders, milestones and experiments say. By the words in English. */
export const plan: Readonly<Record<string, string>> = {
  'Field Operations': 'Außendienst',
  'Field Operations, Aldermere Water': 'Außendienst, Aldermere Water',
  'Six hundred technicians repair, inspect and renew the network of 1.9 million people. In five years they spend their day on the tools, leaks are found before customers see them, and everyone goes home unhurt. The board has set £24 million aside for it, and expects the average job to cost £38 less.':
    'Sechshundert Techniker reparieren, prüfen und erneuern das Netz für 1,9 Millionen Menschen. In fünf Jahren gehört ihr Tag der Arbeit vor Ort, Lecks werden gefunden, bevor Kunden sie sehen, und alle kommen unverletzt nach Hause. Der Vorstand hat dafür 24 Mio. £ vorgesehen und erwartet, dass ein Auftrag im Durchschnitt 38 £ weniger kostet.',
  'Field technicians': 'Techniker im Außendienst',
  'Household customers': 'Haushaltskunden',
  'Contract partners': 'Vertragspartner',
  'Network control room': 'Netzleitstelle',
  'Trade union representatives': 'Vertretung der Gewerkschaft',
  'Executive board': 'Vorstand',
  'Leaks are repaired sooner': 'Lecks werden schneller behoben',
  'From the first report, whoever made it, to the day the road is closed up again.':
    'Von der ersten Meldung, von wem auch immer, bis zu dem Tag, an dem die Straße wieder geschlossen ist.',
  'days from report to repair': 'Tage von der Meldung bis zur Reparatur',
  'Jobs are finished at the first visit': 'Aufträge sind beim ersten Besuch erledigt',
  'No second van, no second hole, no second day off work for the customer.':
    'Kein zweiter Wagen, kein zweites Loch, kein zweiter freier Tag für die Kunden.',
  '% of jobs': '% der Aufträge',
  'Less water is lost': 'Weniger Wasser geht verloren',
  'Leakage as reported to the regulator, three-month average.':
    'Wasserverlust, wie er der Behörde gemeldet wird, im Mittel über drei Monate.',
  'megalitres a day': 'Megaliter am Tag',
  'Customers know when we come and what we did': 'Kunden wissen, wann wir kommen und was wir getan haben',
  'Asked after every visit and every planned interruption.': 'Gefragt nach jedem Besuch und jeder geplanten Unterbrechung.',
  '% fully satisfied': '% voll zufrieden',
  'Everyone goes home unhurt': 'Alle kommen unverletzt nach Hause',
  'Own staff and contract partners, counted alike, over twelve months.':
    'Eigene Leute und Vertragspartner, gleich gezählt, über zwölf Monate.',
  'lost-time injuries per million hours': 'Unfälle mit Ausfallzeit je Million Stunden',
  'More of the day is spent on the tools': 'Mehr vom Tag gehört der Arbeit vor Ort',
  'Paid hours at the job, without travel, waiting, searching and paper.':
    'Bezahlte Stunden am Auftrag, ohne Fahrt, Warten, Suchen und Papier.',
  '% of paid hours': '% der bezahlten Stunden',
  'Planned work instead of emergencies': 'Geplante Arbeit statt Notfälle',
  'The share of jobs that were in the plan a week before. Counted by hand until the three job systems share one history.':
    'Der Anteil der Aufträge, die eine Woche vorher im Plan standen. Von Hand gezählt, bis die drei Auftragssysteme eine gemeinsame Historie haben.',
  'The average job costs less': 'Ein Auftrag kostet im Durchschnitt weniger',
  'Labour, travel, material and contract partners, at the prices of the first year. £38 on 310,000 jobs are £11.8 million a year.':
    'Arbeit, Fahrt, Material und Vertragspartner, zu Preisen des ersten Jahres. 38 £ bei 310.000 Aufträgen sind 11,8 Mio. £ im Jahr.',
  '£ a job': '£ je Auftrag',
  'the first plan': 'der erste Plan',
  'A plan that moves with the day saves at least a tenth of the driving.':
    'Ein Plan, der mit dem Tag geht, spart mindestens ein Zehntel der Fahrten.',
  'Kilometres per job in both depots, on days planned by hand and by the scheduler.':
    'Kilometer je Auftrag in beiden Depots, an Tagen von Hand und an Tagen mit der Einsatzplanung.',
  'Seven depots planned as one drive a tenth less, and no planned job is dropped more often than now.':
    'Sieben gemeinsam geplante Depots fahren ein Zehntel weniger, und kein geplanter Auftrag fällt öfter aus als heute.',
  'Kilometres and overtime per job, and planned jobs put off, against the seven months before.':
    'Kilometer und Überstunden je Auftrag sowie verschobene geplante Aufträge, verglichen mit den sieben Monaten davor.',
  'The type of job and the age of the main tell which fittings the day will need.':
    'Die Art des Auftrags und das Alter der Leitung sagen, welche Formstücke der Tag braucht.',
  'The share of second visits for a part that the forecast would have spared.':
    'Der Anteil der Zweitbesuche wegen eines Teils, den die Vorhersage erspart hätte.',
  'The rest of the day can be planned anew within a minute of a burst.':
    'Der Rest des Tages lässt sich nach einem Rohrbruch in einer Minute neu planen.',
  'Planned jobs still done on the day of a burst.': 'Geplante Aufträge, die am Tag eines Rohrbruchs noch erledigt werden.',
  'Two integration engineers are free': 'Zwei Fachleute für Integration sind frei',
  'There is a tablet that survives a trench in the rain, and that technicians want to keep.':
    'Es gibt ein Tablet, das einen Graben im Regen übersteht und das Techniker behalten wollen.',
  'Devices broken in ten weeks, and how many of the forty ask to hand theirs back.':
    'Zerbrochene Geräte in zehn Wochen, und wie viele der vierzig ihres zurückgeben wollen.',
  'A camera at eye level lets an expert guide a repair from the depot, with both hands free.':
    'Mit einer Kamera auf Augenhöhe leitet eine Fachkraft im Depot eine Reparatur an, und beide Hände bleiben frei.',
  'Repairs finished with the glasses on, of fifty.': 'Mit der Brille abgeschlossene Reparaturen, von fünfzig.',
  'A spoken report is as complete as a typed one, and takes a third of the time.':
    'Ein gesprochener Bericht ist so vollständig wie ein getippter und braucht ein Drittel der Zeit.',
  'Minutes per report and fields left empty, night crew against day crew.':
    'Minuten je Bericht und leere Felder, Nachtschicht gegen Tagschicht.',
  'Image recognition sees a poor repair as surely as an inspector.':
    'Bilderkennung sieht eine schlechte Reparatur so sicher wie ein Prüfer.',
  'Agreement with two inspectors on 500 photos.': 'Übereinstimmung mit zwei Prüfern bei 500 Fotos.',
  'An inspector who signs for what the machine saw': 'Ein Prüfer, der für das unterschreibt, was die Maschine sah',
  'A survey from space finds rural leaks that no logger will ever hear.':
    'Eine Aufnahme aus dem All findet auf dem Land Lecks, die kein Logger je hört.',
  'Leaks confirmed by digging, of the twenty most likely.': 'Durch Graben bestätigte Lecks, von den zwanzig wahrscheinlichsten.',
  'Acoustic sensors hear a leak days before the first customer calls.':
    'Akustische Sensoren hören ein Leck Tage, bevor der erste Kunde anruft.',
  'Days between the alarm and the first call, of all leaks in Harwick.':
    'Tage zwischen Alarm und erstem Anruf, bei allen Lecks in Harwick.',
  'Three zones with sensors lose a fifth less water than three like them without.':
    'Drei Zonen mit Sensoren verlieren ein Fünftel weniger Wasser als drei gleiche ohne.',
  'Night flow in all six zones, over four months.': 'Nächtlicher Durchfluss in allen sechs Zonen, über vier Monate.',
  'A tenth of the leaks loses half of the water, and can be told beforehand.':
    'Ein Zehntel der Lecks verliert die Hälfte des Wassers, und das lässt sich vorher sagen.',
  'Water lost by the leaks ranked first, against those repaired first.':
    'Verlust der Lecks an der Spitze der Liste, gegen die zuerst reparierten.',
  'Soil, age and pressure predict two of three bursts half a year ahead.':
    'Boden, Alter und Druck sagen zwei von drei Rohrbrüchen ein halbes Jahr voraus.',
  'Bursts on the list, of all bursts of the half year after.': 'Rohrbrüche auf der Liste, von allen des halben Jahres danach.',
  'The renewal budget of the next price period': 'Das Budget für Erneuerung in der nächsten Preisperiode',
  'Rosters that limit fatigue prevent a quarter of the injuries at night.':
    'Dienstpläne, die Ermüdung begrenzen, verhindern ein Viertel der Unfälle in der Nacht.',
  'Injuries and near misses per night hour, in two regions.': 'Unfälle und Beinahe-Unfälle je Nachtstunde, in zwei Regionen.',
  'Board decides on tablets for every technician': 'Vorstand entscheidet über Tablets für alle Techniker',
  'Go or no-go for scheduling in all depots': 'Ja oder Nein zur Einsatzplanung in allen Depots',
  'Board decides on acoustic sensors for all zones': 'Vorstand entscheidet über akustische Sensoren für alle Zonen',
  'Regulator’s mid-period review': 'Halbzeitprüfung der Behörde',
  'Old dispatch archive handed over': 'Altes Archiv der Disposition übergeben',
  'Price review submitted': 'Preisantrag eingereicht',
  'Works management contract ends': 'Vertrag des Auftragssystems endet',
  'Final determination of the price review': 'Endgültiger Preisbescheid',
  'Board releases the renewal budget': 'Vorstand gibt das Budget für Erneuerung frei',
  'the leaders’ agreement': 'die Zustimmung der Führungskräfte',
  'Seven of eight outcomes have a leader who agreed': 'Sieben von acht Wirkungen haben eine Führungskraft, die zugestimmt hat',
  'Approved by the board': 'Vom Vorstand beschlossen',
  'The supplier withdrew before the first picture.': 'Der Lieferant zog sich vor dem ersten Bild zurück.',
  'Two broke, none was handed back.': 'Zwei gingen kaputt, keines wurde zurückgegeben.',
  'Eleven per cent less driving in both depots.': 'Elf Prozent weniger Fahrten in beiden Depots.',
  'Unusable with gloves and in glare: six repairs of fifty.':
    'Mit Handschuhen und bei Blendung nicht zu gebrauchen: sechs Reparaturen von fünfzig.',
  'Nine leaks out of ten were heard six days before the first call.': 'Neun von zehn Lecks wurden sechs Tage vor dem ersten Anruf gehört.',
  'Customers answer one question where nobody answers ten.': 'Kunden beantworten eine Frage, wo niemand zehn beantwortet.',
  'The share of repairs with an answer.': 'Der Anteil der Reparaturen mit einer Antwort.',
  'The first ten leaks lose half of the water.': 'Die ersten zehn Lecks verlieren die Hälfte des Wassers.',
  'Four of ten answer, most within the hour.': 'Vier von zehn antworten, die meisten binnen einer Stunde.',
}
