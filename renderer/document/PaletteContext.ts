import { createContext } from 'react'
import { type Palette, palettes } from '#shared/document/palette.ts'

/** The colours a document is drawn in. */
export const PaletteContext = createContext<Palette>(palettes.colour)
