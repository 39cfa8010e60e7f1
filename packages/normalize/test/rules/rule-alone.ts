import type { Block, Edit, Pass } from "@tifa/corpus";
import type { NormalizeOptions } from "../../src/options.js";
import { resolveOptions } from "../../src/options.js";
import type { Rule } from "../../src/rule.js";
import { findAnnotations } from "../../src/text/annotations.js";
import { scan } from "../../src/text/lines.js";

/** What a rule may be given beside the text. */
export interface Given {
  readonly options?: NormalizeOptions;
  readonly blocks?: readonly Block[];
  readonly passes?: readonly Pass[];
}

/** The edits of one rule alone, as no other has seen the text before it. */
export function editsAlone(
  rule: Rule,
  text: string,
  { options = {}, blocks, passes = [] }: Given = {},
): Edit[] {
  return rule.edits(text, {
    ...scan(text),
    options: resolveOptions(options, []),
    annotations: () => findAnnotations(text),
    blocks,
    passes,
  });
}
