/** The properties of a button that does nothing now. It stays reachable by the keyboard, so that its name can say why. */
export const unavailable = (nothing: boolean) => (nothing ? { 'aria-disabled': true, 'data-disabled': true } : {})
