import { faultsOf } from './fault.mjs'

/** What is written, and what is shown. */
export const keeping = [
  ...faultsOf('main/atomic.ts', ['save', 'snapshots'], [
    ['write-sync', '      await handle.sync()\n    } finally', '    } finally', 'a file is not flushed to the disk'],
    ['write-folder', '  await flushFolder(folder)\n}', '}', 'the name of a file is not flushed to the disk'],
    ['write-folder-sync', '    await handle.sync()\n  } finally', '  } finally', 'a folder is opened and not flushed'],
    ['write-exclusive', "'wx'", "'w'", 'a file that is there already is overwritten'],
    ['write-order', '    await rename(unfinished, path)\n  } catch', '  } catch', 'the file is never given its name'],
    ['write-late', '      await handle.writeFile(bytes)\n      await handle.sync()\n', '      await rename(unfinished, path)\n      await handle.writeFile(bytes)\n      await handle.sync()\n      await rename(path, unfinished)\n', 'the file gets its name before it is whole'],
    ['write-await', 'await rename(unfinished, path)', 'void rename(unfinished, path)', 'it is said to be saved before it has its name'],
    ['write-litter', '    await rm(unfinished, { force: true })\n', '', 'a file that failed is left behind'],
    ['write-silent', '    throw error\n', '', 'a file that failed counts as saved'],
    ['write-direct', "join(folder, `.rearview-${randomBytes(8).toString('hex')}.tmp`)", 'path', 'the file is written in its place'],
  ]),
  ...faultsOf('main/save.ts', ['save'], [
    ['save-await', 'await writeAtomically(path, bytes)', 'void writeAtomically(path, bytes)', 'it is said to be saved before it is'],
    ['save-name', 'const name = fileName(proposed)', 'const name = proposed', "the page's own name is proposed, path and all"],
    ['save-overwrite', 'return response === 0', 'return true', 'a file is replaced whatever the answer'],
    ['save-ask', '(await mayWrite(window, filePath)) ? filePath', 'true ? filePath', 'nobody is asked before a file is replaced'],
    ['save-reason', "ENOSPC: 'disk-full'", "ENOSPC: 'unknown'", 'a full disk is not told'],
  ]),
  ...faultsOf('main/snapshots.ts', ['snapshots', 'folder'], [
    ['snapshot-await', 'await writeAtomically(join(path, file), bytes)', 'void writeAtomically(join(path, file), bytes)', 'a snapshot counts before it is written'],
    ['snapshot-folder', '    if ((await mkdir(path, { recursive: true })) !== undefined) await flushFolder(root)\n', '    await mkdir(path, { recursive: true })\n', 'the name of a new folder is not flushed to the disk'],
    ['snapshot-plug', '      await stat(root)\n', '', 'a chosen folder that is not plugged in is made anew'],
    ['snapshot-files', "'isFile').catch", "'isDirectory').catch", 'snapshots are not found'],
  ]),
  ...faultsOf('main/folder.ts', ['folder'], [
    ['folder-prove', '        await prove(root)\n', '', 'a folder that takes no file is chosen'],
    ['folder-read', "    if (!content.equals(await readFile(probe))) throw new Error('what was written is not what is read')\n", '', 'a folder that loses what is written is chosen'],
    ['folder-litter', '    await rm(probe, { force: true })\n', '', 'a file is left behind in the chosen folder'],
  ]),
  ...faultsOf('main/leaving.ts', ['leaving'], [
    ['leave-prevent', '    event.preventDefault()\n', '', 'the window closes before its page has written'],
    ['leave-now', 'void askToLeave(window).then(() => {', 'void askToLeave(window)\n    void Promise.resolve().then(() => {', 'the window does not wait for its page'],
    ['leave-ever', '    const timer = setTimeout(settle, patience)\n', '    const timer = setTimeout(() => {}, patience)\n', 'a page that hangs keeps the window for ever'],
    ['leave-quit', 'if (isQuitting) app.quit()', 'if (!isQuitting) app.quit()', 'the app does not end'],
    ['leave-sleep', '    for (const window of kept) void askToLeave(window)\n', '', 'nothing is written before sleep'],
    ['leave-crash', '    isGone = true\n', '', 'a crashed window cannot be closed at once'],
  ]),
  ...faultsOf('main/pdf.ts', ['pdf'], [
    ['pdf-window', '    if (!window.isDestroyed()) window.destroy()\n', '', 'the hidden window stays'],
    ['pdf-release', '    document.release()\n', '', 'the document stays in memory'],
    ['pdf-shown', 'show: false, ', '', 'the window is shown'],
    ['pdf-confined', 'webPreferences: confined', 'webPreferences: {}', 'the window is not confined'],
    ['pdf-preload', 'webPreferences: confined', "webPreferences: { ...confined, preload: `${__dirname}/preload.cjs` }", 'a printed document gets the bridge'],
    ['pdf-gone', 'stopListening = whenPageGone(asking, cancel)', 'stopListening = () => {}', 'it goes on when nobody waits any more'],
    ['pdf-fonts', '  await window.webContents.executeJavaScript(fontsReady)\n', '', 'it is printed before its fonts are there'],
    ['pdf-running', '    running.delete(run)\n', '', 'a run cannot be used again'],
  ]),
  ...faultsOf('main/reminders.ts', ['reminders'], [
    ['remind-presenting', 'if (isPresenting() || ', 'if (', 'a reminder appears over the slides'],
    ['remind-wish', '!wish.notifies || ', '', 'it reminds though it is not to'],
  ]),
  ...faultsOf('main/notifications.ts', ['reminders'], [
    ['remind-close', '  shown.get(roadmap)?.close()\n', '', 'reminders pile up'],
    ['remind-markup', 'body: plain(body)', 'body', "a roadmap's name is markup in a notification"],
  ]),
  ...faultsOf('main/presenting.ts', ['presenting'], [
    ['present-awake', '  powerSaveBlocker.stop(blocker)\n', '', 'the screen never sleeps again'],
    ['present-end', '  if (!window.isDestroyed()) window.destroy()\n', '', 'the slides stay'],
  ]),
  ...faultsOf('main/log.ts', ['security-log'], [
    ['log-message', '`${what} (${kindOf(error)})`', '`${what} (${String(error)})`', "a user's text is in the log"],
    ['log-place', 'return row === undefined || column === undefined || !line.includes(__filename) ? null : `main.cjs:${row}:${column}`', 'return line.trim()', 'paths of the computer are in the log'],
    ['log-disturbs', '  } catch {\n    // Where nothing can be written, nothing else suffers for it.\n  }', '  } finally {\n    // Nothing.\n  }', 'a log that cannot be written stops the app'],
    ['log-size', 'sizeOf(path) + line.length > most', 'sizeOf(path) < 0', 'the log grows for ever'],
    ['log-file', '    appendFileSync(path, line)\n', '', 'nothing is kept'],
    ['log-terminal', '  process.stderr.write(`rearview: ${what}\\n`)\n', '', 'nothing is said on the terminal'],
  ]),
  ...faultsOf('main/troubles.ts', ['security-log'], [
    ['log-flood', 'return noted <= mostInAMinute', 'return true', 'a page may fill the log'],
    ['log-names', '.filter((place) => files.has(fileOf(place)))', '', 'a page may write words of its own into the log'],
    ['log-uncaught', "  process.on('uncaughtException', (error) => report('an error was not caught', error))\n", '', 'an error that nobody catches is not kept'],
    ['log-page-gone', "  contents.on('render-process-gone', (_event, { reason, exitCode }) => note(`the process of a page is gone (${reason}, ${exitCode})`))\n", '', 'the end of a page is not kept'],
    ['log-audience', ', anyWindow)', ')', "what fails in the audience's window is not kept"],
  ]),
]
