import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PROVINCES = ["安徽省", "湖北省", "山西省", "四川省", "山东省"] as const;
const PEOPLE = ["林远舟", "周启明", "何静山", "沈若川", "赵青原"] as const;
const WORK = [
  "要有序推动企业复工复产，保障重点项目用工。",
  "要抓好春季农业生产，稳定粮食播种面积。",
  "要加强社区网格化管理，落实联防联控措施。",
  "要保障生活物资供应，稳定市场价格。",
  "必须压实各方责任，严肃工作纪律。",
] as const;

/** The text of an invented readout: another number, another text. */
export function page(number: number): string {
  const province = PROVINCES[number % PROVINCES.length]!;
  const name = PEOPLE[number % PEOPLE.length]!;
  const year = 2020 + (number % 3);
  const month = 1 + (number % 12);
  const work = WORK.map((_, at) => WORK[(at + number) % WORK.length]!).slice(0, 3 + (number % 3));
  return [
    `${province}召开第${number + 1}次专题工作会议`,
    `${year}年${month}月${1 + (number % 28)}日，${province}第${number + 1}次专题工作会议在省城召开。${name}主持会议并讲话。`,
    `会议指出，当前第${number}项任务已经完成${number % 100}%。`,
    `会议强调，${work.join("")}`,
    "",
  ].join("\n");
}

/** Writes pages into a folder; gives the folder. */
export function writePages(folder: string, from: number, to: number): string {
  mkdirSync(folder, { recursive: true });
  for (let number = from; number < to; number++) {
    writeFileSync(join(folder, `${String(number).padStart(5, "0")}.txt`), page(number));
  }
  return folder;
}
