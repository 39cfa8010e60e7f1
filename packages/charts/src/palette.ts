/** The colours of one theme. One colour means one thing in every chart. */
export interface Palette {
  readonly background: string;
  /** Titles and labels. */
  readonly ink: string;
  /** Subtitles, axis titles, labels of little weight. */
  readonly soft: string;
  /** Source line. */
  readonly faint: string;
  readonly grid: string;
  /** Zero lines, diagonals. */
  readonly rule: string;
  /** What is not significant, or not spoken of. */
  readonly neutral: string;
  /** Ground of a cell or tile without a value. */
  readonly empty: string;
  /** The target of a comparison, and what was added. */
  readonly target: string;
  /** The reference of a comparison, and what was removed. */
  readonly reference: string;
  /** Few to many, in equal steps of lightness. */
  readonly sequential: readonly string[];
  /** Reference through neutral to target. */
  readonly diverging: readonly string[];
  /** The seven regions of China, by name. */
  readonly regions: Readonly<Record<string, string>>;
  /** Any other series, in order. None of them is the target's or the reference's colour. */
  readonly series: readonly string[];
}

const LIGHT: Palette = {
  background: "#ffffff",
  ink: "#1f2328",
  soft: "#57606a",
  faint: "#6b727a",
  grid: "#e8e8e4",
  rule: "#8b949e",
  neutral: "#b4b9bf",
  empty: "#f4f4f2",
  target: "#c2452d",
  reference: "#2c6aa6",
  sequential: ["#e3efe4", "#c6e1d2", "#9fceba", "#6fb5a3", "#42988c", "#217873", "#135a5c", "#0a3d44"],
  diverging: [
    "#174a7c",
    "#2c6aa6",
    "#7ba3c9",
    "#c5d6e6",
    "#f3f1ec",
    "#efcdc2",
    "#de9682",
    "#c2452d",
    "#8c2a17",
  ],
  regions: {
    华北: "#4a4ec0",
    东北: "#7a8bfd",
    华东: "#e168a4",
    华中: "#8d5565",
    华南: "#9d8e0e",
    西南: "#3b490a",
    西北: "#6d0471",
  },
  series: ["#3aa774", "#d67b05", "#3b338f", "#bd7cbf", "#533f03", "#7e6de8", "#760c56", "#854d67"],
};

const DARK: Palette = {
  background: "#15181c",
  ink: "#e6e8ea",
  soft: "#a9b1b9",
  faint: "#8a929a",
  grid: "#2a2f35",
  rule: "#6b737b",
  neutral: "#5c646c",
  empty: "#1d2126",
  target: "#e8765e",
  reference: "#6aa5dc",
  sequential: ["#1f3a3d", "#20504f", "#286a65", "#37867d", "#54a395", "#80bfac", "#b0d9c4", "#def0e1"],
  diverging: [
    "#a9cdf0",
    "#6aa5dc",
    "#3f6f9d",
    "#28445f",
    "#23282d",
    "#5e352c",
    "#a04f3c",
    "#e8765e",
    "#f6b3a3",
  ],
  regions: {
    华北: "#a8b5ff",
    东北: "#65ffeb",
    华东: "#fc9018",
    华中: "#a36017",
    华南: "#149f9e",
    西南: "#fee737",
    西北: "#765bc6",
  },
  series: ["#44d6a2", "#fbaa3b", "#7772e4", "#d6f45d", "#a75e0d", "#c0c0fc", "#a67698", "#85fedf"],
};

/**
 * The colours of a theme. Target, reference, neutral, the regions and the series are chosen so that each can be told
 * from the others of its kind with protanopia, deuteranopia and tritanopia (a test computes it after Machado, Oliveira
 * & Fernandes 2009), texts reach a contrast of 4.5 and marks one of 3 (WCAG 2.2 AA).
 *
 * @param dark - Light on dark. Default `false`.
 * @returns The palette, frozen.
 * @example
 * palette().target; // "#c2452d"
 */
export function palette(dark: boolean = false): Palette {
  return dark ? DARK : LIGHT;
}

/**
 * A colour for each of several series: regions have theirs everywhere, other names take the series' colours
 * in the order of `names`. Give the names of all charts that stand together, in one order, and each
 * series keeps its colour through them.
 *
 * @param names - Names of series, each once.
 * @param colours - The palette.
 * @returns Colours in the order of `names`; from the ninth on they repeat.
 * @example
 * seriesColours(["华东", "经济"], palette()); // ["#e168a4", "#3aa774"]
 */
export function seriesColours(names: readonly string[], colours: Palette): string[] {
  let next = 0;
  return names.map((name) => {
    const region = Object.hasOwn(colours.regions, name) ? colours.regions[name] : undefined;
    return region ?? colours.series[next++ % colours.series.length] ?? colours.neutral;
  });
}
