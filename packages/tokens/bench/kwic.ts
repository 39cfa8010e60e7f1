import { jiebaTokenizer, kwic, type Tokens, tokenIndex, tokens } from "../src/index.js";
import { texts } from "./texts.js";

/**
 * Prints how long a concordance of millions of tokens takes with the index, against a scan of all tokens that compares
 * numbers and only counts (the least that a concordance without an index can do), in the same run.
 */
const COPIES = 5;
const cut = tokens(
  texts.map((text, at) => ({ id: String(at), text })),
  jiebaTokenizer({ hmm: true }),
);
const docs = Array.from({ length: COPIES }, (_, copy) =>
  cut.docs.map((doc) => ({ ...doc, id: `${copy}-${doc.id}` })),
).flat();
const toks: Tokens = { ...cut, docs };
const size = docs.reduce((sum, doc) => sum + doc.ids.length, 0);

function milliseconds(run: () => unknown, rounds = 5): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Number of places at which a phrase stands, by looking at every token. */
function scan(phrase: readonly string[]): number {
  const wanted = phrase.map((word) => toks.types.indexOf(word));
  let count = 0;
  for (const { ids } of docs) {
    for (let at = 0; at < ids.length; at++) {
      if (wanted.every((id, step) => ids[at + step] === id)) count++;
    }
  }
  return count;
}

const index = tokenIndex(toks);
console.log(`${(size / 1e6).toFixed(2)} million tokens, ${toks.types.length} types`);
console.log(`index built in ${milliseconds(() => tokenIndex(toks), 2).toFixed(0)} ms`);
console.log("pattern             lines       ms   of a scan's time");
for (const words of [["菜篮子"], ["发展"], ["社会主义", "现代化"], ["一国两制"]]) {
  const pattern = [words];
  const lines = kwic(index, pattern).length;
  if (lines !== scan(words)) throw new Error(`${words.join(" ")}: the index and the scan disagree`);
  report(
    words.join(" "),
    lines,
    milliseconds(() => kwic(index, pattern)),
    milliseconds(() => scan(words)),
  );
}
const sorted = { sort: ["R1", "R2", "L1"] };
report(
  "发展, sorted",
  kwic(index, ["发展"]).length,
  milliseconds(() => kwic(index, ["发展"], sorted)),
  null,
);
report(
  "*防控",
  kwic(index, ["*防控"]).length,
  milliseconds(() => kwic(index, ["*防控"])),
  null,
);
const regex = { valueType: "regex" } as const;
report(
  "regex ^改革.+$",
  kwic(index, ["^改革.+$"], regex).length,
  milliseconds(() => kwic(index, ["^改革.+$"], regex)),
  null,
);

function report(name: string, lines: number, time: number, peer: number | null): void {
  const width = [...name].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
  const share = peer === null ? "" : `${((100 * time) / peer).toFixed(0)} %`;
  console.log(
    `${name}${" ".repeat(Math.max(1, 18 - width))}${String(lines).padStart(7)} ${time.toFixed(1).padStart(8)} ${share.padStart(18)}`,
  );
}
