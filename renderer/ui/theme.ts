import { createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { t } from '#shared/text/index.ts'

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

const keepFormOfOpenList = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key === 'Enter' && event.currentTarget.ariaExpanded === 'true') event.preventDefault()
}

/** The component kit in Rearview's look; colours come from tokens.css. */
export const theme = () =>
  createTheme({
    fontFamily: "'Inter Variable', 'Noto Sans', system-ui, sans-serif",
    fontFamilyMonospace: 'ui-monospace, monospace',
    primaryColor: 'petrol',
    primaryShade: { light: 7, dark: 3 },
    autoContrast: true,
    colors: { petrol },
    // The kit picks the ink of a filled button once for both schemes; ours has one for each.
    variantColorResolver: (input) => {
      const colors = defaultVariantColorsResolver(input)
      const isAccent = (input.color ?? input.theme.primaryColor) === 'petrol'
      if (input.variant === 'filled' && isAccent)
        return { ...colors, background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--accent-ink)' }
      return colors
    },
    fontWeights: { medium: '500' },
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
      DatePicker: {
        defaultProps: {
          ariaLabels: {
            previousMonth: t('app.field.previousMonth'),
            nextMonth: t('app.field.nextMonth'),
            previousYear: t('app.field.previousYear'),
            nextYear: t('app.field.nextYear'),
            previousDecade: t('app.field.previousDecade'),
            nextDecade: t('app.field.nextDecade'),
          },
        },
      },
      Modal: {
        defaultProps: {
          centered: true,
          yOffset: 16,
          padding: 'lg',
          overlayProps: { backgroundOpacity: 0.35 },
          transitionProps: { duration: 120 },
          closeButtonProps: { 'aria-label': t('app.bar.closeDialog') },
        },
        styles: { title: { fontSize: 'var(--type-4)', fontWeight: 600, lineHeight: 1.3 } },
      },
      // What opens a list is said by the field itself.
      ComboboxChevron: { defaultProps: { 'aria-hidden': true } },
      // Letters and Enter choose from the open list; they never send the form it stands in.
      Select: { defaultProps: { selectFirstOptionOnChange: true, onKeyDown: keepFormOfOpenList } },
      Badge: { styles: { root: { textTransform: 'none' }, label: { fontWeight: 500 } } },
      // Its header is no landmark of the page.
      ModalHeader: { defaultProps: { role: 'presentation' } },
      Portal: { defaultProps: { target: '#overlays' } },
      Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
      SegmentedControl: { styles: { label: { fontWeight: 500 } } },
      Checkbox: { defaultProps: { iconColor: 'var(--accent-ink)' } },
      Stepper: { styles: { stepCompletedIcon: { color: 'var(--accent-ink)' } } },
      Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
      ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    },
  })

/** What the kit calls by its own names, in the colours of tokens.css. */
const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ghost)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--field)',
  '--mantine-color-default-hover': 'var(--raised)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--hairline-2)',
  '--mantine-color-disabled': 'var(--raised)',
  '--mantine-color-disabled-color': 'var(--ghost)',
  '--mantine-color-disabled-border': 'var(--hairline-2)',
  '--mantine-color-red-light-color': 'var(--bad)',
  '--mantine-color-petrol-filled': 'var(--accent)',
  '--mantine-color-petrol-filled-hover': 'var(--accent-hover)',
  '--mantine-color-petrol-light': 'var(--accent-wash)',
  '--mantine-color-petrol-light-color': 'var(--accent)',
  '--mantine-color-petrol-outline': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-color-gray-6': 'var(--ink-2)' },
  // The kit's greys are neutral; ours lean to blue, as the paper does.
  dark: {
    ...shared,
    '--mantine-color-dark-0': 'var(--ink)',
    '--mantine-color-dark-1': 'var(--ink)',
    '--mantine-color-dark-2': 'var(--ink-2)',
    '--mantine-color-dark-3': 'var(--ghost)',
    '--mantine-color-dark-4': 'var(--hairline-2)',
    '--mantine-color-dark-5': 'var(--raised)',
    '--mantine-color-dark-6': 'var(--field)',
    '--mantine-color-dark-7': 'var(--paper)',
    '--mantine-color-dark-8': 'var(--canvas)',
    '--mantine-color-dark-9': 'var(--canvas)',
  },
})
