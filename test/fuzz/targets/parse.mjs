import { rawDocument } from "@tifa/ingest";
import { normalize } from "@tifa/normalize";
import { explainFacts, parse } from "@tifa/parse";
import { check, TEXTS } from "../checks.mjs";

/** A text with the labels of a page in front, which a line of equals signs parts from it. @param {Buffer} data */
export function fuzz(data) {
  const [text = "", title, url] = data.toString("utf8").split("\n===\n");
  const raw = rawDocument(text, url === undefined ? {} : { url });
  const clean = normalize(
    title === undefined ? raw : { ...raw, pageMeta: { title, date: title.slice(-10) } },
  );
  const readout = parse(clean);
  const inside = (
    /** @type {{ start: number, end: number }} */ { start, end },
    /** @type {number} */ length,
    /** @type {string} */ what,
  ) => check(0 <= start && start <= end && end <= length, `${what} at ${start}–${end} of ${length}`);
  for (const { evidence } of [readout.province, readout.meetingDate, readout.publicationDate])
    for (const one of evidence) inside(one, raw.text.length, "evidence");
  for (const { paragraph, ...span } of readout.directives)
    inside(span, readout.paragraphs[paragraph]?.length ?? -1, "a directive");
  for (const { paragraph, ...span } of readout.speechActs)
    if (paragraph !== null) inside(span, readout.paragraphs[paragraph]?.length ?? -1, "a speech act");
  for (const span of readout.paragraphSpans) inside(span, clean.text.length, "a paragraph");
  explainFacts(readout);
  const { value } = readout.meetingDate;
  check(value === null || !Number.isNaN(Date.parse(value)), `the date ${value}`);
}

export const seeds = () => [
  ...TEXTS,
  `${TEXTS[0]}\n===\n青岚省召开防汛工作会议_青岚省人民政府 2021-06-18\n===\nhttps://www.qinglan.gov.cn/2021/0618/c123.html`,
];
