import { createContext, type ReactNode, useContext } from 'react'
import type { Host } from './host.ts'

const HostContext = createContext<Host | null>(null)

export const HostProvider = ({ host, children }: { readonly host: Host; readonly children: ReactNode }) => (
  <HostContext value={host}>{children}</HostContext>
)

/** The place Rearview runs in. */
export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('No host around this component')
  return host
}
