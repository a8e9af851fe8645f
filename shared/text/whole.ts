import { later } from './en/later.ts'
import { addTexts } from './index.ts'

// Importing this file is having every text; the first screen does without.
addTexts('en', later)
