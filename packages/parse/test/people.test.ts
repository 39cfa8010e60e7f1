import type { Level } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { chairOf, people } from "../src/facts/people.js";
import { findActs } from "../src/facts/speech-acts.js";
import { findMentions } from "../src/names/find-mentions.js";
import type { Unit } from "../src/text/unit.js";

interface Told {
  readonly headline?: string;
  readonly level?: Level;
  readonly reporters?: readonly string[];
}

function input(paragraphs: readonly string[], { headline, level, reporters }: Told) {
  const units: Unit[] = paragraphs.map((text, paragraph) => ({ text, start: 0, paragraph, shift: 0 }));
  if (headline !== undefined) units.unshift({ text: headline, start: 0, paragraph: null, shift: 0 });
  const mentions = findMentions(units);
  const acts = findActs(units, mentions);
  return { units, mentions, acts, level: level ?? null, reporters: reporters ?? [] };
}

/** Everybody named with his role: `王明 chair`. */
function roles(paragraphs: string | readonly string[], told: Told = {}): string {
  return people(input([paragraphs].flat(), told))
    .map(({ name, role }) => `${name} ${role}`)
    .join(", ");
}

function chair(paragraphs: string | readonly string[], told: Told = {}): string | null {
  const { units, mentions, acts, level } = input([paragraphs].flat(), told);
  return chairOf(units, mentions, acts, level);
}

