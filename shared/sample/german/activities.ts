/** Activities, and why they serve an outcome. By the words in English. */
export const activities: Readonly<Record<string, string>> = {
  'Planning and dispatch': 'Planung und Disposition',
  'Work in the field': 'Arbeit vor Ort',
  'Network insight': 'Wissen über das Netz',
  Customers: 'Kunden',
  'People and safety': 'Menschen und Sicherheit',
  'Data and platforms': 'Daten und Plattformen',
  'Scheduling rules agreed with the depots': 'Regeln der Einsatzplanung mit den Depots vereinbart',
  'To spend more of the day on the tools by letting the depots write down which jobs belong together before a machine plans them.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, schreiben die Depots auf, welche Aufträge zusammengehören, bevor eine Maschine sie plant.',
  'Dynamic scheduling tried in two depots': 'Dynamische Einsatzplanung in zwei Depots erprobt',
  'Harwick and Stoke Ferry, five weeks, every second day planned by hand to compare. £85,000, most of it the supplier’s licence.':
    'Harwick und Stoke Ferry, fünf Wochen, jeder zweite Tag zum Vergleich von Hand geplant. 85.000 £, das meiste davon die Lizenz des Lieferanten.',
  'To spend more of the day on the tools by learning in two depots whether a plan that moves with the day saves driving.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, lernen wir in zwei Depots, ob ein Plan, der mit dem Tag geht, Fahrten spart.',
  'Dynamic scheduling in the Eastern depots': 'Dynamische Einsatzplanung in den östlichen Depots',
  'Seven depots, £310,000 with the licence for a year.': 'Sieben Depots, 310.000 £ mit der Lizenz für ein Jahr.',
  'To spend more of the day on the tools by planning seven depots anew each hour.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, werden sieben Depots jede Stunde neu geplant.',
  'To finish at the first visit by sending the technician who has the skill and the part.':
    'Damit Aufträge beim ersten Besuch erledigt sind, fährt der Techniker hin, der das Können und das Teil hat.',
  'To make the average job cost less by saving driving and overtime in seven depots.':
    'Damit ein Auftrag weniger kostet, sparen wir in sieben Depots Fahrten und Überstunden.',
  'Dynamic scheduling in all depots': 'Dynamische Einsatzplanung in allen Depots',
  '£3.2 million over five years, against £1.1 million a year for less driving and overtime. Nothing is ordered before the go.':
    '3,2 Mio. £ über fünf Jahre, gegen 1,1 Mio. £ im Jahr für weniger Fahrten und Überstunden. Vor dem Ja wird nichts bestellt.',
  'To spend more of the day on the tools by planning all 31 depots as one.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, werden alle 31 Depots als eines geplant.',
  'To do planned work instead of emergencies by keeping planned jobs in the plan when a burst comes in.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, bleiben geplante Aufträge im Plan, auch wenn ein Rohr bricht.',
  'To make the average job cost less by saving a tenth of the driving and a fifth of the overtime.':
    'Damit ein Auftrag weniger kostet, sparen wir ein Zehntel der Fahrten und ein Fünftel der Überstunden.',
  'Appointments in two-hour windows': 'Termine in Fenstern von zwei Stunden',
  'To let customers know when we come by promising two hours instead of half a day.':
    'Damit Kunden wissen, wann wir kommen, versprechen wir zwei Stunden statt eines halben Tages.',
  'Routes by live traffic': 'Wege nach dem Verkehr von jetzt',
  'To spend more of the day on the tools by driving around the queue instead of standing in it.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, fahren wir um den Stau herum, statt in ihm zu stehen.',
  'Forecast of parts by type of job': 'Vorhersage der Teile nach Art des Auftrags',
  'To finish at the first visit by knowing in the morning which fittings the day will need.':
    'Damit Aufträge beim ersten Besuch erledigt sind, wissen wir am Morgen, welche Formstücke der Tag braucht.',
  'Van stock matched to the day’s jobs': 'Bestand im Wagen passend zu den Aufträgen des Tages',
  'To finish at the first visit by loading the van for the jobs it will meet.':
    'Damit Aufträge beim ersten Besuch erledigt sind, wird der Wagen für die Aufträge beladen, die auf ihn warten.',
  'To make the average job cost less by sparing the second visit for a part.':
    'Damit ein Auftrag weniger kostet, sparen wir den Zweitbesuch wegen eines Teils.',
  'The day replanned within a minute of a burst': 'Der Tag in einer Minute neu geplant, wenn ein Rohr bricht',
  'To do planned work instead of emergencies by rebuilding the day in a minute when a main bursts.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, wird der Tag in einer Minute neu gebaut, wenn eine Leitung bricht.',
  'Work offered to contract partners online': 'Arbeit den Vertragspartnern online angeboten',
  'To do planned work instead of emergencies by agreeing the work of contract partners a week ahead.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, vereinbaren wir die Arbeit der Vertragspartner eine Woche im Voraus.',
  'To make the average job cost less by paying for slots and not for standby.':
    'Damit ein Auftrag weniger kostet, bezahlen wir Zeitfenster und keine Bereitschaft.',
  'Scheduling contract renewed': 'Vertrag der Einsatzplanung erneuert',
  'To make the average job cost less by renewing with two offers in hand instead of one.':
    'Damit ein Auftrag weniger kostet, verlängern wir mit zwei Angeboten in der Hand statt mit einem.',
  'Rugged tablets tried by forty technicians': 'Robuste Tablets von vierzig Technikern erprobt',
  'To spend more of the day on the tools by finding the device that survives a trench in the rain.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, finden wir das Gerät, das einen Graben im Regen übersteht.',
  'Tablets for every technician': 'Tablets für alle Techniker',
  '£1.9 million over five years: 640 devices, mobile data, a pool of spares and two days of training each. Delivery dates stand in the framework contract.':
    '1,9 Mio. £ über fünf Jahre: 640 Geräte, mobile Daten, Ersatzgeräte und je zwei Tage Schulung. Die Liefertermine stehen im Rahmenvertrag.',
  'To spend more of the day on the tools by ending the drive back to the depot for paper.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, fährt niemand mehr für Papier zurück ins Depot.',
  'To finish at the first visit by having the drawing and the history of the pipe at hand.':
    'Damit Aufträge beim ersten Besuch erledigt sind, sind Zeichnung und Geschichte der Leitung zur Hand.',
  'To make the average job cost less by ending the printing, posting and typing of job sheets.':
    'Damit ein Auftrag weniger kostet, wird kein Auftragszettel mehr gedruckt, verschickt und abgetippt.',
  'Job pack without paper': 'Auftragsmappe ohne Papier',
  'To spend more of the day on the tools by replacing eleven forms with one screen.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, ersetzt ein Bildschirm elf Formulare.',
  'To make the average job cost less by typing nothing twice.': 'Damit ein Auftrag weniger kostet, wird nichts zweimal getippt.',
  'Maps of mains and valves without a signal': 'Karten von Leitungen und Schiebern ohne Empfang',
  'To repair leaks sooner by finding the right valve where there is no signal.':
    'Damit Lecks schneller behoben werden, findet man den richtigen Schieber auch ohne Empfang.',
  'Guidance through smart glasses': 'Anleitung durch Datenbrillen',
  'To finish at the first visit by letting an expert look over the shoulder.':
    'Damit Aufträge beim ersten Besuch erledigt sind, schaut eine Fachkraft über die Schulter.',
  'A photo of every repair': 'Ein Foto von jeder Reparatur',
  'To finish at the first visit by seeing what was left undone before the hole is closed.':
    'Damit Aufträge beim ersten Besuch erledigt sind, sieht man, was offen blieb, bevor das Loch geschlossen wird.',
  'To let customers know what we did by showing them the repair.':
    'Damit Kunden wissen, was wir getan haben, zeigen wir ihnen die Reparatur.',
  'Job reports spoken instead of typed': 'Auftragsberichte gesprochen statt getippt',
  'To spend more of the day on the tools by speaking the report on the way to the van.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, wird der Bericht auf dem Weg zum Wagen gesprochen.',
  'Repairs checked by image recognition': 'Reparaturen durch Bilderkennung geprüft',
  'To finish at the first visit by spotting a bad joint while the crew is still there.':
    'Damit Aufträge beim ersten Besuch erledigt sind, fällt eine schlechte Verbindung auf, solange die Mannschaft noch da ist.',
  'Image check in every repair': 'Bildprüfung bei jeder Reparatur',
  'To finish at the first visit by making the check a part of closing the job.':
    'Damit Aufträge beim ersten Besuch erledigt sind, gehört die Prüfung zum Abschluss des Auftrags.',
  'Renewal of the tablets': 'Erneuerung der Tablets',
  'To spend more of the day on the tools by replacing devices before they fail.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, werden Geräte ersetzt, bevor sie ausfallen.',
  'Smart glasses for the crew leaders': 'Datenbrillen für die Vorarbeiter',
  '£380,000 for 120 pairs.': '380.000 £ für 120 Brillen.',
  'To finish at the first visit by having an expert at hand in every crew.':
    'Damit Aufträge beim ersten Besuch erledigt sind, hat jede Mannschaft eine Fachkraft zur Hand.',
  'Spoken reports for every crew': 'Gesprochene Berichte für alle Mannschaften',
  'To spend more of the day on the tools by speaking every report and typing none.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, wird jeder Bericht gesprochen und keiner getippt.',
  'Charging of electric vans planned with the day': 'Laden der Elektrowagen mit dem Tag geplant',
  'The fleet is leased anew in those years, half of it electric.':
    'Die Flotte wird in diesen Jahren neu geleast, die Hälfte davon elektrisch.',
  'To spend more of the day on the tools by charging where the van stands anyway.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, wird geladen, wo der Wagen ohnehin steht.',
  'To make the average job cost less by driving on electricity bought at night.':
    'Damit ein Auftrag weniger kostet, fahren wir mit Strom, der nachts gekauft ist.',
  'Maps without a signal: contract renewed': 'Karten ohne Empfang: Vertrag erneuert',
  'To repair leaks sooner by keeping the maps where there is no signal.':
    'Damit Lecks schneller behoben werden, bleiben die Karten auch ohne Empfang.',
  '200 pressure loggers on the Harwick mains': '200 Drucklogger an den Leitungen von Harwick',
  'To repair leaks sooner by letting the night crew see where the pressure falls.':
    'Damit Lecks schneller behoben werden, sieht die Nachtschicht, wo der Druck fällt.',
  'Leak survey by satellite': 'Lecksuche per Satellit',
  'To lose less water by surveying rural mains that nobody walks.':
    'Damit weniger Wasser verloren geht, suchen wir Leitungen auf dem Land ab, die niemand abgeht.',
  'Acoustic sensors tried in Harwick': 'Akustische Sensoren in Harwick erprobt',
  'To lose less water by learning whether sensors hear a leak before customers see it.':
    'Damit weniger Wasser verloren geht, lernen wir, ob Sensoren ein Leck hören, bevor Kunden es sehen.',
  'Acoustic sensors in three zones': 'Akustische Sensoren in drei Zonen',
  '1,400 sensors, £420,000.': '1.400 Sensoren, 420.000 £.',
  'To lose less water by hearing leaks in three zones a week earlier.':
    'Damit weniger Wasser verloren geht, hören wir Lecks in drei Zonen eine Woche früher.',
  'To repair leaks sooner by sending the crew to the metre and not to the street.':
    'Damit Lecks schneller behoben werden, fährt die Mannschaft auf den Meter genau hin und nicht nur in die Straße.',
  'Acoustic sensors in all high-loss zones': 'Akustische Sensoren in allen Zonen mit hohem Verlust',
  '£4.8 million for 46 zones. Pays for itself in six years by water that is neither treated nor pumped.':
    '4,8 Mio. £ für 46 Zonen. Zahlt sich in sechs Jahren aus, durch Wasser, das weder aufbereitet noch gepumpt wird.',
  'To lose less water by listening to the 46 zones that lose two thirds of it.':
    'Damit weniger Wasser verloren geht, hören wir in die 46 Zonen hinein, die zwei Drittel davon verlieren.',
  'Leaks ranked by likely loss': 'Lecks nach erwartetem Verlust geordnet',
  'To lose less water by repairing the ten leaks first that lose as much as the other ninety.':
    'Damit weniger Wasser verloren geht, reparieren wir zuerst die zehn Lecks, die so viel verlieren wie die anderen neunzig.',
  'Ranked leaks in the night plan': 'Geordnete Lecks im Nachtplan',
  'To lose less water by giving the night crew its list in order of loss.':
    'Damit weniger Wasser verloren geht, bekommt die Nachtschicht ihre Liste in der Reihenfolge des Verlusts.',
  'Ranked leaks for every crew': 'Geordnete Lecks für alle Mannschaften',
  'To lose less water by putting the order of loss into every crew’s day.':
    'Damit weniger Wasser verloren geht, kommt die Reihenfolge des Verlusts in den Tag jeder Mannschaft.',
  'To do planned work instead of emergencies by repairing before it bursts.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, reparieren wir, bevor es bricht.',
  'Smart meter alarms on the leak desk': 'Alarme schlauer Zähler bei der Leckstelle',
  '£540,000. Thirty thousand meters report already; nobody on the leak desk sees it.':
    '540.000 £. Dreißigtausend Zähler melden schon; bei der Leckstelle sieht es niemand.',
  'To repair leaks sooner by hearing from the meter on the customer’s side.':
    'Damit Lecks schneller behoben werden, hören wir es vom Zähler auf der Seite des Kunden.',
  'Bursts predicted from soil, age and pressure': 'Rohrbrüche aus Boden, Alter und Druck vorhergesagt',
  'To do planned work instead of emergencies by learning which mains fail next.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, lernen wir, welche Leitungen als nächste versagen.',
  'Mains renewed where bursts are predicted': 'Leitungen erneuert, wo Rohrbrüche vorhergesagt sind',
  'Planning and supervision only: the mains themselves are paid from the capital programme of the next price period.':
    'Nur Planung und Aufsicht: die Leitungen selbst bezahlt das Investitionsprogramm der nächsten Preisperiode.',
  'To do planned work instead of emergencies by renewing the mains that would fail.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, erneuern wir die Leitungen, die versagen würden.',
  'To lose less water by renewing the worst two per cent first.':
    'Damit weniger Wasser verloren geht, erneuern wir die schlechtesten zwei Prozent zuerst.',
  'Leak sensors: batteries and replacements': 'Lecksensoren: Batterien und Ersatz',
  '£210,000 a year; a battery lasts five years.': '210.000 £ im Jahr; eine Batterie hält fünf Jahre.',
  'To lose less water by keeping every sensor hearing.': 'Damit weniger Wasser verloren geht, bleibt jeder Sensor hörend.',
  'A text message when the crew sets out': 'Eine SMS, wenn die Mannschaft losfährt',
  'To let customers know when we come by telling them when the van sets out.':
    'Damit Kunden wissen, wann wir kommen, sagen wir ihnen, wenn der Wagen losfährt.',
  'Set-out message for all customers': 'Nachricht beim Losfahren für alle Kunden',
  'To let customers know when we come by sending the message for every visit.':
    'Damit Kunden wissen, wann wir kommen, geht die Nachricht bei jedem Besuch hinaus.',
  'Report a leak with a photo': 'Ein Leck mit Foto melden',
  'To repair leaks sooner by seeing the leak before the first visit.':
    'Damit Lecks schneller behoben werden, sehen wir das Leck vor dem ersten Besuch.',
  'Interruption alerts by street': 'Warnung vor Unterbrechungen nach Straße',
  'To let customers know what we do by telling the street before the water goes off.':
    'Damit Kunden wissen, was wir tun, erfährt es die Straße, bevor das Wasser abgestellt wird.',
  'To let customers know what we did by showing the job from report to closed road.':
    'Damit Kunden wissen, was wir getan haben, zeigen wir den Auftrag von der Meldung bis zur geschlossenen Straße.',
  'Messages to customers: contract renewed': 'Nachrichten an Kunden: Vertrag erneuert',
  'To let customers know when we come by keeping the messages going at a price that is known.':
    'Damit Kunden wissen, wann wir kommen, gehen die Nachrichten weiter, zu einem Preis, der bekannt ist.',
  'One place to report anything': 'Eine Stelle, um alles zu melden',
  'To repair leaks sooner by taking every report into one list, however it reaches us.':
    'Damit Lecks schneller behoben werden, kommt jede Meldung in eine Liste, wie auch immer sie uns erreicht.',
  'To let customers know what we did by answering where they asked.':
    'Damit Kunden wissen, was wir getan haben, antworten wir dort, wo sie gefragt haben.',
  'Leak allowance settled by the meter': 'Nachlass bei Lecks nach dem Zähler berechnet',
  'To let customers know what we did by crediting a repaired leak without a form.':
    'Damit Kunden wissen, was wir getan haben, schreiben wir ein behobenes Leck ohne Formular gut.',
  'To make the average job cost less by sparing the visit that only reads a meter.':
    'Damit ein Auftrag weniger kostet, sparen wir den Besuch, der nur einen Zähler abliest.',
  'Alarm for those who work alone': 'Alarm für Alleinarbeit',
  '£95,000 a year for 600 devices and a desk that answers day and night.':
    '95.000 £ im Jahr für 600 Geräte und eine Stelle, die Tag und Nacht antwortet.',
  'To get everyone home unhurt by calling help when somebody no longer can.':
    'Damit alle unverletzt nach Hause kommen, wird Hilfe gerufen, wenn jemand es nicht mehr kann.',
  'Permit to dig on the tablet': 'Grabeerlaubnis auf dem Tablet',
  'To get everyone home unhurt by showing cables and gas before the first cut.':
    'Damit alle unverletzt nach Hause kommen, zeigen wir Kabel und Gas vor dem ersten Schnitt.',
  'To spend more of the day on the tools by getting the permit in minutes.':
    'Damit mehr vom Tag der Arbeit vor Ort gehört, ist die Erlaubnis in Minuten da.',
  'Three questions before each job': 'Drei Fragen vor jedem Auftrag',
  'To get everyone home unhurt by stopping for a minute before the first cut.':
    'Damit alle unverletzt nach Hause kommen, halten wir vor dem ersten Schnitt eine Minute inne.',
  'Skills and certificates in the schedule': 'Können und Zeugnisse in der Einsatzplanung',
  'To finish at the first visit by sending somebody who may do the job.':
    'Damit Aufträge beim ersten Besuch erledigt sind, fährt hin, wer den Auftrag machen darf.',
  'To get everyone home unhurt by sending nobody without the certificate for it.':
    'Damit alle unverletzt nach Hause kommen, fährt niemand ohne das Zeugnis dafür.',
  'Rosters that limit fatigue': 'Dienstpläne, die Ermüdung begrenzen',
  'To get everyone home unhurt by not sending the same crew out three nights running.':
    'Damit alle unverletzt nach Hause kommen, fährt dieselbe Mannschaft nicht drei Nächte nacheinander hinaus.',
  'Coaching for drivers after near collisions': 'Begleitung für Fahrer nach Beinahe-Zusammenstößen',
  'Ninety drivers in three depots; £40,000 for the recorders.': 'Neunzig Fahrer in drei Depots; 40.000 £ für die Rekorder.',
  'To get everyone home unhurt by talking about a near collision before it becomes one.':
    'Damit alle unverletzt nach Hause kommen, sprechen wir über einen Beinahe-Zusammenstoß, bevor es einer wird.',
  'Near misses reported in a minute': 'Beinahe-Unfälle in einer Minute gemeldet',
  'To get everyone home unhurt by hearing of what nearly happened while it can still be mended.':
    'Damit alle unverletzt nach Hause kommen, hören wir, was beinahe geschah, solange es noch zu beheben ist.',
  'Cable detectors that know the map, on every van': 'Kabelsucher, die die Karte kennen, in jedem Wagen',
  '£680,000 for 310 vans, with a day of training for each technician.': '680.000 £ für 310 Wagen, mit einem Tag Schulung je Techniker.',
  'To get everyone home unhurt by finding the cable that the drawing does not show.':
    'Damit alle unverletzt nach Hause kommen, finden wir das Kabel, das die Zeichnung nicht zeigt.',
  'Safety training renewed from what near misses taught': 'Sicherheitsschulung erneuert aus dem, was Beinahe-Unfälle lehrten',
  'To get everyone home unhurt by practising what nearly went wrong here, and not what is in the book.':
    'Damit alle unverletzt nach Hause kommen, üben wir, was hier beinahe schiefging, und nicht, was im Buch steht.',
  'Rosters that limit fatigue, in all depots': 'Dienstpläne, die Ermüdung begrenzen, in allen Depots',
  'To get everyone home unhurt by making rest a rule of every roster.':
    'Damit alle unverletzt nach Hause kommen, gehört Ruhe zu den Regeln jedes Dienstplans.',
  'Alarms for those who work alone: replaced': 'Alarme für Alleinarbeit: ersetzt',
  'To get everyone home unhurt by replacing the alarms before their batteries fail.':
    'Damit alle unverletzt nach Hause kommen, ersetzen wir die Alarme, bevor ihre Batterien versagen.',
  'Asset register cleaned, Eastern region': 'Anlagenregister bereinigt, Region Ost',
  'To repair leaks sooner by having the valve in the street where the map says it is.':
    'Damit Lecks schneller behoben werden, ist der Schieber auf der Straße dort, wo die Karte ihn zeigt.',
  'Asset register cleaned, all regions': 'Anlagenregister bereinigt, alle Regionen',
  '£720,000, a third of it for the hours of the depots.': '720.000 £, ein Drittel davon für die Stunden der Depots.',
  'To repair leaks sooner by having every valve where the map says it is.':
    'Damit Lecks schneller behoben werden, ist jeder Schieber dort, wo die Karte ihn zeigt.',
  'One job history for three systems': 'Eine Auftragshistorie für drei Systeme',
  'To do planned work instead of emergencies by counting both in one place.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, zählen wir beides an einer Stelle.',
  'Field data platform, first five sources': 'Plattform für Felddaten, die ersten fünf Quellen',
  'To lose less water by bringing pressure, flow and repairs together.':
    'Damit weniger Wasser verloren geht, bringen wir Druck, Durchfluss und Reparaturen zusammen.',
  'Works management upgrade': 'Auftragssystem auf neuem Stand',
  'The maker ends its support of the version we run. £1.6 million, two thirds of it the integrator.':
    'Der Hersteller pflegt unsere Version nicht weiter. 1,6 Mio. £, zwei Drittel davon für den Integrator.',
  'Old dispatch system switched off': 'Altes Dispositionssystem abgeschaltet',
  '£260,000 a year for licences and support end with it.': 'Damit enden 260.000 £ im Jahr für Lizenzen und Wartung.',
  'To do planned work instead of emergencies by having one plan and not two.':
    'Damit geplante Arbeit an die Stelle von Notfällen tritt, haben wir einen Plan und nicht zwei.',
  'To make the average job cost less by paying for one dispatch system and not for two.':
    'Damit ein Auftrag weniger kostet, bezahlen wir ein Dispositionssystem und nicht zwei.',
  'Asset register kept by the depots': 'Anlagenregister von den Depots gepflegt',
  'To repair leaks sooner by putting right what the crew finds on the same day.':
    'Damit Lecks schneller behoben werden, wird am selben Tag berichtigt, was die Mannschaft findet.',
  'Works management put out to tender': 'Auftragssystem ausgeschrieben',
  'To make the average job cost less by letting three makers compete before the contract ends.':
    'Damit ein Auftrag weniger kostet, stehen drei Hersteller im Wettbewerb, bevor der Vertrag endet.',
  'Field data platform: hosting renewed': 'Plattform für Felddaten: Betrieb erneuert',
  'To lose less water by keeping pressure, flow and repairs in one place.':
    'Damit weniger Wasser verloren geht, bleiben Druck, Durchfluss und Reparaturen an einer Stelle.',
  'Burst desk dashboard': 'Übersicht der Rohrbrüche für die Leitstelle',
  'Asked for by the control room after the Harwick burst.': 'Von der Leitstelle nach dem Rohrbruch in Harwick gewünscht.',
  'To repair leaks sooner by showing the desk every open burst on one screen.':
    'Damit Lecks schneller behoben werden, sieht die Leitstelle jeden offenen Rohrbruch auf einem Bildschirm.',
  'The regulator asked for it by the end of the quarter.': 'Die Behörde verlangte es bis zum Ende des Quartals.',
  'To let customers know when we come by calling those first who depend on water at home.':
    'Damit Kunden wissen, wann wir kommen, rufen wir zuerst an, wer zu Hause auf Wasser angewiesen ist.',
  'Gas detectors recalled and replaced': 'Gasmelder zurückgerufen und ersetzt',
  'The maker recalled them; it pays for the devices, not for the work.':
    'Der Hersteller rief sie zurück; er zahlt die Geräte, nicht die Arbeit.',
  'To get everyone home unhurt by taking back 240 detectors whose alarm can fail.':
    'Damit alle unverletzt nach Hause kommen, nehmen wir 240 Melder zurück, deren Alarm versagen kann.',
  'Tablets on loan for contract partners': 'Geliehene Tablets für Vertragspartner',
  'Eighty devices from the pool of spares, on loan.': 'Achtzig Geräte aus den Ersatzgeräten, geliehen.',
  'To finish at the first visit by giving contract partners the same drawings.':
    'Damit Aufträge beim ersten Besuch erledigt sind, bekommen Vertragspartner dieselben Zeichnungen.',
  'To get everyone home unhurt by showing contract partners the same cables and gas mains.':
    'Damit alle unverletzt nach Hause kommen, sehen Vertragspartner dieselben Kabel und Gasleitungen.',
  'One question after every repair': 'Eine Frage nach jeder Reparatur',
  'To let customers know what we did by asking whether they do.':
    'Damit Kunden wissen, was wir getan haben, fragen wir sie, ob sie es wissen.',
  'Rota for days with many bursts': 'Dienstplan für Tage mit vielen Rohrbrüchen',
  '£140,000 a year for a second standby crew in each region.': '140.000 £ im Jahr für eine zweite Bereitschaft in jeder Region.',
  'To get everyone home unhurt by planning rest into the worst days.':
    'Damit alle unverletzt nach Hause kommen, planen wir Ruhe in die schlimmsten Tage ein.',
  'Customers who cannot wait, in the dispatch view': 'Kunden, die nicht warten können, in der Disposition',
}
