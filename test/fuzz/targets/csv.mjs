import { check, read, TEXTS } from "../checks.mjs";

const TYPES = /** @type {const} */ (["text/csv", "text/tab-separated-values", "application/x-ndjson"]);

/** Rows of all three kinds: the first byte says which. @param {Buffer} data */
export async function fuzz(data) {
  const type = TYPES[(data[0] ?? 0) % 3] ?? "text/csv";
  const rows = data.subarray(1);
  const found = await read(rows, type);
  check(found.length <= rows.length, "more documents than bytes");
}

const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
export const seeds = () => [
  `\u0000id,title,text,省份\n1,a,${quoted(TEXTS[0] ?? "")},青岚\n2,b,会议,"x\ny"\n`,
  `\u0001id\ttext\n1\t会议召开\n"2\t"x""y"\n`,
  `\u0002${TEXTS.map((text, id) => JSON.stringify({ id, text, date: "2021-06-18", more: { a: [1, null] } })).join("\n")}\n{"text":1}\n[1]\n{"a":\n`,
];
