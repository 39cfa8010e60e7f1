import { describe, expect, it } from "vitest";
import { readUnit } from "../../src/facts/province-evidence.js";
import { unitOf } from "../evidence/heard.js";
import { added } from "./added.js";

interface Where {
  readonly paragraph?: number | null;
  readonly index?: number;
  readonly guests?: readonly string[];
}

/** What a paragraph of the body, or a line elsewhere, says of provinces. */
function said(text: string, { paragraph = 5, index = 6, guests = [] }: Where = {}): string[] {
  const before = "雨还在下。";
  return added(before + text, (add) =>
    readUnit(unitOf(text, before.length, paragraph), index, new Set(guests), add),
  );
}

/** The same of the first paragraph. */
const lead = (text: string): string[] => said(text, { paragraph: 0 });

describe("the lead", () => {
  const text = "安徽省召开会议。";
  it("is the headline, the first two paragraphs and whatever is first: there a body counts more", () => {
    expect(said(text)).toEqual(["34 ownBody 2.5 安徽省"]);
    expect(said(text, { paragraph: 2 })).toEqual(["34 ownBody 2.5 安徽省"]);
    for (const where of [{ paragraph: null }, { paragraph: 0 }, { paragraph: 1 }, { index: 0 }])
      expect(said(text, where)).toEqual(["34 ownBody 4 安徽省"]);
  });
});

describe("a province that is named", () => {
  it("weighs little, in the lead a little more, in full more than in short", () => {
    expect(said("我们想到了安徽省。")).toEqual(["34 provinceName 1.2 安徽省"]);
    expect(said("我们想到了安徽。")).toEqual(["34 provinceName 0.56 安徽"]);
    expect(lead("我们想到了安徽省。")).toEqual(["34 provinceName 1.8 安徽省"]);
    expect(lead("我们想到了安徽。")).toEqual(["34 provinceName 0.84 安徽"]);
  });

  it("with its body is at home", () => {
    expect(said("安徽省委书记何安来了。")).toEqual(["34 ownBody 2.5 安徽省"]);
    expect(said("安徽省防汛工作领导小组来了。")).toEqual(["34 ownBody 2.5 安徽省"]);
  });

  it.each(["安徽省委托他们办理。", "安徽长期抓防汛。", "安徽长效抓防汛。"])(
    "with a word that only begins like a body is not: %s",
    (text) => {
      expect(said(text)[0]).toMatch(/^34 provinceName/u);
    },
  );

  it("behind another in a row is one of many, but for a vice-governor", () => {
    expect(said("江西、安徽省委书记来了。").at(-1)).toBe("34 provinceName 1.2 安徽省");
    expect(said("何安、安徽省副省长左平来了。").at(-1)).toBe("34 ownBody 2.5 安徽省");
    expect(said("何安、安徽副省长左平来了。").at(-1)).toBe("34 ownBody 2.5 安徽");
    expect(said("何安、左平，安徽省委书记来了。").at(-1)).toBe("34 ownBody 2.5 安徽省");
  });

  it("is no one's where it is elsewhere, or a guest's", () => {
    expect(said("他们赴安徽省委学习。")).toEqual([]);
    expect(said("我们想到了安徽省。", { guests: ["安徽"] })).toEqual([]);
    expect(said("我们想到了合肥市。", { guests: ["合肥"] })).toEqual([]);
    expect(said("我们想到了合肥市。", { guests: ["芜湖"] })).toHaveLength(1);
    expect(said("安徽省委来了。", { guests: ["安徽"] })).toHaveLength(1);
  });
});

