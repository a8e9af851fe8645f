import { shortKeys } from '#shared/text/keys.ts'
import classes from './Key.module.css'

/** The key that does the same as what it stands beside; it is drawn, and no part of the name. */
export const Key = ({ keys }: { readonly keys: string }) => <kbd className={classes.key} data-keys={shortKeys([keys])} aria-hidden />
