import type { Annotation } from "./annotations.js";
import { withoutTone } from "./reading-tables.js";

/**
 * Readings that everyday characters have in surnames and names of places, and hardly elsewhere: those of which writers tell
 * their readers, 单(shàn)国强, 六(lù)安.
 */
const READINGS = new Set(
  (
    "单shàn 查zhā 仇qiú 区ōu 解xiè 任rén 华huà 曾zēng 朴piáo 盖gě 尉yù 乐yuè 乐lào 宁nìng 纪jǐ 员yùn 葛gě 黑hè 哈hǎ 秘bì " +
    "种chóng 折shé 过guō 燕yān 召shào 令líng 洗xiǎn 六lù 厦xià 蚌bèng 铅qiān 铅yán 台tāi 丽lí 阿ē 番pān 会kuài 泊pō 莞guǎn 牟mù " +
    "济jǐ 大dài 并bīng 洞tóng 费bì 涡guō 莘shēn 什shí 勒lè 埔bù 浚xùn"
  ).split(" "),
);
const PLAIN = new Set([...READINGS].map((one) => one[0]! + withoutTone(one.slice(1))));

/** Whether a reading is one of a name: it shows no annotating program. */
export function isOfName({ base, reading }: Annotation): boolean {
  return reading.toned === null ? PLAIN.has(base + reading.plain) : READINGS.has(base + reading.toned);
}
