import type { Block, Edit, Pass } from "@tifa/corpus";
import type { ResolvedOptions } from "./options.js";
import type { Annotation } from "./text/annotations.js";
import type { Scan } from "./text/lines.js";
import { unitText } from "./text/unit-text.js";

/** Kinds of damage, as `noise` counts them. */
export type NoiseKind =
  | "mojibake"
  | "entity"
  | "invisible"
  | "byteShift"
  | "tonePinyin"
  | "tonelessPinyin"
  | "forumJammer"
  | "lookAlike"
  | "width"
  | "script"
  | "lineBreak"
  | "space"
  | "punctuation";

/** What a rule may know of the text in front of it. */
export interface RuleContext extends Scan {
  readonly options: ResolvedOptions;
  /** The readings in parentheses, looked for when they are first asked for. */
  readonly annotations: () => readonly Annotation[];
  /** The blocks of a structured page, with offsets in the raw text; undefined where it has none. */
  readonly blocks: readonly Block[] | undefined;
  /** What led from the raw text to the one in front of it. */
  readonly passes: readonly Pass[];
}

/** A named repair. */
export interface Rule {
  readonly name: string;
  readonly kind: NoiseKind;
  /** What it does, in a sentence. */
  readonly does: string;
  /** What it must see before it does so. */
  readonly evidence: string;
  /** Classes of characters (see `text/classes.ts`) of which the text must have one, or the rule is not asked. */
  readonly triggers: number;
  /** Whether its result may need it again, before any other rule looks at it: bytes can have been misread twice over. */
  readonly again?: true;
  /** Edits against `text`, in order, without overlap. */
  readonly edits: (text: string, context: RuleContext) => Edit[];
}

/** Makes an edit: `before` is read from the text. */
export function edit(rule: string, text: string, start: number, end: number, after: string): Edit {
  const before = end - start === 1 ? unitText(text.charCodeAt(start)) : text.slice(start, end);
  return { rule, start, end, before, after };
}
