/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/**
 * A chart as plain Vega-Lite 5 JSON, data inline, valid under Vega-Lite 5.6.1 (which JupyterLab bundles).
 * Every chart function returns one; `@tifa/render` draws it, and a notebook can display it as it is.
 */
export type ChartSpec = JsonObject & {
  readonly $schema: string;
  /** Kebab-case: the name of the chart's file. */
  readonly name: string;
  /** What a screen reader says: the kind of chart, its title and what it is made from. */
  readonly description: string;
  /** `usermeta.tifa` holds the kind of chart and the font that its labels were measured with. */
  readonly usermeta: JsonObject;
};

/** Options that all charts share. */
export interface ChartOptions {
  /** What the chart shows, best as a finding. */
  readonly title: string;
  /** Where the numbers come from; drawn under the chart. */
  readonly source: string;
  /** One more line under the title, above the line with n. Default: none. */
  readonly subtitle?: string;
  /** Kebab-case name. Default: the kind of chart, such as `keyness-bars`. */
  readonly name?: string;
  /** Language of axis titles, legends and n; your own strings stay as they are. Default `"en"`. */
  readonly language?: Language;
  /** Light text on a dark ground. Default `false`. */
  readonly dark?: boolean;
}

/** Languages in which the charts' own words exist. */
export type Language = "en" | "zh";

/** The schema that every spec names. */
export const SCHEMA: string = "https://vega.github.io/schema/vega-lite/v5.json";
