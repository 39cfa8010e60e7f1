// Makes a report of a thousand invented documents, opens it in Chromium, and prints bytes and times:
//   node bench/bench.js [NUMBER OF DOCUMENTS]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readDocument } from "@tifa/features";
import { rawDocument } from "@tifa/ingest";
import { provinces } from "@tifa/lexicon";
import { jiebaTokenizer } from "@tifa/tokens";
import { chromium } from "playwright-core";
import { report } from "../dist/index.js";

const size = Number(process.argv[2] ?? 1000);
const topics =
  "疫情防控 复工复产 春耕备耕 防汛抗旱 安全生产 生态环境 乡村振兴 招商引资 科技创新 粮食安全".split(" ");
const asks = ["要扎实推进", "要全力抓好", "必须坚决落实", "要统筹做好", "要持续加强"];
const quoted = ["三本明账", "快马计划", "糖罐子", "两张清单"];

let state = 7;
/** Linear congruences: the same documents at every run. */
function pick(list) {
  state = (state * 1103515245 + 12345) % 2147483648;
  return list[state % list.length];
}

function page(index) {
  const name = provinces()[index % 31].fullName;
  const own = topics[(index % 31) % topics.length];
  const date = `${2019 + (index % 5)}年${1 + (index % 12)}月${1 + (index % 28)}日`;
  const sentence = () =>
    `${pick(asks)}${pick([own, ...topics])}，落实“${pick(quoted)}”，压实责任 ,加强(jia qiang)督导。`;
  const body = Array.from({ length: 6 }, () => `会议强调，${sentence()}${sentence()}${sentence()}`);
  return `${name}召开${own}工作会议\n${date}，${name}委常委会召开会议，研究部署${own}工作。\n${body.join("\n")}`;
}

const documents = Array.from({ length: size }, (_, index) =>
  readDocument(rawDocument(page(index), { path: `pages/${index}.txt` })),
);
const tokenizer = jiebaTokenizer({ hmm: true });
tokenizer.cut("会议");
const began = performance.now();
const html = await report({ documents, tokenizer }, { target: "2020" });
const made = performance.now() - began;

const folder = mkdtempSync(join(tmpdir(), "tifa-report-"));
const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const file = join(folder, "report.html");
  writeFileSync(file, html);
  const tab = await browser.newPage();
  // An empty page in the same run tells how fast the machine is just now.
  const loads = async (address) => {
    await tab.goto(address);
    return await tab.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
  };
  const empty = join(folder, "empty.html");
  writeFileSync(empty, "<!doctype html><title>empty</title>");
  const times = [];
  for (let run = 0; run < 5; run++) {
    times.push([await loads(pathToFileURL(file).href), await loads(pathToFileURL(empty).href)]);
  }
  const middle = (at) => times.map((pair) => pair[at]).sort((a, b) => a - b)[2];
  console.log(`${size} documents: ${Buffer.byteLength(html)} bytes, made in ${(made / 1000).toFixed(1)} s`);
  console.log(
    `opens in ${middle(0).toFixed(0)} ms (an empty page: ${middle(1).toFixed(0)} ms), median of five`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
