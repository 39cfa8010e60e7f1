import { policyTerms, provinces } from "@tifa/lexicon";

/** A document of a made crawl, as a line of JSON holds it. */
export interface InventedDocument {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

const MEETINGS = ["常务会议", "专题会议", "工作调度会", "全体会议", "视频会议", "座谈会"];
const SPEAKERS = ["会议指出", "会议强调", "会议要求", "会议认为", "会议听取汇报后指出"];
const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗";
const GIVEN = "明强军伟芳敏静丽勇涛艳杰娟磊超霞平刚桂英华玉兰建国文辉志";
const VERBS = [
  "推进",
  "做好",
  "抓好",
  "落实",
  "加强",
  "完善",
  "推动",
  "巩固",
  "深化",
  "统筹",
  "压实",
  "优化",
];
const OBJECTS = ["工作", "任务", "责任", "措施", "机制", "服务", "建设", "保障", "部署", "要求"];
const OPENINGS = ["要", "必须", "坚决", "各级各部门要", "下一步要", "要持续", "要切实", "同时要"];
/** One in so many is an earlier one again, with another stamp: a reprint. */
const REPRINTS = 50;

/**
 * Invents readouts of meetings: no two alike but for reprints, words by Zipf's law over the field's terms, a province and a date
 * each. They are of a readout's build and size, so that they cost what pages cost.
 *
 * @param count - how many
 * @param seed - another, other documents
 * @returns documents, the same for the same arguments
 * @example
 * [...inventedDocuments(2, 1)].map(({ title }) => title);
 */
export function* inventedDocuments(count: number, seed: number): Generator<InventedDocument> {
  const random = generator(seed);
  const terms = policyTerms()
    .map(({ term }) => term)
    .filter((term) => term.length <= 10);
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  // Zipf's law: the density of a rank falls with the rank.
  const term = (): string => terms[Math.floor(terms.length ** random()) - 1]!;
  const sentence = (): string => {
    const clauses = Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => `${pick(VERBS)}${term()}${random() < 0.5 ? `和${term()}` : ""}${pick(OBJECTS)}`,
    );
    return `${pick(OPENINGS)}${clauses.join("，")}。`;
  };
  let last: InventedDocument | null = null;
  for (let at = 0; at < count; at++) {
    const { fullName } = pick(provinces());
    const [year, month, day] = [
      2003 + Math.floor(random() * 20),
      1 + Math.floor(random() * 12),
      1 + Math.floor(random() * 28),
    ];
    const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const meeting = `${fullName}${pick(MEETINGS)}`;
    const name = `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`;
    const paragraphs = Array.from(
      { length: 3 + Math.floor(random() * 4) },
      () => `${pick(SPEAKERS)}，${sentence()}${sentence()}${sentence()}`,
    );
    const text = [
      `${meeting}研究部署${term()}工作`,
      `${year}年${month}月${day}日，${meeting}召开。省长${name}主持会议并讲话。`,
      ...paragraphs,
    ].join("\n");
    const fresh: InventedDocument = {
      id: `d${at}`,
      url: `https://www.example.org/${date}/${at}.html`,
      title: text.slice(0, text.indexOf("\n")),
      date,
      text,
    };
    const again: InventedDocument | null =
      last !== null && at % REPRINTS === 0 ? { ...fresh, text: `${last.text}\n（第${at}次转载）` } : null;
    last = fresh;
    yield again ?? fresh;
  }
}

/** Numbers from 0 to 1 (mulberry32): the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
