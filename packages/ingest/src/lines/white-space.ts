/** White space that HTML collapses (WHATWG Infra, “ASCII whitespace”). U+00A0 and U+3000 are none. */
const RUN = /[\t\n\f\r ]+/g;
const NEEDS_WORK = /[\t\n\f\r]| {2}/;
const BREAK = /[\n\f\r]/;
/** East Asian wide characters; halves of surrogate pairs are ideographs beyond the basic plane. */
const WIDE = /[\u2e80-\u4dbf\u4e00-\u9fff\uac00-\ud7af\ud800-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]/;
/** Marks that Chinese shares with other scripts. */
const SHARED = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026]/;

/** White space between two pieces of text: none, a space, or a run that holds a line break of the source. */
export type Gap = "" | " " | "\n";

/**
 * Which gap a run of white space is, behind another.
 *
 * @param run - white space, perhaps empty
 * @param before - the gap that it continues. Default: none
 * @returns the gap of both together
 * @example
 * gapOf("  \n "); // "\n"
 */
export function gapOf(run: string, before: Gap = ""): Gap {
  if (run === "" || before === "\n") return before;
  return BREAK.test(run) ? "\n" : " ";
}

/**
 * What a gap becomes on the page: one space, and nothing where it is a line break of the source between two Chinese
 * characters (CSS Text 3, section 4.1.3, “segment break transformation rules”).
 *
 * @param gap - the gap
 * @param before - character in front of it
 * @param after - character behind it
 * @returns the space, or nothing
 * @example
 * joint("\n", "会", "议"); // ""
 */
export function joint(gap: Gap, before: string, after: string): string {
  if (gap !== "\n") return gap;
  const wideBefore = WIDE.test(before);
  const wideAfter = WIDE.test(after);
  const joins =
    (wideBefore && wideAfter) || (wideBefore && SHARED.test(after)) || (SHARED.test(before) && wideAfter);
  return joins ? "" : " ";
}

/**
 * Collapses the white space inside a piece of text.
 *
 * @param piece - text that neither begins nor ends with white space
 * @returns the text as a page shows it
 * @example
 * collapse("全省\n  会议  in 2031"); // "全省会议 in 2031"
 */
export function collapse(piece: string): string {
  if (!NEEDS_WORK.test(piece)) return piece;
  return piece.replace(RUN, (run, at: number) =>
    joint(gapOf(run), piece[at - 1] ?? "", piece[at + run.length] ?? ""),
  );
}
