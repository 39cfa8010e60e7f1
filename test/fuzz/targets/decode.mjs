import { decode } from "@tifa/ingest";
import { check, read, TEXTS } from "../checks.mjs";

/** Bytes in any encoding, as text. @param {Buffer} data */
export async function fuzz(data) {
  for (const { text } of await read(data, "text/plain")) {
    check(!/\p{Cs}/u.test(text), "half a surrogate pair in decoded text");
    check(text.length <= 2 * data.length * 1100, "more text than the bytes can hold");
  }
  // The same bytes, the same answer.
  const [one, two] = [0, 1].map(() => {
    try {
      return JSON.stringify(decode(data));
    } catch (thrown) {
      return String(thrown);
    }
  });
  check(one === two, "two answers to the same bytes");
}

export const seeds = () => [
  ...TEXTS,
  ...TEXTS.map((text) => Buffer.from(`\ufeff${text}`, "utf16le")),
  ...TEXTS.map((text) => Buffer.from(text, "latin1")),
  Buffer.from("bbe1d2e9d6b8b3f6a3acd2aad1b9cab5d4f0c8cea1a30a", "hex"),
  Buffer.from("b77cc4b3abfca558a1414da0a9b9eab764a5f4a1430a", "hex"),
  Buffer.from("1f8b080000000000000303000000000000000000", "hex"),
];
