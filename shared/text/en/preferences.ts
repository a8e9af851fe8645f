/** How Rearview looks and speaks on this computer. */
export const preferences = {
  title: 'Settings',
  sections: 'Sections of the settings',
  general: 'Look and language',
  theme: {
    label: 'Colours',
    hint: 'On a projector, Light reads best.',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  density: {
    label: 'Room',
    hint: 'Compact shows more lanes and rows at once.',
    comfortable: 'Comfortable',
    compact: 'Compact',
  },
  language: {
    label: 'Language',
    hint: 'Of the screens, and of what is exported from now on. What you have written stays as it is.',
    system: 'As the system ({{name}})',
    again: 'Rearview speaks {{name}} once it is opened again. What you have done is saved.',
    now: 'Open it again now',
  },
  failed: 'That could not be kept here: the browser keeps nothing for this page. It holds until the window is closed.',
} as const
