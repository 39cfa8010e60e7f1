/** Names of custom properties for pairs of colours, one for the light and one for the dark theme. */
export interface ThemeColours {
  /** The reference to a pair, such as `var(--c3)`. */
  readonly reference: (light: string, dark: string) => string;
  /** Declarations for one theme. */
  readonly declarations: (theme: "light" | "dark") => string;
}

/**
 * Makes an empty set of pairs.
 *
 * @returns the set
 * @example
 * themeColours().reference("#ffffff", "#15181c"); // "var(--c0)"
 */
export function themeColours(): ThemeColours {
  const numbers = new Map<string, number>();
  const pairs: { readonly light: string; readonly dark: string }[] = [];
  return {
    reference(light, dark) {
      const key = `${light} ${dark}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = pairs.push({ light, dark }) - 1;
        numbers.set(key, number);
      }
      return `var(--c${number})`;
    },
    declarations: (theme) => pairs.map((pair, at) => `--c${at}:${pair[theme]}`).join(";"),
  };
}

const COLOUR = / (fill|stroke)="(#[0-9a-f]{6}|rgb\([0-9, ]{5,15}\))"/g;

/**
 * Makes one SVG of a chart's light and dark drawing, which differ in their colours only: where they do, a custom property
 * stands, so that the page's theme decides.
 *
 * @param light - the drawing on a light ground
 * @param dark - the same chart on a dark ground
 * @param colours - where the pairs are kept
 * @returns the SVG
 * @throws Error where the drawings differ in more than colours
 * @example
 * themedSvg('<rect fill="#ffffff"/>', '<rect fill="#15181c"/>', themeColours()); // '<rect fill="var(--c0)"/>'
 */
export function themedSvg(light: string, dark: string, colours: ThemeColours): string {
  const darker = [...dark.matchAll(COLOUR)].map(([, , colour = ""]) => colour);
  if (light.replace(COLOUR, " $1") !== dark.replace(COLOUR, " $1"))
    throw new Error("the light and the dark drawing of a chart differ in more than their colours");
  let at = 0;
  return light.replace(COLOUR, (whole, property: string, colour: string) => {
    const other = darker[at++]!;
    return colour === other ? whole : ` ${property}="${colours.reference(colour, other)}"`;
  });
}
