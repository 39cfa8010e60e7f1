import type { DirectiveTests } from "./directive-tests.js";
import { LEVEL } from "./level.js";
import type { Row } from "./table-html.js";

/**
 * Tests of directives as rows of a table.
 *
 * @param tests - result of `directiveTests`
 * @returns one row a line of work, with the counts of both parts
 * @example
 * show.table(testRows(directiveTests(early, late)), { digits: 4 });
 */
export function testRows({ target, reference, tests, groups }: DirectiveTests): Row[] {
  return tests.map((test) => ({
    "line of work": test.line,
    [`${target} (of ${groups[0]!.n})`]: test.target,
    [`${reference} (of ${groups[1]!.n})`]: test.reference,
    "documents of the two sides": test.separates ? "all differ" : "overlap",
    q: test.q,
  }));
}

/**
 * What the tests of directives bear, in sentences of Markdown.
 *
 * @param tests - result of `directiveTests`
 * @returns the lines that differ at q < 0.05, and on how many documents that rests
 * @example
 * show.markdown(readTests(directiveTests(early, late)));
 */
export function readTests({ target, reference, tests, groups }: DirectiveTests): string {
  const sure = tests.filter(({ q }) => q < LEVEL);
  const [a, b] = [groups[0]!, groups[1]!];
  const sizes = `${a.n} directives in ${a.documents} documents (${target}) and ${b.n} in ${b.documents} (${reference})`;
  if (sure.length === 0) {
    return `Of ${tests.length} lines of work none differs at q < ${LEVEL}, in ${sizes}.`;
  }
  const lines = sure.map((test) => {
    const more = test.target / a.n > test.reference / b.n ? target : reference;
    const agreed = test.separates
      ? "every document of that side has a larger share than each of the other"
      : "the documents of the two sides overlap";
    return `- **${test.line}**: more in ${more} (${test.target} of ${a.n} against ${test.reference} of ${b.n}, q = ${test.q.toPrecision(2)}); ${agreed}`;
  });
  return [
    `Of ${tests.length} lines of work **${sure.length}** differ at q < ${LEVEL}, in ${sizes}:`,
    ...lines,
  ].join("\n");
}

/**
 * What so few documents can show at all: if the two parts were drawn from the same documents, how often would the one
 * division that was seen come up by chance?
 *
 * @param target - documents of the one part
 * @param reference - of the other
 * @returns a sentence of Markdown with the smallest p-value that any test over documents can reach
 * @example
 * show.markdown(readSmallestP(3, 2)); // 10 ways to divide 5 documents: no test can give less than p = 0.1
 */
export function readSmallestP(target: number, reference: number): string {
  const total = target + reference;
  let ways = 1;
  for (let taken = 1; taken <= target; taken++) ways = (ways * (total - target + taken)) / taken;
  return (
    `There are ${ways} ways to divide ${total} documents into ${target} and ${reference}. Even a difference that every ` +
    `document bears out would come up by chance in one of them: no test over documents can give less than ` +
    `p = ${(1 / ways).toPrecision(2)}. What is sure above is sure of these texts, sentence by sentence; of China it is a guess.`
  );
}
