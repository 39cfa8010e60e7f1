import { rawSpans } from "@tifa/corpus";
import { rawDocument } from "@tifa/ingest";
import { applyPasses, explainEdits, normalize } from "@tifa/normalize";
import { check, TEXTS } from "../checks.mjs";

/** Any text: replaying the log gives the clean one, and every place leads back into the raw one. @param {Buffer} data */
export function fuzz(data) {
  // Half surrogate pairs as well: one unit in three bytes that UTF-8 does not allow.
  const text = data.toString("utf8").replaceAll("\ufffd", () => "\ud83d");
  const clean = normalize(rawDocument(text));
  check(applyPasses(clean.raw.text, clean.passes) === clean.text, "replaying the passes gives another text");
  const back = rawSpans(clean);
  for (let start = 0; start < clean.text.length; start += 1 + (clean.text.length >> 5)) {
    const span = back({ start, end: start + 1 });
    check(
      0 <= span.start && span.start <= span.end && span.end <= text.length,
      `${start} leads to ${span.start}–${span.end}`,
    );
  }
  if (text.length < 2000) explainEdits(clean);
}

export const seeds = () => TEXTS;
