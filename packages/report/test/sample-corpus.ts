import { type ReadDocument, readDocument } from "@tifa/features";
import { type RawDocumentOptions, rawDocument } from "@tifa/ingest";
import { jiebaTokenizer, type Tokenizer } from "@tifa/tokens";

/** The tokenizer of the tests: jieba, loaded once a process. */
export const TOKENIZER: Tokenizer = jiebaTokenizer({ hmm: true });

const PROVINCES = ["安徽省", "湖北省", "浙江省", "四川省", "云南省", "甘肃省"];
const TOPICS = ["春耕备耕", "防汛抗旱", "招商引资", "森林防火", "粮食安全", "安全生产"];
const ASKS = ["要扎实推进", "必须坚决抓好", "要统筹做好", "要持续加强"];

/** One invented page on a meeting. */
export function page(index: number, more: string = ""): string {
  const province = PROVINCES[index % PROVINCES.length]!;
  const own = TOPICS[index % TOPICS.length]!;
  const year = 2018 + (Math.floor(index / PROVINCES.length) % 5);
  const day = `${1 + (index % 9)}月${3 + (index % 20)}日`;
  const body = Array.from({ length: 14 }, (_, at) => {
    const other = TOPICS[(index * 3 + at * (year - 2016)) % TOPICS.length]!;
    const ask = ASKS[(index + at) % ASKS.length]!;
    return `会议强调，${ask}${own}工作，落实“${at % 2 === 0 ? "三本明账" : "快马计划"}”，${ask}${other}，压实各级责任，凝聚工作合力。`;
  });
  return [
    `${province}召开${own}工作会议`,
    `${year}年${day} 来源：${province}日报`,
    `${day}，${province}委常委会召开会议，研究部署${own} 工作 ,推动落实。`,
    ...body,
    more,
  ].join("\n");
}

/** Reads a text all the way. */
export function read(text: string, options: RawDocumentOptions = {}): ReadDocument {
  return readDocument(rawDocument(text, options));
}

/** So many invented documents. */
export function corpus(size: number): readonly ReadDocument[] {
  return Array.from({ length: size }, (_, index) => read(page(index), { path: `pages/${index}.txt` }));
}