describe("who chairs", () => {
  it.each([
    ["who presides", "市长丁若渝主持会议。", "丁若渝"],
    ["by whom it was presided", "会议由市长丁若渝主持。", "丁若渝"],
    ["as minutes have it", "主持：丁若渝", "丁若渝"],
    ["as minutes have it, with a blank", "会议主持人： 市长丁若渝", "丁若渝"],
    [
      "the first of two who went and called a meeting there",
      "市委书记丁若渝、市长贺知秋来到灾区，并主持召开现场会。",
      "丁若渝",
    ],
    [
      "the first of three",
      "市委书记丁若渝、市长贺知秋、副市长沈亦舟来到灾区，随后主持召开现场会。",
      "丁若渝",
    ],
    [
      "the last named of those who did not go together",
      "市委书记丁若渝讲话，市长贺知秋来到灾区，并主持召开现场会。",
      "贺知秋",
    ],
    ["the last named where nothing was done together", "市委书记丁若渝、市长贺知秋主持会议。", "贺知秋"],
    ["who presides in the second sentence", "副市长贺知秋出席。市长丁若渝主持会议。", "丁若渝"],
    ["who presides, and did something before it", "市长丁若渝看望群众，主持会议。", "丁若渝"],
    ["who presides and is quoted in the same clause", "市长丁若渝主持召开会议强调，要快。", "丁若渝"],
    ["who presides behind what was said", "会议强调，要快。市长丁若渝主持会议。", "丁若渝"],
    ["who presides on the spot, behind a comma", "市长丁若渝看望群众，深入现场主持会议。", "丁若渝"],
    ["who presides with others at his side", "省长丁若渝在副总指挥陪同下主持会议。", "丁若渝"],
    ["who presides with a post that has no name", "市长丁若渝讲话，并与副市长共同主持会议。", "丁若渝"],
    ["behind a title alone", "副市长贺知秋出席，同志共同主持。", "贺知秋"],
  ])("is %s", (_, text, name) => {
    expect(chair(text)).toBe(name);
  });

  it.each([
    ["a host of a programme", "主持人丁若渝来到现场。"],
    ["who is in charge of an office", "市委副书记丁若渝主持市政府日常工作。"],
    ["who is in charge of a town's work", "丁若渝主持市委工作。"],
    ["who presides in what somebody tells", "会议指出，市长丁若渝主持专班会议。"],
    ["who came, where a name that cannot be read presides", "副市长丁若渝出席，市水利局局长豁阙在主持。"],
    [
      "who came, where a name of one more sign cannot be read",
      "副市长丁若渝出席；市水利局局长豁阙在某主持。",
    ],
    ["who came, where an office in quotation marks presides", "市长丁若渝出席，“三防”办主任豁阙在主持。"],
    ["a host of a programme, with a colon", "晚会节目主持人：丁若渝"],
    ["who came, where minutes leave the chair open", "主持：待定，出席：贺知秋"],
    ["who came, where nobody presides in the next sentence", "副市长贺知秋参加会议。会议由市直部门主持。"],
    ["a verb before any name", "会前主持召开了预备会，丁若渝参加。"],
    ["who is only named", "市长丁若渝出席会议。"],
  ])("is not %s", (_, text) => {
    expect(chair(text)).toBeNull();
  });

  it("is told by the body before the headline, and by that where the body is silent", () => {
    const headline = "丁若渝主持召开防汛会议";
    expect(chair("市长贺知秋主持会议。", { headline })).toBe("贺知秋");
    expect(chair("市长贺知秋出席会议。", { headline })).toBe("丁若渝");
    expect(chair(["市长贺知秋主持会议。", "市长丁若渝主持会议。"])).toBe("贺知秋");
    expect(chair(["全市防汛会议召开。", "市长丁若渝主持会议。"])).toBe("丁若渝");
  });

  it("is a leader of the country in the country's meetings, and with a province's post", () => {
    const told = "李强主持会议。";
    expect(chair(`总理${told}`, { level: "national" })).toBe("李强");
    expect(chair(`总理${told}`)).toBeNull();
    expect(chair(`国务院总理${told}`, { level: "province" })).toBeNull();
    expect(chair(`市委书记${told}`, { level: "province" })).toBe("李强");
    expect(chair(["总理李强主持会议。", "市长丁若渝主持会议。"])).toBe("丁若渝");
    expect(chair("李强主持会议，市长丁若渝出席会议。")).toBeNull();
    expect(chair("中央政治局委员、市委书记李强主持会议。")).toBe("李强");
    expect(chair("国务院副总理、市委书记李强主持会议。")).toBeNull();
  });

  it("are all who preside together", () => {
    expect(roles("市长丁若渝、副市长贺知秋共同主持会议，副市长沈亦舟出席。")).toBe(
      "丁若渝 chair, 贺知秋 chair, 沈亦舟 attendee",
    );
    expect(roles("市长丁若渝和副市长贺知秋分别主持会议。")).toBe("丁若渝 chair, 贺知秋 chair");
    expect(roles("副市长沈亦舟、贺知秋主持会议。")).toBe("沈亦舟 speaker, 贺知秋 chair");
    expect(roles("副市长沈亦舟出席会议，市长丁若渝主持会议。")).toBe("沈亦舟 attendee, 丁若渝 chair");
    // Those who preside together over another meeting chair that one.
    expect(roles(["市长丁若渝主持会议。", "副市长贺知秋、副市长沈亦舟共同主持分组会。"])).toBe(
      "丁若渝 chair, 贺知秋 mentioned, 沈亦舟 speaker",
    );
    expect(roles("副市长沈亦舟出席。市长丁若渝、副市长贺知秋分别主持会议。")).toBe(
      "沈亦舟 attendee, 丁若渝 chair, 贺知秋 chair",
    );
  });
});

