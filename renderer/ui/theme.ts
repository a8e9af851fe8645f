import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#e6f1f2',
  '#cfe2e4',
  '#a0c6ca',
  '#6fa9af',
  '#468f97',
  '#267a84',
  '#116a74',
  '#0b5c66',
  '#084d56',
  '#053d44',
]

/** The component kit in Rearview's look; colours come from tokens.css. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: { petrol },
  defaultRadius: 4,
  fontSizes: {
    xs: 'var(--type-1)',
    sm: 'var(--type-2)',
    md: 'var(--type-3)',
    lg: 'var(--type-4)',
    xl: 'var(--type-5)',
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'var(--type-5)', lineHeight: '1.2' },
      h2: { fontSize: 'var(--type-4)', lineHeight: '1.3' },
      h3: { fontSize: 'var(--type-3)', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-default-border': 'var(--hairline-2)',
    '--mantine-color-placeholder': '#6d7782',
    '--mantine-color-error': 'var(--bad)',
  },
  dark: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-border': 'var(--hairline-2)',
    '--mantine-color-placeholder': '#98a3ae',
    '--mantine-color-error': 'var(--bad)',
  },
})
