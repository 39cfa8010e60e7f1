import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const PROVINCES = ["安徽省", "湖北省", "山西省", "四川省"] as const;
const PEOPLE = ["林远舟", "周启明", "何静山", "沈若川"] as const;
const WORK = [
  "要有序推动企业复工复产，保障重点项目用工。",
  "要抓好春季农业生产，稳定粮食播种面积。",
  "要加强社区网格化管理，落实联防联控措施。",
  "要保障生活物资供应，稳定市场价格。",
  "必须压实各方责任，严肃工作纪律。",
] as const;

/** The text of an invented readout: another number, another text. */
export function page(number: number): string {
  const province = PROVINCES[number % 4]!;
  const day = `${2020 + (number % 3)}年${1 + (number % 12)}月${1 + (number % 28)}日`;
  const work = WORK.map((_, at) => WORK[(at * 2 + number) % 5]!).slice(0, 3 + (number % 3));
  return [
    `${province}召开第${number + 1}次专题工作会议`,
    `${day}，${province}第${number + 1}次专题工作会议在省城召开。${PEOPLE[number % 4]}主持会议并讲话。`,
    `会议指出，当前第${number}项任务已经完成${number % 100}%，“${number % 9}稳${number % 7}保”取得进展。`,
    `会议强调，${work.join("")}`,
    "",
  ].join("\n");
}

/** A long text that several places reprint, each with a line of its own. */
function reprinted(place: number, of: number): string {
  const body = Array.from(
    { length: 10 },
    (_, at) => `会议强调，第${of}批第${at + 1}项：${WORK[(at + of) % 5]}`,
  );
  const day = `2021年${1 + of}月${3 + place}日`;
  return [
    `安徽省召开第${of}批重点工作会议`,
    `${day}，会议在省城召开。`,
    ...body,
    `（转载${place}）`,
    "",
  ].join("\n");
}

/** Writes a crawl with all that can go wrong: pages, reprints, the same text twice, and what cannot be read. */
export function writePages(folder: string, count: number): void {
  const put = (name: string, data: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  };
  for (let number = 0; number < count; number++) {
    put(`${number % 3}/${String(number).padStart(6, "0")} 页.txt`, page(number));
  }
  for (let of = 0; of < 3; of++)
    for (let place = 0; place < 3; place++) put(`r/${of}-${place}.txt`, reprinted(place, of));
  put("z/again.txt", page(0));
  put(
    "z/page.html",
    `<html><head><title>会议</title></head><body><p>${page(1).replaceAll("\n", "</p><p>")}</p></body></html>`,
  );
  put("e/empty.txt", "");
  put(
    "e/binary.dat",
    Uint8Array.from({ length: 500 }, (_, at) => at % 5),
  );
  put("e/spaces.txt", "  \n");
}

/** The same as lines of a crawl: with document variables, without ids, and broken ones. */
export function writeCrawl(path: string, count: number): void {
  const lines = Array.from({ length: count }, (_, number) =>
    JSON.stringify({
      ...(number % 4 !== 0 && { id: `n${number}` }),
      text: page(number),
      url: `https://example.org/${number}`,
      score: number / 3,
      site: { name: "青岚\u2028" },
      missing: null,
    }),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `${[...lines.slice(0, 5), "", "{broken 会议", ...lines.slice(5), lines[1]].join("\n")}\n`,
  );
}
