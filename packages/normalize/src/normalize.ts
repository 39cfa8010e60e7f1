import type { CleanDocument, NoiseCount, Pass, RawDocument, Script } from "@tifa/corpus";
import { applyPass } from "@tifa/corpus";
import { diagnose } from "./diagnose.js";
import type { NormalizeOptions } from "./options.js";
import { resolveOptions } from "./options.js";
import { RULES } from "./pipeline.js";
import type { Rule, RuleContext } from "./rule.js";
import type { Annotation } from "./text/annotations.js";
import { findAnnotations } from "./text/annotations.js";
import type { Scan } from "./text/lines.js";
import { rescan, scan } from "./text/lines.js";

const NAMES = RULES.map((rule) => rule.name);
const NO_OPTIONS: NormalizeOptions = {};
const DEFAULTS = resolveOptions(NO_OPTIONS, NAMES);

/** Rounds after which the pipeline stops even where a rule still finds something; no text is known to need half of it. */
const MOST_ROUNDS = 8;

/**
 * Gives back a damaged document as it was issued.
 *
 * The pipeline runs until no rule finds anything more, so that the result is a fixed point: normalising it again
 * changes nothing.
 *
 * @param raw - the document as it was read
 * @param options - rules on or off, thresholds
 * @returns the clean text with every edit, the script of the raw text, counts of each kind of damage, and diagnostics
 *   with offsets in the raw text, those of the reader first
 * @throws RangeError on an option, rule or threshold that does not exist
 * @example
 * normalize(raw).text; // "会议强调，要毫不放松抓好疫情防控工作。"
 */
export function normalize(raw: RawDocument, options: NormalizeOptions = NO_OPTIONS): CleanDocument {
  const resolved = options === NO_OPTIONS ? DEFAULTS : resolveOptions(options, NAMES);
  const rules = RULES.filter(
    (rule) => !resolved.off.has(rule.name) && !(resolved.keepWidth && rule.name === "width"),
  );
  const passes: Pass[] = [];
  const first = stateOf(raw.text, scan(raw.text), { options: resolved, blocks: raw.blocks, passes });
  const state = runAll(first, rules, passes);
  const { text } = state;
  return {
    id: raw.id,
    raw,
    text,
    passes,
    script: scriptOf(first.context),
    noise: noiseOf(passes),
    diagnostics: [...(raw.diagnostics ?? []), ...diagnose({ text, passes }, state.context.bits)],
  };
}

interface State {
  readonly text: string;
  readonly context: RuleContext;
}

/** What stays the same from state to state. */
type Given = Pick<RuleContext, "options" | "blocks" | "passes">;

function stateOf(text: string, seen: Scan, { options, blocks, passes }: Given): State {
  let annotations: readonly Annotation[] | undefined;
  return {
    text,
    // Each by its name: an object that others are poured into has a shape of its own, and rules read it slowly.
    context: {
      lines: seen.lines,
      bits: seen.bits,
      language: seen.language,
      options,
      blocks,
      passes,
      annotations: () => {
        annotations ??= findAnnotations(text);
        return annotations;
      },
    },
  };
}

/** Runs the rules in turn, round by round, until each has seen the text as it is and found nothing. */
function runAll(first: State, rules: readonly Rule[], passes: Pass[]): State {
  let state = first;
  let idle = 0;
  let next = 0;
  for (let turn = 0; idle < rules.length && turn < rules.length * MOST_ROUNDS; turn++) {
    const rule = rules[next]!;
    next = (next + 1) % rules.length;
    idle++;
    if ((state.context.bits & rule.triggers) === 0) continue;
    const edits = rule.edits(state.text, state.context);
    if (edits.length === 0) continue;
    passes.push(edits);
    const text = inOnePiece(applyPass(state.text, edits));
    state = stateOf(text, rescan(state.context, edits, text), state.context);
    idle = 0;
    if (rule.again) next = rules.indexOf(rule);
  }
  return state;
}

/**
 * The same text as one row of units. A text that was added up stays a tree with one branch even when the engine has put it
 * in order, and each of the dozens of looks at each character goes by way of it.
 */
function inOnePiece(text: string): string {
  const half = text.length >> 1;
  return [text.slice(0, half), text.slice(half)].join("");
}

/** The script of a text by the characters that one script alone has; a tenth of the other makes it mixed. */
function scriptOf({ lines }: Scan): Script {
  let traditional = 0;
  let simplified = 0;
  for (const line of lines) {
    traditional += line.traditional;
    simplified += line.simplified;
  }
  if (traditional === 0 || traditional * 10 < simplified) return "simplified";
  return simplified * 10 < traditional ? "traditional" : "mixed";
}

const KINDS = new Map(RULES.map((rule) => [rule.name, rule.kind]));

function noiseOf(passes: readonly Pass[]): NoiseCount[] {
  const counts = new Map<string, number>();
  for (const pass of passes) {
    // All edits of a pass are of one rule.
    const kind = KINDS.get(pass[0]!.rule)!;
    counts.set(kind, (counts.get(kind) ?? 0) + pass.length);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
