import type { Block, Pass } from "@tifa/corpus";
import type { Piece } from "./pieces.js";

/** How a line of a structured page stands to the line before: in the same element, in the next alike, or in another. */
export type BlockBreak = "same" | "alike" | "other";

/**
 * Tells for each line of a structured page whether its block is one with the block before.
 *
 * @param pieces - the lines of the text as it is now that are not blank
 * @param blocks - the blocks of the raw text
 * @param passes - what was changed since
 * @returns how lines stand to the line before, by line; those that cannot be placed are left out
 */
export function blockBreaks(
  pieces: readonly Piece[],
  blocks: readonly Block[],
  passes: readonly Pass[],
): ReadonlyMap<Piece, BlockBreak> {
  const found = new Map<Piece, BlockBreak>();
  const starts = passes.reduce(
    moved,
    blocks.map(({ start }) => start),
  );
  let next = 0;
  for (const piece of pieces) {
    const { start, end } = piece.line;
    while (next < starts.length && starts[next]! < start) next++;
    // Inside the line is what was joined already.
    if (next > 0 && next < starts.length && starts[next]! <= Math.min(end, start + piece.indent))
      found.set(piece, breakBetween(blocks[next - 1]!, blocks[next]!));
  }
  return found;
}

/** Offsets after a pass, in order as they were. */
function moved(offsets: readonly number[], pass: Pass): number[] {
  let shift = 0;
  let next = 0;
  return offsets.map((offset) => {
    for (; next < pass.length && pass[next]!.end <= offset; next++)
      shift += pass[next]!.after.length - (pass[next]!.end - pass[next]!.start);
    const edit = pass[next];
    return edit !== undefined && edit.start < offset
      ? edit.start + shift + edit.after.length
      : offset + shift;
  });
}

function breakBetween(first: Block, second: Block): BlockBreak {
  const one = elementOf(first);
  const other = elementOf(second);
  if (one === other && second.shared !== undefined && second.shared >= depthOf(one)) return "same";
  return one === other && ALIKE.test(second.tag) ? "alike" : "other";
}

/** Elements that a careless editor puts round each line. */
const ALIKE = /^(?:p|div)$/u;

const depthOf = (path: string): number => path.split("/").length;

/** The path to the block element itself, without what is inline in it. */
function elementOf({ path, tag }: Block): string {
  const steps = path.split("/");
  const at = steps.findLastIndex(
    (step) => step === tag || step.startsWith(`${tag}.`) || step.startsWith(`${tag}#`),
  );
  return at < 0 ? path : steps.slice(0, at + 1).join("/");
}
