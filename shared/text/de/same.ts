/** The shape of a catalogue: the same keys and lists as long, with any words in them. */
export type Same<Texts> = Texts extends string ? string : { readonly [Key in keyof Texts]: Same<Texts[Key]> }
