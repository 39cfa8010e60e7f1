import type { Dfm } from "@tifa/dfm";
import * as stats from "../../src/index.js";
import { MATRICES } from "./cases.js";

type Calls = Readonly<Record<string, () => unknown>>;

const each = <T>(cases: Readonly<Record<string, T>>, call: (value: T) => unknown): Calls =>
  Object.fromEntries(Object.entries(cases).map(([edge, value]) => [edge, () => call(value)]));
const matrices = (call: (x: Dfm) => unknown): Calls => each(MATRICES, call);

const DURATIONS = {
  nobody: [],
  "no event": [{ time: 3, event: false, group: "甲" }],
  "one event": [{ time: 3, event: true, group: "甲" }],
  "an empty group": [
    { time: 1, event: false, group: "甲" },
    { time: 2, event: true, group: "乙" },
  ],
  "all the same": ["甲", "乙"].map((group) => ({ time: 4, event: true, group })),
  "times above 2^31": [33, 34, 35, 36].map((power, at) => ({
    time: 2 ** power,
    event: at !== 2,
    group: at % 2 === 0 ? "甲" : "乙",
  })),
  "not a number": [{ time: Number.NaN, event: true, group: "甲" }],
};
const use = (adopter: string, date: string) => ({ formulation: "三稳三进", adopter, date });
const USES = {
  "no uses": [],
  "the centre alone": [use("中央", "2031-01")],
  "one use": [use("甲省", "2031-01")],
  "all on one date": [use("甲省", "2031-01"), use("乙省", "2031-01"), use("中央", "2031-01")],
  "no date": [use("甲省", "去年")],
};
const TEXT = "要统筹抓好春耕备耕和农资保供，确保不误农时、不误农事，压实各级责任。";
const TEXTS = {
  "no documents": [],
  "empty documents": [
    { id: "a", text: "" },
    { id: "b", text: "，。" },
  ],
  "one document": [{ id: "a", text: TEXT }],
  "documents all the same": ["a", "b", "c"].map((id) => ({ id, text: TEXT })),
  "one shingle 50,000 times": ["a", "b"].map((id) => ({ id, text: "防".repeat(50_000) })),
};

/** The functions of structure, spread and reuse at the edges of what they take. */
export const STRUCTURE_CALLS: Readonly<Record<string, Calls>> = {
  cluster: matrices((x) => [stats.cluster(x), stats.cluster(stats.similarity(x), { linkage: "average" })]),
  clusterCut: matrices((x) => stats.clusterCut(stats.cluster(x), { groups: 1 })),
  correspondenceAnalysis: matrices((x) => stats.correspondenceAnalysis(x)),
  kaplanMeier: each(DURATIONS, (durations) => stats.kaplanMeier(durations)),
  logRank: each(DURATIONS, (durations) => stats.logRank(durations)),
  reuse: each(TEXTS, (texts) => stats.reuse(texts)),
  spread: each(USES, (uses) =>
    stats.spread(uses, { watchedUntil: { 甲省: "2031-12", 乙省: "2031-12" }, centre: "中央" }),
  ),
  topicCoherence: matrices((x) => stats.topicCoherence(x, [["防控", "会议"], ["防控"]])),
  topics: matrices((x) => stats.topics(x, { unseeded: 2, iterations: 4 })),
  wordfish: matrices((x) => stats.wordfish(x)),
  wordscores: matrices((x) => stats.wordscores(x, { references: { d0: -1, d1: 1 } })),
};