describe("a place that is named", () => {
  it("weighs by its level, and less where several bear the name", () => {
    expect(said("我们想到了合肥市。")).toEqual(["34 place 0.78 合肥市"]);
    expect(lead("我们想到了合肥市。")).toEqual(["34 place 1.3 合肥市"]);
    expect(said("我们想到了肥西县。")).toEqual(["34 place 0.6 肥西县"]);
    expect(said("我们想到了城关区。")).toEqual(["54 place 0.3 城关区", "62 place 0.3 城关区"]);
    expect(said("我们想到了鼓楼区。")).toEqual([
      "32 place 0.18 鼓楼区",
      "35 place 0.18 鼓楼区",
      "41 place 0.18 鼓楼区",
    ]);
  });

  it("is of the place that stands directly before it", () => {
    expect(said("福州市鼓楼区到了。")).toEqual(["35 place 0.78 福州市", "35 place 0.6 鼓楼区"]);
    expect(said("福州市、鼓楼区到了。")).toHaveLength(4);
    expect(said("合肥市鼓楼区到了。")).toHaveLength(4);
    expect(said("鼓楼区福州市到了。").at(-1)).toBe("35 place 0.78 福州市");
    expect(said("鼓楼区城关区到了。")).toHaveLength(5);
    expect(said("福州市合肥市到了。")).toEqual(["35 place 0.78 福州市", "34 place 0.78 合肥市"]);
  });

  it.each([
    "委书记来了。",
    "政府常务会议。",
    "人民政府来了。",
    "行署来了。",
    "人大来了。",
    "政协来了。",
    "人民法院来了。",
    "召开会议。",
    "东区召开会议。",
    "望江街道党工委召开会议。",
    "防汛指挥部来了。",
    "防汛办公室召开会议。",
    "防汛委员会举行会议。",
  ])("is at home with a body of its own: 合肥市%s", (after) => {
    expect(said(`那时合肥市${after}`)[0]).toBe("34 placeBody 2 合肥市");
    expect(lead(`那时合肥市${after}`)[0]).toBe("34 placeBody 4 合肥市");
  });

  it.each(["防汛办公室来了。", "街道召开会议。", "的政府来了。", "望江街道很长。", "，防汛指挥部来了。"])(
    "not with every word behind it: 合肥市%s",
    (after) => {
      expect(said(`那时合肥市${after}`)[0]).toBe("34 place 0.78 合肥市");
    },
  );

  it("with a body of its own, of a name that several bear, is still several", () => {
    expect(said("那时城关区委书记来了。")).toEqual(["54 place 0.3 城关区", "62 place 0.3 城关区"]);
  });
});

describe("the venue", () => {
  it.each([
    "全省会议在合肥召开。",
    "5月8日，全省会议在合肥举行。",
    "5月8日全省会议在合肥市召开。",
    "5月8日下午何安在合肥主持召开会议。",
    "今晚他在合肥出席会议。",
    "会议在安徽召开。",
  ])("%s", (text) => {
    expect(lead(text)[0]).toMatch(/^34 venue 2.2 /u);
    expect(said(text)[0]).not.toMatch(/venue/u);
  });

  it.each([
    "会议不在城关区召开。",
    "会议，说到合肥召开。",
    "会议在合肥附近召开。",
    "会议在合肥结束，又召开。",
    `${"雨".repeat(25)}，。${"会".repeat(25)}在合肥举行。`,
  ])("not %s", (text) => {
    expect(lead(text).join()).not.toMatch(/venue/u);
  });

  it("of a name that several bear is none's", () => {
    expect(lead("会议在城关区召开。").join()).not.toMatch(/venue/u);
  });
});

describe("a dateline", () => {
  it.each([
    "本报合肥5月8日讯",
    "新华社合肥5月8日电",
    "人民网合肥市12月18日电",
    "新华网合肥5月8日电",
    "中新社合肥5月8日电",
    "中新网合肥5月8日电",
    "本报安徽5月8日讯",
  ])("is where the report was written: %s", (text) => {
    expect(lead(text)[0]).toMatch(/^34 venue 2.2 /u);
    expect(said(text)[0]).not.toMatch(/venue/u);
  });

  it.each([
    "日报合肥5月8日讯",
    "新华社说合肥5月8日电",
    "新华社合肥5月8日下雨",
    "新华社合肥在5月8日电",
    "新华社城关区5月8日电",
  ])("not %s", (text) => {
    expect(lead(text).join()).not.toMatch(/venue/u);
  });
});

