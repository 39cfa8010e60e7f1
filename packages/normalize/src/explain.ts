import type { CleanDocument } from "@tifa/corpus";
import type { ExplainedEdit } from "./explain-edits.js";
import { explainEdits } from "./explain-edits.js";

/** A stretch of a document: the same in both texts, or changed. */
export interface Segment {
  /** Offsets in the raw text. */
  readonly start: number;
  readonly end: number;
  /** What stands in the raw text, and what in the clean one. */
  readonly raw: string;
  readonly clean: string;
  /** Names of the rules that changed it, in their order; empty where nothing did. */
  readonly rules: readonly string[];
  /** Why they did, with the characters that it is about; "" where nothing changed. */
  readonly why: string;
}

/**
 * Tells what was changed, where, by which rule and why: all passes drawn together to one difference between the raw
 * text and the clean one.
 *
 * @param clean - a normalised document
 * @returns segments in order; their `raw` texts add up to the raw text, their `clean` texts to the clean one
 * @example
 * explain(clean).filter((segment) => segment.rules.includes("byteShift"));
 */
export function explain(clean: Pick<CleanDocument, "raw" | "passes">): Segment[] {
  const text = clean.raw.text;
  let pieces: Piece[] = [{ start: 0, end: text.length, text, rules: [], whys: [] }];
  for (const pass of explainEdits(clean)) pieces = applyTo(pieces, pass);
  return pieces
    .filter((piece) => piece.end > piece.start || piece.text !== "")
    .map(({ start, end, text: after, rules, whys }) => ({
      start,
      end,
      raw: text.slice(start, end),
      clean: after,
      rules,
      why: whys.join("; "),
    }));
}

/** A piece of the current text with the raw span that it came from; without rules, the two are the same. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rules: readonly string[];
  readonly whys: readonly string[];
}

/** Cuts the pieces at a pass's edits. An edit that touches a changed piece takes in all of it. */
function applyTo(pieces: readonly Piece[], pass: readonly ExplainedEdit[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  let next = 0;
  for (let i = 0; i < pieces.length; i++) {
    let { start, end, rules, whys } = pieces[i]!;
    // What stands before the next edit is done with; the rest begins at the offset `at` of the pass's input.
    let done = "";
    let rest = pieces[i]!.text;
    for (; next < pass.length && pass[next]!.start < at + rest.length; next++) {
      const edit = pass[next]!;
      if (rules.length === 0 && edit.end <= at + rest.length) {
        const from = start + edit.start - at;
        const to = start + edit.end - at;
        if (from > start)
          out.push({ start, end: from, text: rest.slice(0, from - start), rules: [], whys: [] });
        out.push({ start: from, end: to, text: edit.after, rules: [edit.rule], whys: [edit.why] });
        rest = rest.slice(to - start);
        start = to;
        at = edit.end;
        continue;
      }
      // The edit touches a changed piece, or runs over several: they become one.
      while (at + rest.length < edit.end) {
        const following = pieces[++i]!;
        end = following.end;
        rest += following.text;
        rules = union(rules, following.rules);
        whys = unionOfFew(whys, following.whys);
      }
      done += rest.slice(0, edit.start - at) + edit.after;
      rest = rest.slice(edit.end - at);
      at = edit.end;
      rules = union(rules, [edit.rule]);
      whys = unionOfFew(whys, [edit.why]);
    }
    at += rest.length;
    const text = done + rest;
    if (text !== "" || end > start) out.push({ start, end, text, rules, whys });
  }
  for (; next < pass.length; next++) {
    const end = pieces.at(-1)?.end ?? 0;
    const { after, rule, why } = pass[next]!;
    out.push({ start: end, end, text: after, rules: [rule], whys: [why] });
  }
  return out;
}

function union(some: readonly string[], more: readonly string[]): readonly string[] {
  return more.every((one) => some.includes(one)) ? some : [...new Set([...some, ...more])];
}

/** A line that was misread as a whole can hold hundreds of later edits: their reasons would be longer than the line. */
const FEW = 6;

function unionOfFew(some: readonly string[], more: readonly string[]): readonly string[] {
  return some.length > FEW
    ? some
    : union(some, more)
        .map((one, i) => (i < FEW ? one : "…"))
        .slice(0, FEW + 1);
}
