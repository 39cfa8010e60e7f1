import { expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { damage } from "./damage/damage.js";
import { rawDocument } from "./raw.js";

const marks = (text: string): string[] =>
  normalize(rawDocument(text))
    .diagnostics.filter((one) => one.rule === "rewritten")
    .map((one) => text.slice(one.start ?? 0, one.end ?? 0));

const READOUT = `青禾县召开春耕会议
3月12日，县委书记石远主持召开会议，听取各乡镇工作汇报，部署春耕生产。
会议强调，要坚持以人民为中心，加强组织领导，全面落实防汛措施，严格执行值班制度，迅速处置险情，保障群众安全。
会议要求，各部门要积极支持春耕，抓好农资检查，确保秩序稳定。`;

test("a text that a synonym program rewrote is marked word by word, and left as it is", () => {
  const spun = `青禾县召开春耕集会
3月12日，县委书记石远掌管集会，听取各乡镇汇报，摆设春耕临盆。
集会夸大，要对峙以人民为中心，周全降实防汛办法，严酷执行值班轨制，敏捷处置险情，包管群众宁静。
集会恳求，各部门要踊跃撑持春耕，捉好农资查抄，确保次序不变。`;
  expect(marks(spun)).toEqual(expect.arrayContaining(["掌管集会", "摆设", "严酷", "轨制", "敏捷", "踊跃"]));
  expect(normalize(rawDocument(spun)).text).toBe(spun);
});

test("two phrases that official language does not have are enough", () => {
  const spun = "会议传达紧张指示精神，要求加快基础举措措施建设。";
  expect(marks(spun)).toEqual(["紧张指示", "基础举措措施"]);
  expect(marks("会议室里气氛紧张，指示灯亮着。要求加快基础设施建设。")).toEqual([]);
});

test("every second of fifty rewritten pages or more is found where half of the words were replaced", () => {
  let found = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const page = damage(READOUT, { seed, rewriting: { density: 0.5 } });
    if (marks(page.text).length > 0) found++;
  }
  expect(found).toBeGreaterThanOrEqual(25);
});

test.each([
  ["a readout", READOUT],
  [
    "a story with a few such words",
    "集会散了，他敏捷地跳下台，把次序井然的队伍甩在身后。屋里的摆设还是老样子，母亲踊跃地招呼大家坐下，说会议室今天不开门，领导都参加婚礼去了。大家坚持要走，她便严格地数起人头来，加强了看守。",
  ],
  ["an essay on words", "“掌管”与“主持”、“集会”与“会议”意思相近，用处不同。"],
  ["one slip", READOUT.replace("秩序稳定", "次序稳定")],
])("%s is not marked", (_name, text) => {
  expect(marks(text)).toEqual([]);
});
