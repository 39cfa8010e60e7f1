import { numberFormat } from "../word/number-format.js";
import type { Attributes } from "./open-elements.js";

/** How the items of a numbered list are counted. */
export interface Numbering {
  /** Number of the first item. */
  readonly start: number;
  readonly step: 1 | -1;
  readonly write: (value: number) => string;
  /** Whether the list says by itself that its numbers are shown; else a style sheet that is not read may hide them. */
  readonly said: boolean;
}

const dotted =
  (format: string): Numbering["write"] =>
  (value) =>
    `${numberFormat(value, format)}. `;
const chinese: Numbering["write"] = (value) => `${numberFormat(value, "chineseCounting")}、`;

/** `list-style-type` (CSS Counter Styles 3, and the names that browsers had before it). */
const STYLES: Readonly<Record<string, Numbering["write"]>> = {
  decimal: dotted("decimal"),
  "decimal-leading-zero": dotted("decimalZero"),
  "lower-alpha": dotted("lowerLetter"),
  "lower-latin": dotted("lowerLetter"),
  "upper-alpha": dotted("upperLetter"),
  "upper-latin": dotted("upperLetter"),
  "lower-roman": dotted("lowerRoman"),
  "upper-roman": dotted("upperRoman"),
  "cjk-ideographic": chinese,
  "simp-chinese-informal": chinese,
  "trad-chinese-informal": chinese,
  "cjk-decimal": chinese,
  "simp-chinese-formal": (value) => `${numberFormat(value, "chineseLegalSimplified")}、`,
  "cjk-heavenly-stem": (value) => `${numberFormat(value, "ideographTraditional")}、`,
};

/** The attribute `type` of HTML. */
const TYPES: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
};

/** Classes of the editor (UEditor) with which most Chinese sites write: it shows numbers as pictures. */
const EDITOR: Readonly<Record<string, Numbering["write"]>> = {
  custom_num: dotted("decimal"),
  custom_num1: (value) => `${value})`,
  custom_num2: (value) => `(${value})`,
  custom_cn: chinese,
  custom_cn1: (value) => `${numberFormat(value, "chineseCounting")})`,
  custom_cn2: (value) => `(${numberFormat(value, "chineseCounting")})`,
};
const STYLE = /list-style(?:-type)?\s*:\s*([^;]{1,60})/iu;
const MOST = 99_999;

/**
 * Reads how an `ol` counts.
 *
 * @param attributes - of its start tag
 * @returns the numbering; null where its own style hides the numbers
 * @example
 * numbering(new Map([["style", "list-style-type:cjk-ideographic"]]))?.write(2); // "二、"
 */
export function numbering(attributes: Attributes): Numbering | null {
  const classes = (attributes.get("class") ?? "").slice(0, 200).split(/\s+/u);
  const editor = classes.find((name) => Object.hasOwn(EDITOR, name));
  const styled =
    STYLE.exec((attributes.get("style") ?? "").slice(0, 1000))?.[1]
      ?.toLowerCase()
      .split(/\s+/u) ?? [];
  if (styled.some((word) => /^(?:none|disc|circle|square)$/u.test(word)) && editor === undefined) return null;
  const style = styled.find((word) => Object.hasOwn(STYLES, word));
  const type = attributes.get("type") ?? "";
  const typed = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  const begun = countOf(attributes.get("start"));
  const write = editor !== undefined ? EDITOR[editor]! : STYLES[style ?? typed ?? "decimal"]!;
  return {
    start: begun ?? 1,
    step: attributes.has("reversed") ? -1 : 1,
    write,
    said: editor !== undefined || style !== undefined || typed !== undefined || begun !== null,
  };
}

/** A number that an attribute sets; null where it sets none. */
export function countOf(value: string | undefined): number | null {
  const number = Number(value?.trim() || Number.NaN);
  return Number.isInteger(number) && Math.abs(number) <= MOST ? number : null;
}
