import { faultsOf } from './fault.mjs'

/** The system's own ways in: files, reminders, the tray, the full screen; and the way back after a crash. */
export const doors = [
  ...faultsOf('main/opening.ts', ['opening'], [
    ['open-kind', "  if (!isRoadmap(path)) throw new Unread('other-kind')\n", '', 'a file of any kind is read'],
    ['open-argv', '    .filter(isRoadmap)', '', 'any word of the command line is a file'],
    ['open-pipe', "  if (!found.isFile()) throw new Unread('unreadable')\n", '', 'a pipe is waited for'],
    ['open-size', "  if (found.size > limits.file) throw new Unread('too-large')\n", '', 'a file of any size is read'],
    ['open-sender', '(window) => window === mainWindow(),', '() => true,', 'any window is given the files'],
    ['open-again', 'whenPageGone(window, () => waiting.unshift(path))', 'whenPageGone(window, () => {})', 'a file that is being read when the page crashes is lost'],
    ['open-host', " || url.host !== ''", '', 'a file on a server is opened by its address'],
    ['open-twice', '!waiting.includes(path) && ', '', 'a file that was pressed twice is opened twice'],
  ]),
  ...faultsOf('main/recovering.ts', ['recovering'], [
    ['recover-ever', 'if (crashes.length > most) void askWhetherAgain()\n      else loadAnew()', 'loadAnew()', 'a page that crashes each time is loaded without end'],
    ['recover-place', 'isAppPage(address) ? address : home', 'home', 'the screen that crashed is not where it was'],
    ['recover-crash', '      if (crashes === before) throw error\n', '      throw error\n', 'a page that crashes while it loads is asked about and loaded as well'],
    ['recover-hang', 'question?.abort())\n  return load', 'undefined)\n  return load', 'a page that answers again is still asked about'],
  ]),
  ...faultsOf('main/pageGone.ts', ['opening', 'presenting', 'pdf'], [
    ['gone-crash', "  webContents.on('render-process-gone', gone)\n", '', 'what a page asked for goes on when it crashes'],
    ['gone-reload', "  webContents.on('did-navigate', gone)\n", '', 'what a page asked for goes on when it is loaded anew'],
  ]),
  ...faultsOf('main/window.ts', ['opening', 'window'], [
    ['window-closing', '  if (isClosing(main)) return isEnding() ? undefined : await openAfter(main, place)\n', '', 'what comes while the window closes is lost'],
    ['window-hidden', '  if (!main.isVisible()) main.show()\n', '', 'a hidden window stays hidden'],
    ['window-minimized', '  if (main.isMinimized()) main.restore()\n', '', 'a minimized window stays down'],
  ]),
  ...faultsOf('main/reviews.ts', ['reminders'], [
    ['reviews-told', 'told: tell(before, due, today)', 'told: before', 'a review is told again and again'],
    ['reviews-kept', 'kept.write(next)', 'Promise.resolve()', 'what was told is told again after a restart'],
  ]),
  ...faultsOf('main/reminders.ts', ['reminders', 'waiting'], [
    ['remind-resume', "tell(window, 'window:resumed')\n    check()", "tell(window, 'window:resumed')", 'nothing is told after sleep'],
    ['remind-tray', 'if (waits()) showTray(reviews.waiting(day), open)', 'if (!waits()) showTray(reviews.waiting(day), open)', 'the app waits without an icon'],
  ]),
  ...faultsOf('main/login.ts', ['waiting'], [
    ['login-quoted', '`"${process.env[\'PORTABLE_EXECUTABLE_FILE\'] ?? process.execPath}"`', "process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath", 'Windows starts another program where the path has a space'],
    ['login-off', '    if (!on) return await rm(file, { force: true })\n', '', 'it is started at login though it is not to'],
  ]),
  ...faultsOf('main/notifications.ts', ['reminders'], [
    ['notify-portable', " || process.env['PORTABLE_EXECUTABLE_FILE'] !== undefined", '', 'the portable program leaves an entry in the Start menu'],
    ['notify-failed', '    hasFailed = true\n', '', 'it is not said that the system takes no notification'],
  ]),
  ...faultsOf('main/cutOff.ts', ['presenting'], [['cut-off', '  if (was) markPresenting(false)\n', '', 'no start is full screen any more']]),
  ...faultsOf('main/emptyStore.ts', ['emptyStore'], [
    ['empty-aside', '.catch(orNothing)', '.catch(() => {})', 'the database is emptied though it was not set aside'],
  ]),
  ...faultsOf('main/troubles.ts', ['security-log'], [
    ['log-endless', "  process.stderr.on('error', () => {})\n", '', 'a terminal that is gone fills the log'],
  ]),
]