describe("what people do", () => {
  it.each([
    ["speak", "副市长贺知秋通报灾情。", "贺知秋 speaker"],
    ["speak, with a word between", "贺知秋同志代表市政府作工作报告。", "贺知秋 speaker"],
    ["are quoted", "贺知秋强调，要快。", "贺知秋 speaker"],
    ["come", "副市长贺知秋参加会议。", "贺知秋 attendee"],
    ["come, and speak", "副市长贺知秋、沈亦舟参加会议，并分别讲话。", "贺知秋 speaker, 沈亦舟 speaker"],
    ["speak together", "副市长贺知秋、沈亦舟通报灾情。", "贺知秋 speaker, 沈亦舟 speaker"],
    [
      "speak together, set apart by blanks",
      "副市长贺知秋  沈亦舟通报灾情。",
      "贺知秋 speaker, 沈亦舟 speaker",
    ],
    ["come to one who speaks", "副市长贺知秋陪同市长沈亦舟讲话。", "贺知秋 attendee, 沈亦舟 speaker"],
    ["come, and bring what others ordered", "副市长贺知秋出席会议，带来上级要求。", "贺知秋 attendee"],
    ["come behind what was said", "会议强调，要快。副市长贺知秋出席会议。", "贺知秋 attendee"],
    [
      "are named, as leaders of the country who came elsewhere",
      "国务院总理李强出席会议，市长丁若渝汇报。",
      "李强 mentioned, 丁若渝 speaker",
    ],
    [
      "are called in, set apart by blanks",
      "出席会议的还有：贺知秋  沈亦舟。",
      "贺知秋 attendee, 沈亦舟 attendee",
    ],
    [
      "come with others of whom the last one's deed is told",
      "贺知秋、沈亦舟和骆明远出席会议。",
      "贺知秋 attendee, 沈亦舟 attendee, 骆明远 attendee",
    ],
    ["come behind a clause", "贺知秋在市主会场，出席会议。", "贺知秋 attendee"],
    ["are named by what they ordered", "市长贺知秋批示后，各单位负责人参加会议。", "贺知秋 mentioned"],
    [
      "are named by whom they sent",
      "受市长贺知秋委托，副市长沈亦舟出席会议。",
      "贺知秋 mentioned, 沈亦舟 attendee",
    ],
    ["are named in what is said", "会议指出，贺知秋出席的现场会开得好。", "贺知秋 mentioned"],
    [
      "are named, where another one's deed follows",
      "副市长贺知秋、市长沈亦舟讲话。",
      "贺知秋 mentioned, 沈亦舟 speaker",
    ],
    [
      "are named, where the deed is in the next sentence",
      "大家想念市长贺知秋。各地代表参加会议。",
      "贺知秋 mentioned",
    ],
    ["are called in behind a colon", "出席会议的还有：贺知秋、沈亦舟。", "贺知秋 attendee, 沈亦舟 attendee"],
    [
      "are called in, up to where the list ends",
      "出席会议的还有：贺知秋、沈亦舟。大家想念市长骆明远。",
      "贺知秋 attendee, 沈亦舟 attendee, 骆明远 mentioned",
    ],
  ])("they %s", (_, text, wanted) => {
    expect(roles(text)).toBe(wanted);
  });

  it("in the highest role that the text gives them, with the fullest titles, in the order in which they appear", () => {
    const told = [
      "市委副书记、市长贺知秋出席会议。",
      "贺知秋通报灾情。市长贺知秋参加会议。",
      "副市长沈亦舟参加会议。",
    ];
    expect(people(input(told, {}))).toEqual([
      { name: "贺知秋", titles: ["市委副书记", "市长"], role: "speaker" },
      { name: "沈亦舟", titles: ["副市长"], role: "attendee" },
    ]);
    const posts = people(input(["副市长贺知秋参加会议。", "副组长贺知秋参加会议。"], {}));
    expect(posts[0]!.titles).toEqual(["副市长"]);
    expect(people(input(["贺知秋参加会议。", "副市长贺知秋参加会议。"], {}))[0]!.titles).toEqual(["副市长"]);
  });

  it("and who wrote it comes last, once, if he is not named otherwise", () => {
    expect(roles("市长贺知秋出席会议。", { reporters: ["程一舟", "贺知秋", "程一舟", "闻一舟"] })).toBe(
      "贺知秋 attendee, 程一舟 reporter, 闻一舟 reporter",
    );
    expect(people(input([], { reporters: ["程一舟"] }))).toEqual([
      { name: "程一舟", titles: [], role: "reporter" },
    ]);
  });
});

describe("titles", () => {
  it("of whom somebody met begin behind the verb", () => {
    const found = people(input(["省长丁若渝在青岚会见来访的某国友好协会主席贺知秋。"], {}));
    expect(found.map(({ titles }) => titles)).toEqual([["省长"], ["某国友好协会主席"]]);
  });
});
