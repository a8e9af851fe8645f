import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Public plans that nobody here wrote lie beside the checkout, and are not part of it. */
export const realFolder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

export const hasRealData = existsSync(realFolder)

if (!hasRealData) console.warn(`The tests on real plans were skipped: there is no ${realFolder}`)

export const realFile = (name: string): Uint8Array => new Uint8Array(readFileSync(`${realFolder}${name}`))
