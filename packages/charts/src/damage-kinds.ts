import type { Language } from "./chart-spec.js";

/** A kind of damage: what it is called, and the group whose colour it has. */
export interface DamageKind {
  /** As `@tifa/normalize` calls it: `tonePinyin`. */
  readonly kind: string;
  readonly label: string;
  /** Related kinds, which come about in the same way, share a colour in every chart. */
  readonly group: string;
}

interface Words {
  readonly en: string;
  readonly zh: string;
}

/** Groups in the order of their colours; each with its kinds. */
const GROUPS: readonly (readonly [group: Words, kinds: Readonly<Record<string, Words>>])[] = [
  [
    { en: "traditional characters", zh: "繁体字" },
    { script: { en: "traditional characters", zh: "繁体字" } },
  ],
  [{ en: "pinyin with tones", zh: "带调拼音" }, { tonePinyin: { en: "pinyin with tones", zh: "带调拼音" } }],
  [
    { en: "pinyin without tones", zh: "不带调拼音" },
    { tonelessPinyin: { en: "pinyin without tones", zh: "不带调拼音" } },
  ],
  [
    { en: "punctuation, width, spaces", zh: "标点、全半角、空格" },
    {
      punctuation: { en: "punctuation", zh: "标点" },
      width: { en: "character width", zh: "全半角" },
      space: { en: "spaces", zh: "空格" },
    },
  ],
  [
    { en: "misread characters", zh: "编码错误" },
    {
      mojibake: { en: "misread bytes", zh: "乱码" },
      byteShift: { en: "shifted bytes", zh: "字节错位" },
      entity: { en: "character entities", zh: "字符实体" },
    },
  ],
  [{ en: "line breaks", zh: "断行" }, { lineBreak: { en: "line breaks", zh: "断行" } }],
  [
    { en: "look-alikes, invisible characters", zh: "形近字、不可见字符" },
    {
      lookAlike: { en: "look-alikes", zh: "形近字" },
      invisible: { en: "invisible characters", zh: "不可见字符" },
    },
  ],
  [{ en: "forum jammers", zh: "论坛干扰码" }, { forumJammer: { en: "forum jammers", zh: "论坛干扰码" } }],
];

/**
 * The kinds of damage that `@tifa/normalize` tells, in words, in the order in which {@link damageBars} stacks them.
 *
 * @param language - of the words
 * @returns every kind with its group; there are eight groups, as many as a chart has colours for
 * @example
 * damageKinds("en")[1]; // { kind: "tonePinyin", label: "pinyin with tones", group: "pinyin with tones" }
 */
export function damageKinds(language: Language): readonly DamageKind[] {
  return GROUPS.flatMap(([group, kinds]) =>
    Object.entries(kinds).map(([kind, label]) => ({ kind, label: label[language], group: group[language] })),
  );
}
