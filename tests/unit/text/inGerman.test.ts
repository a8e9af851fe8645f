import { expect, it } from 'vitest'
import { inGerman } from '../../e2e/german/inGerman.ts'

const finds = (said: string | RegExp, text: string) => {
  const pattern = inGerman(said)
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)
}

it.each<[string | RegExp, string]>([
  ['Insights', 'Einblicke'],
  ['Read the review of FY27 Q2', 'Review FY27 Q2 lesen'],
  ['Dispatchers, Group', 'Disponenten, Gruppe'],
  [/^Renewal of the tablets,/, 'Erneuerung der Tablets, Lieferung'],
  [/^Planning and dispatch, FY28 Q1:/, 'Planung und Disposition, FY28 Q1: zuletzt'],
  [/^Switch roadmap/, 'Roadmap wechseln, jetzt Schaden 2031'],
  [/^Open (the review of|it early)/, 'Früher öffnen'],
  [/^Step 1/, 'Schritt 1 von 5: Rückblick'],
  [/^Import 2 rows/, '2 Zeilen als 1 Revision importieren'],
  [/with addenda: 5 of 5/, 'mit Nachträgen: 5 von 5'],
  [
    /is overloaded where its share of the work is 1\.5 times/,
    'Eine Wirkung ist überlastet, wenn ihr Anteil an der Arbeit mindestens das 1,5-Fache ihres Anteils an allen Gewichten ist.',
  ],
])('finds what is named %s by what German says', (said, text) => {
  expect(finds(said, text)).toBe(true)
  expect(finds(said, 'Ansicht')).toBe(false)
})

it.each(['Payments 2031', 'Ada Quill', /^Cards and payments, FY28 Q1:/])('still finds %s, which somebody typed', (said) => {
  expect(finds(said, typeof said === 'string' ? said : 'Cards and payments, FY28 Q1: Last')).toBe(true)
})
