import type { CleanDocument, Pass } from "@tifa/corpus";
import { RULES } from "./pipeline.js";

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
  /** What those rules do; "" where there are none. */
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
  let pieces: Piece[] = [{ start: 0, end: text.length, text, rules: [] }];
  for (const pass of clean.passes) pieces = applyTo(pieces, pass);
  const why = new Map(RULES.map((rule) => [rule.name, rule.does]));
  return pieces
    .filter((piece) => piece.end > piece.start || piece.text !== "")
    .map(({ start, end, text: after, rules }) => ({
      start,
      end,
      raw: text.slice(start, end),
      clean: after,
      rules,
      why: rules.map((rule) => why.get(rule) ?? rule).join(" "),
    }));
}

/** A piece of the current text with the raw span that it came from; without rules, the two are the same. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rules: readonly string[];
}

/** Cuts the pieces at a pass's edits. An edit that touches a changed piece takes in all of it. */
function applyTo(pieces: readonly Piece[], pass: Pass): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  let next = 0;
  for (let i = 0; i < pieces.length; i++) {
    let piece = pieces[i]!;
    let from = at;
    let changed = piece;
    for (; next < pass.length && pass[next]!.start < from + piece.text.length; next++) {
      const edit = pass[next]!;
      if (piece.rules.length === 0 && edit.end <= from + piece.text.length) {
        const cut = edit.start - from;
        const length = edit.end - edit.start;
        if (cut > 0)
          out.push({ start: piece.start, end: piece.start + cut, text: piece.text.slice(0, cut), rules: [] });
        out.push({
          start: piece.start + cut,
          end: piece.start + cut + length,
          text: edit.after,
          rules: [edit.rule],
        });
        piece = {
          start: piece.start + cut + length,
          end: piece.end,
          text: piece.text.slice(cut + length),
          rules: [],
        };
        from = edit.end;
        changed = piece;
        continue;
      }
      // The edit touches a changed piece, or runs over several: they become one.
      while (from + piece.text.length < edit.end) {
        const following = pieces[++i]!;
        piece = {
          start: piece.start,
          end: following.end,
          text: piece.text + following.text,
          rules: union(piece.rules, following.rules),
        };
      }
      changed = {
        start: piece.start,
        end: piece.end,
        text: piece.text.slice(0, edit.start - from) + edit.after + piece.text.slice(edit.end - from),
        rules: union(piece.rules, [edit.rule]),
      };
      from += piece.text.length - changed.text.length;
      // Later edits count from the text before this pass: move the piece's start to where they will find their place.
      piece = changed;
    }
    at = from + piece.text.length;
    if (changed.text !== "" || changed.end > changed.start) out.push(changed);
  }
  for (; next < pass.length; next++) {
    const end = pieces.at(-1)?.end ?? 0;
    out.push({ start: end, end, text: pass[next]!.after, rules: [pass[next]!.rule] });
  }
  return out;
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}
