import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { LoginState } from '#shared/ipc/login.ts'
import { writeAtomically } from './atomic.ts'
import { autostartEntry, readAutostart } from './autostart.ts'

/** With it Rearview is started without a window. */
const inTray = 'in-tray'
const argument = `--${inTray}`

/** What a system knows of the programs it starts when the user logs in. */
interface Login {
  state(): Promise<LoginState>
  set(on: boolean): Promise<void>
  /** Has the system start this program where it would start one that was here before. */
  renew(): Promise<void>
  /** Whether it was this that started Rearview now. */
  hasStarted(): boolean
}

const nothing = (): Promise<void> => Promise.resolve()
const wasToldInTray = (): boolean => app.commandLine.hasSwitch(inTray)

/** Quoted, for Electron writes it to the registry as it is. The portable app runs from a temporary folder, and says where it is. */
const onWindows = (): Login => {
  const item = { path: `"${process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath}"`, args: [argument] }
  return {
    state: () => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item)
      return Promise.resolve(!openAtLogin ? 'off' : executableWillLaunchAtLogin ? 'on' : 'stopped')
    },
    set: (on) => {
      app.setLoginItemSettings({ ...item, openAtLogin: on })
      return nothing()
    },
    renew: nothing,
    hasStarted: wasToldInTray,
  }
}

/** No arguments can be given there; the system says whether it was a login that started the app. */
const onMac = (): Login => {
  const type = 'mainAppService'
  return {
    state: () => {
      const { openAtLogin, status } = app.getLoginItemSettings({ type })
      return Promise.resolve(status === 'requires-approval' ? 'to-approve' : openAtLogin ? 'on' : 'off')
    },
    set: (on) => {
      app.setLoginItemSettings({ type, openAtLogin: on })
      return nothing()
    },
    renew: nothing,
    hasStarted: () => wasToldInTray() || app.getLoginItemSettings({ type }).wasOpenedAtLogin,
  }
}

const orMissing = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

const onLinux = (): Login => {
  const file = join(app.getPath('appData'), 'autostart', 'org.rearview.app.desktop')
  // An AppImage runs from where it is mounted, and says where it is.
  const program = process.env['APPIMAGE'] ?? process.execPath
  const found = async (): Promise<'on' | 'elsewhere' | 'stopped' | null> => {
    const entry = await readFile(file, 'utf8').catch(orMissing)
    return entry === null ? null : readAutostart(entry, program, argument)
  }
  const set = async (on: boolean): Promise<void> => {
    if (!on) return await rm(file, { force: true })
    await mkdir(dirname(file), { recursive: true })
    await writeAtomically(file, Buffer.from(autostartEntry(program, argument)))
  }
  return {
    state: async () => {
      const now = await found()
      return now === 'on' || now === 'stopped' ? now : 'off'
    },
    set,
    // A new version of an AppImage is another file.
    renew: async () => {
      if ((await found()) === 'elsewhere') await set(true)
    },
    hasStarted: wasToldInTray,
  }
}

/** The login of this system; null for an app that is not installed, which the system cannot start by itself. */
export const systemLogin = (): Login | null => {
  if (!app.isPackaged) return null
  if (process.platform === 'win32') return onWindows()
  return process.platform === 'darwin' ? onMac() : onLinux()
}
