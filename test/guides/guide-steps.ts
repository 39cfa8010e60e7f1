import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "docs", "guides");

/** A block of code of a guide, with the output that is shown behind it. */
export interface GuideStep {
  readonly language: "ts" | "sh";
  readonly code: string;
  readonly output: string;
}

/** A page of `docs/guides`. */
export interface Guide {
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
  /** Its code in order. TypeScript of one guide is one program: blocks that come later go on where the ones before ended. */
  readonly steps: readonly GuideStep[];
}

/**
 * Reads the guides.
 *
 * @returns them, by name
 */
export function readGuides(): Guide[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return { name, text, steps: stepsOf(text) };
    });
}

function stepsOf(text: string): GuideStep[] {
  return [...text.matchAll(/^```(ts|sh)\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm)].map(
    ([, language, code, output]) => ({
      language: language as GuideStep["language"],
      code: code!,
      output: output!,
    }),
  );
}
