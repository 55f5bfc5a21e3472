import {
  Checkbox,
  createTheme,
  Modal,
  Progress,
  type MantineColorsTuple,
  type MantineProviderProps,
} from '@mantine/core';

/** The one accent: what can be done next. */
const accent: MantineColorsTuple = [
  '#f3f0fd',
  '#e2dcf8',
  '#c5baf0',
  '#a99bf5',
  '#9482ea',
  '#7c67dc',
  '#6650cb',
  '#5340b4',
  '#46359a',
  '#382a7d',
];

const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent },
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // It would write a style element that the page's policy forbids: styles.css holds the page still.
    ModalRoot: Modal.Root.extend({
      defaultProps: { removeScrollProps: { removeScrollBar: false } },
    }),
    // A finger tip: WCAG 2.2, 2.5.8.
    Checkbox: Checkbox.extend({ vars: () => ({ root: { '--checkbox-size': '24px' } }) }),
    // Every frame of a transition is drawn by processors that the work needs.
    ProgressRoot: Progress.Root.extend({ defaultProps: { transitionDuration: 0 } }),
  },
});

/** Neutral surfaces, like a light box; every text colour reaches 4.5 : 1 on each of them. */
export const LIGHT_COLOURS = {
  '--mantine-color-body': '#ffffff',
  '--mantine-color-text': '#1d1d1b',
  '--mantine-color-dimmed': '#5c5b57',
  '--mantine-color-placeholder': '#6b6a66',
  '--mantine-color-error': '#b42318',
  '--page': '#f5f5f3',
  '--accent': '#5340b4',
  '--line': '#dedcd7',
  '--axis': '#87857f',
  '--tint': '83, 64, 180',
  /** White in the colours of bands: without it, blue on near-black is not seen. */
  '--band-tint': '0%',
  // Lines of runs: at least 3 : 1 on the card, light and dark.
  '--run-0': '#1d1d1b',
  '--run-1': '#5340b4',
  '--run-2': '#a2540a',
  '--run-3': '#b0357f',
  '--run-4': '#6f6d66',
  '--run-5': '#7a6a00',
};

const cssVariablesResolver = () => ({
  variables: {},
  light: LIGHT_COLOURS,
  dark: {
    '--mantine-color-body': '#1b1c1f',
    '--mantine-color-text': '#ecebe8',
    '--mantine-color-dimmed': '#a9a8a3',
    '--mantine-color-placeholder': '#96958f',
    '--mantine-color-error': '#ff9c92',
    '--page': '#121315',
    '--accent': '#a99bf5',
    '--line': '#34363b',
    '--axis': '#767880',
    '--tint': '169, 155, 245',
    '--band-tint': '40%',
    '--run-0': '#ecebe8',
    '--run-1': '#a99bf5',
    '--run-2': '#f0a35e',
    '--run-3': '#f08cc3',
    '--run-4': '#9c9a93',
    '--run-5': '#d8c84a',
  },
});

/**
 * How the page uses Mantine. What its provider writes into a style element is known before it runs,
 * so that the page's policy can allow it by its hash.
 */
export const MANTINE_OPTIONS = {
  theme,
  cssVariablesResolver,
  defaultColorScheme: 'auto',
  // `visibleFrom` and `hiddenFrom` are not used.
  withGlobalClasses: false,
} as const satisfies MantineProviderProps;