describe("a school or zone that bears a place's name", () => {
  it.each([
    "合肥大学召开会议。",
    "5月8日，合肥高新区举行会议。",
    "5月8日下午合肥第一医院召开会议。",
    "要闻 合肥市第二医院召开会议。",
  ])("meets in it: %s", (text) => {
    expect(lead(text)[0]).toMatch(/^34 venue 2.2 合肥/u);
    expect(said(text)[0]).not.toMatch(/venue/u);
  });

  it.each([
    "我们的合肥大学召开会议。",
    "合肥大学，下午召开会议。",
    "安徽大学召开会议。",
    "城关区医院召开会议。",
  ])("not %s", (text) => {
    expect(lead(text).join()).not.toMatch(/venue/u);
  });
});

describe("who reports to a meeting", () => {
  it.each(["视频连线合肥市。", "会议连线了合肥市。", "听取合肥市汇报。", "听取芜湖市、合肥市汇报。"])(
    "is of its province: %s",
    (text) => {
      expect(lead(text).at(-1)).toBe("34 reporting 2.2 合肥市");
      expect(said(text).at(-1)).toBe("34 place 0.78 合肥市");
    },
  );

  it.each(["听取关于合肥市的汇报。", "听取，合肥市也来了。", "听取城关区汇报。", "听取安徽省汇报。"])(
    "not %s",
    (text) => {
      expect(lead(text).join()).not.toMatch(/reporting/u);
    },
  );

  it("is heard as a body where it is one", () => {
    expect(lead("听取合肥市委汇报。")).toEqual(["34 placeBody 4 合肥市"]);
  });
});

describe("divisions that one region has", () => {
  it.each([
    ["各盟市要抓好防汛。", "15 division 2 各盟市"],
    ["今年盟市要抓好防汛。", "15 division 2 盟市"],
    ["旗县要抓好防汛。", "15 division 2 旗县"],
    ["各旗要抓好防汛。", "15 division 2 各旗"],
    ["兵团党委要抓好防汛。", "65 division 2 兵团党委"],
    ["各师市要抓好防汛。", "65 division 2 各师市"],
  ])("%s", (text, wanted) => {
    expect(said(text)).toEqual([wanted]);
  });

  it("not a farm's", () => {
    expect(said("兵团农场要抓好防汛。")).toEqual([]);
  });
});

describe("who comes and goes", () => {
  it.each([
    ["做好来皖人员登记。", "34 movement 2.5 来皖"],
    ["做好返鲁人员登记。", "37 movement 2.5 返鲁"],
    ["做好入晋人员登记。", "14 movement 2.5 入晋"],
    ["做好抵闽旅客登记。", "35 movement 2.5 抵闽"],
    ["做好在浙员工登记。", "33 movement 2.5 在浙"],
    ["做好来/返皖人员登记。", "34 movement 2.5 来/返皖"],
    ["做好来皖返皖人员登记。", "34 movement 2.5 来皖"],
    ["客商来皖，我们欢迎。", "34 movement 2.5 来皖"],
    ["客商来皖", "34 movement 2.5 来皖"],
    ["做好返京人员登记。", "11 movement 2.5 返京"],
  ])("%s", (text, wanted) => {
    expect(said(text)[0]).toBe(wanted);
  });

  it.each([
    "做好在京人员登记。",
    "做好来宁人员登记。",
    "做好入新人员登记。",
    "客商来皖喝茶。",
    "做好去皖人员登记。",
    "皖人员登记。",
  ])("not %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("neighbours that are named together", () => {
  it.each([
    ["主动与沪苏浙对接。", "34 delta 3 与沪苏浙"],
    ["主动同沪浙皖对接。", "32 delta 3 同沪浙皖"],
    ["主动和京津对接。", "13 delta 3 和京津"],
  ])("%s: by the one that is left out", (text, wanted) => {
    expect(said(text)).toEqual([wanted]);
  });

  it.each([
    "主动与沪苏浙皖对接。",
    "主动与沪沪苏对接。",
    "主动与京京对接。",
    "沪苏浙对接。",
    "主动与京津冀对接。",
  ])("not %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("campaigns and landmarks", () => {
  it("speak for their province, those that others have taken up weakly", () => {
    expect(said("抓好四送一服。")).toEqual(["34 campaign 2.2 四送一服"]);
    expect(said("学好枫桥经验。")).toEqual(["33 campaign 0.7 枫桥经验"]);
    expect(said("白洋淀涨水了。")).toEqual(["13 landmark 1.2 白洋淀"]);
  });
});
