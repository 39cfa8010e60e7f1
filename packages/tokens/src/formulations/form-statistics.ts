import { stringMatcher } from "@tifa/lexicon";
import { countRepeats } from "./maximal-repeats.js";
import type { TextSpan, TextUnits } from "./text-units.js";

/** How often a string is met, and what holds it together. */
export interface FormStatistics {
  readonly frequency: number;
  readonly documentFrequency: number;
  /** How many of the occurrences stand in quotation marks. */
  readonly quoted: number;
  /** Entropy of what stands before it, in bits. A mark, or the end of a text, counts as different each time. */
  readonly leftEntropy: number;
  /** Entropy of what stands after it, in bits. */
  readonly rightEntropy: number;
  readonly spans: readonly TextSpan[];
}

const QUOTES = new Set("“”‘’「」『』");

/**
 * Finds strings in texts.
 *
 * @param units - the texts
 * @param groups - strings that count as one, in any number
 * @returns the statistics of each group. Overlapping occurrences of one group count once, the longest of those that
 *   begin first.
 * @example
 * formStatistics(textUnits(["两手抓，两手硬", "两手抓"]), [["两手抓"]])[0]?.frequency; // 2
 */
export function formStatistics(
  units: TextUnits,
  groups: readonly (readonly string[])[],
): readonly FormStatistics[] {
  const owners = groups.flatMap((forms, group) => forms.map(() => group));
  const find = stringMatcher(groups.flat());
  const spans: TextSpan[][] = groups.map(() => []);
  for (let text = 0; text + 1 < units.starts.length; text++) {
    const from = units.starts[text]!;
    const matches = find(units.joined.slice(from, units.starts[text + 1]! - 1));
    const ordered = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
    for (const { pattern, start, end } of ordered) {
      const own = spans[owners[pattern]!]!;
      const before = own.at(-1);
      if (before === undefined || before.text !== text || before.end <= start) own.push({ text, start, end });
    }
  }
  return spans.map((own) => statisticsOf(units, own));
}

function statisticsOf({ joined, starts, units }: TextUnits, spans: readonly TextSpan[]): FormStatistics {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  const documents = new Set<number>();
  let quoted = 0;
  for (const { text, start, end } of spans) {
    const from = starts[text]! + start;
    const to = starts[text]! + end;
    documents.add(text);
    count(left, units[from - 1] ?? 0);
    count(right, units[to] ?? 0);
    if (QUOTES.has(joined.charAt(from - 1)) && QUOTES.has(joined.charAt(to))) quoted++;
  }
  return {
    frequency: spans.length,
    documentFrequency: documents.size,
    quoted,
    leftEntropy: entropy(left, spans.length),
    rightEntropy: entropy(right, spans.length),
    spans,
  };
}

function count(counts: Map<number, number>, unit: number): void {
  counts.set(unit, (counts.get(unit) ?? 0) + 1);
}

/** Shannon's entropy in bits; each occurrence of 0 is a value of its own. */
function entropy(counts: ReadonlyMap<number, number>, total: number): number {
  let sum = 0;
  for (const [unit, times] of counts) sum += times * Math.log2(total / (unit === 0 ? 1 : times));
  return total === 0 ? 0 : sum / total;
}

/**
 * Measures the cohesion of a string: the least pointwise mutual information, in bits, over all cuts of it in two.
 *
 * @param units - the texts
 * @param order - their suffixes, sorted by at least the string's length
 * @param span - an occurrence
 * @returns log2(p(string) / (p(left) × p(right))) for the cut at which it is least
 */
export function cohesionOf(units: TextUnits, order: Int32Array, span: TextSpan): number {
  const place = units.starts[span.text]! + span.start;
  const length = span.end - span.start;
  const times = (at: number, size: number): number => Math.max(1, countRepeats(units.units, order, at, size));
  const whole = times(place, length);
  let least = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < length; cut++) {
    const parts = times(place, cut) * times(place + cut, length - cut);
    least = Math.min(least, Math.log2((whole * units.letters) / parts));
  }
  return Number.isFinite(least) ? least : 0;
}
