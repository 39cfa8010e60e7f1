/**
 * A source of numbers that gives the same sequence for the same seed (mulberry32).
 * @param {number} seed
 * @returns {(below: number) => number} whole numbers from 0
 */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

const ODD = [
  "\0",
  "\ufeff",
  "\n",
  "\r\n",
  "\t",
  "\u2028",
  "<",
  ">",
  '"',
  "'",
  "&",
  "；",
  "（",
  "）",
  "“",
  "”",
  "\\",
  "%",
  "\ud83d\ude00",
].map((text) => Buffer.from(text));
const BYTES = [0, 1, 0x0a, 0x20, 0x7f, 0x80, 0xbf, 0xc0, 0xe4, 0xed, 0xf4, 0xfe, 0xff];

/**
 * Changes an input in some places: bytes, words of the program, parts of itself repeated or left out, parts of another.
 * @param {Buffer} input @param {Buffer} other @param {readonly Buffer[]} words @param {(below: number) => number} random
 * @param {number} longest
 * @returns {Buffer}
 */
export function mutate(input, other, words, random, longest) {
  let out = input;
  for (let turn = random(4) + (random(3) === 0 ? 6 : 1); turn > 0; turn--) {
    const at = random(out.length + 1);
    const end = Math.min(out.length, at + 1 + random(random(4) === 0 ? 400 : 12));
    const part = out.subarray(at, end);
    /** @type {(() => readonly Buffer[])[]} */
    const ways = [
      () => [out.subarray(0, at), Buffer.from([BYTES[random(BYTES.length)] ?? 0]), out.subarray(at + 1)],
      () => [out.subarray(0, at), Buffer.from([(out[at] ?? 0) ^ (1 << random(8))]), out.subarray(at + 1)],
      () => [out.subarray(0, at), words[random(words.length)] ?? Buffer.of(0x20), out.subarray(at)],
      () => [out.subarray(0, at), words[random(words.length)] ?? Buffer.of(0x20), out.subarray(end)],
      () => [out.subarray(0, at), ODD[random(ODD.length)] ?? Buffer.of(0), out.subarray(at)],
      () => [out.subarray(0, at), out.subarray(end)],
      () => [
        out.subarray(0, at),
        ...Array.from({ length: 2 + random(random(8) === 0 ? 400 : 6) }, () => part),
        out.subarray(end),
      ],
      () => {
        const from = random(other.length + 1);
        return [out.subarray(0, at), other.subarray(from, from + 1 + random(200)), out.subarray(at)];
      },
    ];
    out = Buffer.concat((ways[random(ways.length)] ?? (() => [out]))());
    if (out.length > longest) out = out.subarray(0, longest);
  }
  return out;
}
