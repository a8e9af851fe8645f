/** How the desktop reminds of reviews while it has no window: in the tray, and from login on. */
export const reminding = {
  item: 'Reminders on this computer',
  more: 'Reminders on this computer…',
  words: 'notification notify tray login start startup autostart background menu bar review due',
  lead: 'A review that is due always shows on the screens of Rearview. Here you choose how it reaches you outside of them.',
  notify: {
    label: 'Show notifications',
    hint: 'Once a day for each roadmap with a review that is due, and never while you present.',
    failed: 'This computer did not show the last notification. Look in the settings of the system whether Rearview may show them.',
    none: 'This computer shows no notifications.',
    'not-installed':
      'Windows shows notifications of the installed Rearview. This one is the portable program, or was started from its folder.',
  },
  wait: {
    label: {
      tray: 'Start Rearview when I log in, and wait in the tray',
      'menu-bar': 'Start Rearview when I log in, and wait in the menu bar',
      'tray-if-shown': 'Start Rearview when I log in, and wait in the tray',
    },
    hint: {
      tray: 'At login there is only an icon in the tray. It stays when you close the window, reminds you, and opens Rearview again. Choose Quit there to end it.',
      'menu-bar':
        'At login there is only an icon in the menu bar. It stays when you close the window, reminds you, and opens Rearview again. Choose Quit there to end it.',
      'tray-if-shown':
        'At login there is only an icon in the tray. It stays when you close the window, reminds you, and opens Rearview again. Choose Quit there to end it. Some desktops show no tray: there, start Rearview once more and its window opens.',
    },
  },
  login: {
    on: 'The system starts Rearview when you log in.',
    off: 'The system does not start Rearview when you log in: its entry was removed. Switch this off and on again to set it anew.',
    stopped:
      'The system does not start Rearview when you log in: this was switched off in the settings of the system. Allow it there, or switch this off and on again.',
    'to-approve': 'The system does not start Rearview before you allow it: System Settings › General › Login Items.',
    'not-installed': 'This is for the installed Rearview. This one was started from its folder.',
  },
  unread: 'How Rearview reminds on this computer could not be read. Nothing is changed; close this and open it again.',
  failed: {
    'disk-full': 'There is no room on the disk. Nothing is changed; make room and try again.',
    'not-allowed':
      'Rearview is not allowed to change this on this computer. Nothing is changed; whoever looks after the computer can allow it.',
    unknown: 'This could not be changed. It is as it was; try again.',
  },
  done: 'Done',
  pressed: { title: 'A review waits', waits: 'It is shown as soon as what is open here is closed.' },
  tray: {
    tip: 'Rearview',
    open: 'Open Rearview',
    none: 'No review is due',
    inProgress: '{{name}}: review of {{quarter}} is in progress',
    overdue_one: '{{name}}: review of {{quarter}} is {{count}} day overdue',
    overdue_other: '{{name}}: review of {{quarter}} is {{count}} days overdue',
    dueToday: '{{name}}: review of {{quarter}} is due today',
    due_one: '{{name}}: review of {{quarter}} is due in {{count}} day',
    due_other: '{{name}}: review of {{quarter}} is due in {{count}} days',
    more_one: 'and {{count}} more roadmap',
    more_other: 'and {{count}} more roadmaps',
    quit: 'Quit',
  },
  autostart: 'Reminds of quarterly reviews',
} as const
