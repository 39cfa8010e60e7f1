import fc from "fast-check";
import type { CharsetOptions } from "./charset.js";
import type { DamageOptions } from "./damage.js";
import type { LinesOptions } from "./lines.js";
import type { TonePinyinOptions } from "./tone-pinyin.js";

const share = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 100 }).map((n) => (n / 100) * max);
const parentheses = fc.constantFrom("half" as const, "full" as const, "mixed" as const);
const seed = fc.integer({ min: 0, max: 0x7fffffff });

const chrome = fc.option(
  fc.record({
    site: fc.constantFrom("portal" as const, "forum" as const, "newspaper" as const, "mobile" as const),
    date: fc.constantFrom("", "2020-02-29", "2021-11-08", "2022-03-16"),
    time: fc.constantFrom("", "09:42", "23:05:17"),
    source: fc.constantFrom("", "新桥日报"),
    links: fc.integer({ min: 0, max: 5 }),
  }),
);
const punctuation = fc.record({
  halfWidth: fc.constantFrom(0, 0.5, 1),
  doubledCommas: share(0.3),
  doubledStops: share(0.2),
  commaBefore: share(0.3),
  straightQuotes: fc.constantFrom(0, 0.5),
});
const traditional = fc.record({
  variant: fc.constantFrom("table" as const, "table" as const, "tw" as const),
  lines: fc.constantFrom(1, 1, 0.6),
});
const lines: fc.Arbitrary<Partial<LinesOptions>> = fc.record({
  wrap: fc.constantFrom(0, 0, 22, 31, 40),
  indent: fc.constantFrom("", "　　", "    "),
  blankLines: fc.integer({ min: 0, max: 2 }),
  lineEnd: fc.constantFrom("lf" as const, "crlf" as const),
  trailingSpaces: share(0.5),
});
const tonePinyin: fc.Arbitrary<Partial<TonePinyinOptions>> = fc.record({
  density: share(1),
  common: share(0.1),
  occurrence: fc.constantFrom(1, 1, 0.7),
  style: fc.constantFrom(
    "marks" as const,
    "marks" as const,
    "gbk" as const,
    "combining" as const,
    "inside" as const,
  ),
  parentheses,
  wrongReading: share(0.3),
  straySpace: share(0.05),
});
const tonelessPinyin = fc.record({
  density: share(0.8).map((p) => p + 0.1),
  scope: fc.constantFrom("document" as const, "paragraph" as const, "occurrence" as const),
  parentheses,
  repeats: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  wrongReading: share(0.3),
  u: fc.constantFrom("ü" as const, "v" as const, "u" as const),
});
const charset: fc.Arbitrary<Partial<CharsetOptions>> = fc.record({
  accident: fc.constantFrom(
    ...([
      "utf8AsLatin1",
      "utf8AsWindows1252",
      "gbkAsLatin1",
      "gbkAsWindows1252",
      "entities",
      "percent",
      "percentAll",
      "percentU",
    ] as const),
  ),
  entity: fc.constantFrom("decimal" as const, "hex" as const, "mixed" as const),
});

/**
 * Pages of the kinds that are seen together, with parameters all over their range, and none that loses anything on
 * purpose: what a repair gives back can be held against `expected`. (A charset accident can still meet a character
 * that its code page lacks: `lossy` tells.)
 *
 * @returns options for `damage`: pages with toneless readings, annotated pages with and without byte shifts, forum
 * posts, typed and wrapped pages, answered and printed ones, pages read by the wrong table, as issued and as typed.
 * @example fc.assert(fc.property(damageArbitrary(), (options) => check(damage(clean, options))));
 */
export function damageArbitrary(): fc.Arbitrary<DamageOptions> {
  const toneless = fc.record({ seed, punctuation, traditional, tonelessPinyin });
  const annotated = fc.record({ seed, pageChrome: chrome, punctuation, traditional, tonePinyin, lines });
  const shifted = fc.record({
    seed,
    punctuation,
    traditional: fc.constant({}),
    tonePinyin: fc.record({ density: share(1) }),
    byteShift: fc.record({
      hits: fc.integer({ min: 1, max: 3 }),
      table: fc.constantFrom("traditional" as const, "any" as const),
      swallows: fc.constantFrom(true, true, false),
    }),
  });
  const forum = fc.record({
    seed,
    pageChrome: chrome,
    punctuation,
    traditional,
    tonePinyin,
    forumJammers: fc.record({
      density: share(0.5).map((p) => p + 0.5),
      shape: fc.constantFrom("discuz" as const, "discuz" as const, "letters" as const),
      place: fc.constantFrom("end" as const, "start" as const, "either" as const),
      ownLine: share(0.3),
      insideBreaks: share(0.5),
    }),
  });
  const typed = fc.record({
    seed,
    pageChrome: chrome,
    punctuation,
    width: fc.record({
      fullWidthNumbers: share(1),
      fullWidthLetters: share(1),
      spacedNumbers: share(0.5),
      spaceRoundNumbers: share(1),
      spaces: share(0.03),
      invisible: share(0.05),
      byteOrderMark: fc.boolean(),
    }),
    lookAlikes: fc.record({ density: share(1) }),
    lines,
  });
  const answered = fc.record({
    seed,
    punctuation,
    lines: fc.record({
      wrap: fc.constantFrom(26, 31, 38),
      kinsoku: fc.constantFrom("none" as const, "hang" as const),
      blankLines: fc.integer({ min: 0, max: 1 }),
    }),
    margins: fc.constantFrom(
      { sign: "> " },
      { sign: ">>" },
      { style: "numbers" as const },
      { style: "signs" as const, sign: "¶" },
      { style: "pages" as const },
    ),
  });
  const misread = fc.record({ seed, punctuation, charset });
  const misreadTyped = fc.record({
    seed,
    punctuation,
    width: fc.record({ spaces: share(0.03), invisible: share(0.1), spaceRoundNumbers: share(1) }),
    lookAlikes: fc.record({ density: share(1), styled: share(0.5), drawnOver: share(0.1) }),
    // Of these tables alone: GBK lacks half of what such pages have.
    charset: fc.record({
      accident: fc.constantFrom("utf8AsLatin1" as const, "utf8AsWindows1252" as const, "entities" as const),
    }),
  });
  return fc
    .oneof(toneless, annotated, shifted, forum, typed, answered, misread, misreadTyped)
    .map(withoutNull);
}

function withoutNull(options: { readonly seed: number; readonly pageChrome?: object | null }): DamageOptions {
  if (options.pageChrome !== null) return options as DamageOptions;
  const { pageChrome: _, ...rest } = options;
  return rest;
}
