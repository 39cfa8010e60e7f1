import { expect, test } from "vitest";
import { applyPasses, normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

/** Inputs made to send a careless rule back over what it has seen. */
const HOSTILE = [
  "(",
  "a(",
  "中(",
  "中(zhong",
  "中?",
  "中?zhǔn)",
  "?",
  "中 ",
  '中"',
  "(中)",
  "中,",
  "o/ X# y# ",
  "&",
  "&amp;",
  "%E4",
  "中文，\n",
  "\n",
  "中\n",
  "浼氳",
  "1 ",
  "（",
  "王伟 李强 ",
  "\ufffd中",
  "ä¸",
  "中文",
  "\u200b",
  "锟斤拷",
  "領(lǐng)",
  "防(fang)",
  "。",
  "，",
  "中.",
  "\u3000",
];

test.each(HOSTILE)(
  "%j repeated comes to an end",
  (unit) => {
    // What goes back over what it has seen would take hours here, and the runner's timeout ends it. How time grows
    // with length is measured by bench/throughput.mjs.
    const text = unit.repeat(Math.ceil(400_000 / unit.length));
    const clean = normalize(rawDocument(text));
    expect(applyPasses(text, clean.passes)).toBe(clean.text);
  },
  60_000,
);
