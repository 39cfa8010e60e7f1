const GAPS = /[?\ufffd？]+/u;

/**
 * Holds a text that lost characters against what it was: its pieces between gaps must all stand in it, in order.
 *
 * @param got - lines of the repaired text
 * @param expected - lines as they were before the damage
 * @returns how many characters the pieces have, and how many of them stand in no line of `expected` where they should
 */
export function piecesIn(
  got: readonly string[],
  expected: readonly string[],
): { characters: number; wrong: number } {
  let characters = 0;
  let wrong = 0;
  for (const line of got) {
    const pieces = line.split(GAPS).filter((piece) => piece !== "");
    characters += pieces.join("").length;
    wrong += Math.min(pieces.join("").length, ...expected.map((whole) => missing(pieces, whole)));
  }
  return { characters, wrong };
}

function missing(pieces: readonly string[], whole: string): number {
  let from = 0;
  let wrong = 0;
  for (const piece of pieces) {
    const at = whole.indexOf(piece, from);
    if (at < 0) wrong += piece.length;
    else from = at + piece.length;
  }
  return wrong;
}
