import { escapeMarkup } from "@tifa/corpus";
import type { Mark } from "../section.js";

/** A mark as Vega writes it: its description first, then its role. */
const MARK =
  /<(path|line|rect|text) aria-label="([^"]*)" role="graphics-symbol"( aria-roledescription="[^"]*")?([^<>]*)>/g;

/**
 * Makes links of the bars, cells and points of a chart behind which there are lines, and says in a tooltip what each mark
 * is. A text that belongs to a bar can be clicked, too, but is no link of its own.
 *
 * A mark is known by its description, which holds the values of its row (`feature: 春耕; score: 2.1`).
 *
 * @param svg - the chart
 * @param marks - marks with lines; empty for a picture without links
 * @param target - where a link leads when there is no script: id of an element
 * @returns the SVG; its role is that of a group where it has links, and its marks have no role of their own where not
 * @example
 * linkMarks(svg, [{ keys: ["春耕"], label: "春耕 in 安徽", lines: 3 }], "table-1");
 */
export function linkMarks(svg: string, marks: readonly Mark[], target: string): string {
  const byFirst = new Map<string, Mark[]>();
  for (const mark of marks) {
    const own = byFirst.get(mark.keys[0]!);
    if (own === undefined) byFirst.set(mark.keys[0]!, [mark]);
    else own.push(mark);
  }
  const linked = svg.replace(MARK, (_, tag: string, label: string, __: unknown, rest: string) => {
    const mark = find(valuesOf(label), byFirst);
    if (tag === "text") {
      const reach = mark === undefined ? "" : ` data-lines="${mark.lines}"`;
      return `<text aria-hidden="true"${reach}${rest}>`;
    }
    const tip = `<title>${label}</title>`;
    const shape = `<${tag}${rest.replace(/\/$/, "")}>${tip}</${tag}>`;
    if (mark === undefined) return shape;
    return `<a class="mark" href="#${target}" data-lines="${mark.lines}" aria-label="${escapeMarkup(mark.label)}">${shape}</a>`;
  });
  const groups = linked.replaceAll(/ role="graphics-(?:object|symbol)" aria-roledescription="[^"]*"/g, "");
  return marks.length === 0 ? groups : groups.replace(' role="img"', ' role="group"');
}

/** The values of a description, in their order. */
function valuesOf(label: string): readonly string[] {
  return plain(label)
    .split("; ")
    .map((part) => part.slice(part.indexOf(": ") + 2));
}

function plain(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** The mark whose keys are among the values, in their order. */
function find(values: readonly string[], byFirst: ReadonlyMap<string, readonly Mark[]>): Mark | undefined {
  for (const value of values) {
    const mark = byFirst.get(value)?.find(({ keys }) => isWithin(keys, values));
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function isWithin(keys: readonly string[], values: readonly string[]): boolean {
  let at = -1;
  return keys.every((key) => {
    at = values.indexOf(key, at + 1);
    return at >= 0;
  });
}
