import { rawDocument } from "@tifa/ingest";
import { WhereError, where } from "@tifa/store";
import { whitespaceTokenizer } from "@tifa/tokens";
import { documentRow } from "../../../packages/store/dist/build/document-row.js";
import { jsonLine } from "../../../packages/store/dist/build/json-line.js";
import { check, TEXTS } from "../checks.mjs";

const tokenizer = whitespaceTokenizer();

/** A condition; or, behind a line feed, a document on its way into the store. @param {Buffer} data */
export function fuzz(data) {
  const text = data.toString("utf8");
  if (!text.startsWith("\n")) {
    try {
      const { sql } = where(text);
      // What was typed is a parameter, never SQL.
      check(!/[;]|--|\/\*/.test(sql), `SQL of a condition: ${sql}`);
    } catch (thrown) {
      check(thrown instanceof WhereError, `a condition threw ${thrown}`);
    }
    return;
  }
  const row = documentRow(rawDocument(text), "1", tokenizer);
  const line = jsonLine(row);
  check(line.indexOf("\n") === line.length - 1, "a row of more than a line");
  JSON.parse(line);
}

export const seeds = () => [
  "province=34 and year=2020",
  'kind=readout, province = "安徽" (year>=2020 or year<2023) and not level!=county',
  "date>=2020-03 and term='复工复产'",
  ...TEXTS.map((text) => `\n${text}`),
];
