import { useState } from 'react'

const far = { transitionProps: { duration: 0 }, keepMounted: false }
const near = { ...far, keepMounted: true }

/** The list of a choice is made when somebody comes near it: closed, it would be the most of the choice. */
export function useNearList() {
  const [isNear, setNear] = useState(false)
  return { comboboxProps: isNear ? near : far, onFocus: () => setNear(true) }
}
