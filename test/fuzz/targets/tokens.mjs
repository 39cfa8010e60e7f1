import {
  clauses,
  formulations,
  intlTokenizer,
  jiebaTokenizer,
  kwic,
  parseUserDictionary,
  sentences,
  tokens,
} from "@tifa/tokens";
import { check, TEXTS } from "../checks.mjs";

const tokenizers = [
  jiebaTokenizer({ hmm: true, terms: [] }),
  jiebaTokenizer({ hmm: false, terms: [] }),
  intlTokenizer(),
];

/** Any text, half surrogate pairs and U+0000 among it: its words, put together, give it. @param {Buffer} data */
export function fuzz(data) {
  const text = data.toString("utf8").replaceAll("\ufffd", () => "\udc00");
  for (const tokenizer of tokenizers) {
    check(tokenizer.cut(text).join("") === text, `${tokenizer.name}: cut gives another text`);
    check(
      tokenizer
        .tag(text)
        .map(({ word }) => word)
        .join("") === text,
      `${tokenizer.name}: tag gives another text`,
    );
  }
  const whole = [...sentences(text), ...clauses(text)];
  for (const { start, end } of whole)
    check(0 <= start && start <= end && end <= text.length, "a sentence outside");
  const made = tokens([{ id: "a", text }], tokenizers[2] ?? intlTokenizer());
  kwic(made, ["会*", "防"]);
  formulations(
    [
      { id: "a", text },
      { id: "b", text },
    ],
    { minFrequency: 2 },
  );
  try {
    parseUserDictionary(text, "dictionary");
  } catch (thrown) {
    check(
      thrown instanceof RangeError || (thrown instanceof Error && thrown.message.includes("dictionary")),
      `a dictionary: ${thrown}`,
    );
  }
}

export const longest = 6000;
export const seeds = () => [...TEXTS, "复工复产 1000 v\n青岚省 5 ns\n"];
