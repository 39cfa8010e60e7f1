import { describe, expect, it } from "vitest";
import { mayBeName, nameLengths } from "../../src/names/name-lengths.js";

/** The names that may begin a text, likeliest first. */
const read = (text: string, { firm = false, transcribed = false } = {}): string =>
  nameLengths(text, 0, firm, transcribed)
    .map((length) => (length <= text.length ? text.slice(0, length) : `${length}?`))
    .join(" ");

describe("a Han name", () => {
  // The tables are made once, by the first test.
  it("has a surname and one or two characters more, before what follows names", () => {
    expect(read("丁若渝出席")).toBe("丁若渝");
    expect(read("丁渝出席")).toBe("丁渝");
    expect(read("欧阳若渝出席")).toBe("欧阳若渝");
    expect(read("欧阳渝出席")).toBe("欧阳渝");
    for (const text of ["丁出席", "丁若渝的", "会议出席", "若渝出席", "丁的"]) expect(read(text)).toBe("");
    expect(["丁若", "欧阳", "刀若", "胡春"].map((text) => mayBeName(text, 0))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    // What no given name holds stands in that of a leader.
    expect(read("张又侠说")).toBe("张又侠");
    expect(read("王又侠说")).toBe("");
    expect(["丁的", "会议", "若渝", "丁，", "丁", ""].map((text) => mayBeName(text, 0))).toEqual(
      Array<boolean>(6).fill(false),
    );
  });

  it("stands where it stands", () => {
    expect(nameLengths("会上，丁若渝出席", 3, false, false)).toEqual([3]);
    expect(nameLengths("会上，丁若渝", 3, false, false)).toEqual([3]);
    expect(nameLengths("会上，丁若渝", 4, false, false)).toEqual([]);
    expect(mayBeName("会上，丁若渝", 3)).toBe(true);
    expect(mayBeName("会上，丁若渝", 4)).toBe(false);
  });

  it("may begin like a word where a person is meant", () => {
    expect(read("方案明出席")).toBe("");
    expect(read("方案明出席", { firm: true })).toBe("方案明");
  });

  it("may have a character outside the basic plane", () => {
    expect(mayBeName("丁𬱟出席", 0)).toBe(true);
    expect(read("丁𬱟出席")).toBe("丁𬱟");
  });
});

describe("a last character that is grammar", () => {
  it.each([
    ["向", "丁渝向来到的客人介绍"],
    ["将", "丁渝将出席"],
    ["时", "丁渝时主持"],
    ["同", "丁渝同来到的人"],
  ])("goes to what follows: %s", (_, text) => {
    expect(read(text).split(" ")[0]).toBe("丁渝");
    expect(read(text).split(" ").length).toBe(2);
  });

  it.each([
    "丁渝向，",
    "丁渝向、",
    "丁渝向",
    "丁渝向）",
    "丁渝向 贺知秋",
    "丁渝向出席",
    "丁渝向作了",
    "丁渝向等",
    "丁渝向和省",
  ])("ends the name before a mark or a verb: %s", (text) => {
    expect(read(text)).toBe("丁渝向 丁渝");
  });

  it.each(["丁渝向 a", "丁渝向作为", "丁渝向和丁"])("goes to what follows in %s", (text) => {
    expect(read(text)).toBe("丁渝 丁渝向");
  });

  it("is one that begins a verb", () => {
    expect(read("丁渝汇报道路情况")).toBe("丁渝 丁渝汇");
    expect(read("丁渝图文出席")).toBe("丁渝图 丁渝");
  });
});

describe("a name in transcription", () => {
  it.each([
    ["of two characters", "多吉出席", "多吉"],
    ["of three", "多吉次出席", "多吉次"],
    ["of four", "多吉次仁出席", "多吉次仁"],
    ["of five", "多吉次仁卓出席", "多吉次仁卓"],
    ["with one character that transcribes nothing", "多吉会仁出席", "多吉会仁"],
    ["with one such character at its end", "多吉次会", "多吉次会"],
    ["of five, with one such character", "多会吉仁卓出席", "多会吉仁卓"],
    ["of two, before another", "多吉、会", "多吉"],
    ["of two, at the end", "多吉", "多吉"],
  ])("may be %s", (_, text, name) => {
    expect(read(text, { transcribed: true })).toBe(name);
  });

  it("leaves grammar at its end to what follows", () => {
    expect(read("多吉次仁对来到的人说", { transcribed: true })).toBe("多吉次仁 多吉次仁对");
    expect(read("多吉次仁说。", { transcribed: true })).toBe("多吉次仁");
    expect(read("多吉次仁等。", { transcribed: true })).toBe("多吉次仁");
  });

  it.each([
    ["of six", "多吉次仁卓玛出席"],
    ["with two characters that transcribe nothing", "多会吉会仁出席"],
    ["with such a character among three", "多吉会出席"],
    ["of one", "多出席"],
    ["before what follows no name", "多吉的"],
    ["with grammar", "多吉次的，"],
  ])("is not %s", (_, text) => {
    expect(read(text, { transcribed: true })).toBe("");
  });

  it("stands where it may alone, and behind no Han name", () => {
    expect(read("多吉出席")).toBe("");
    expect(read("才让多吉出席")).toBe("");
    expect(read("丁渝出席", { transcribed: true })).toBe("丁渝");
    expect(read("江白出席", { transcribed: true })).toBe("江白");
    expect(nameLengths("会上，多吉次仁出席", 3, false, true)).toEqual([4]);
    expect(nameLengths("会上，多吉次", 3, false, true)).toEqual([3]);
  });

  it("may begin like a Han name, where a person is meant", () => {
    expect(read("包朝克图出席", { firm: true })).toBe("包朝克图");
    expect(read("包朝克图。", { firm: true })).toBe("包朝克图");
    expect(read("包朝克图出席")).toBe("包朝克");
    expect(read("包朝克图会", { firm: true })).toBe("包朝克");
    expect(read("包朝克文出席", { firm: true })).toBe("包朝克");
    expect(read("包朝克图扎出席", { firm: true })).toBe("包朝克图扎");
    expect(read("包朝克图", { firm: true })).toBe("包朝克图");
    expect(read("包朝图文出席", { firm: true })).toBe("包朝图 包朝");
    expect(read("包朝参加会议", { firm: true })).toBe("包朝");
    expect(read("包朝多次强调", { firm: true })).toBe("包朝");
    expect(read("丁若渝图", { firm: true })).toBe("丁若渝");
  });
});

describe("a name with a point", () => {
  it.each([
    ["", "艾买提·吐尔逊出席", "艾买提·吐尔逊"],
    ["that is thick", "艾买提•吐尔逊出席", "艾买提•吐尔逊"],
    ["that is wide", "艾买提．吐尔逊出席", "艾买提．吐尔逊"],
    ["and two characters behind it", "艾买提·吐尔出席", "艾买提·吐尔"],
    ["and four characters behind it", "艾买提·吐尔逊江出席", "艾买提·吐尔逊江"],
    ["and five characters behind it", "艾买提·吐尔逊阿吉出席", "艾买提·吐尔逊阿吉"],
    ["and six characters behind it", "艾买提·吐尔逊阿吉丁出席", "艾买提·吐尔逊阿吉丁"],
    ["and one character before it", "艾·吐尔逊出席", "艾·吐尔逊"],
    ["and eight characters before it", "阿不都热合曼江吉·吐尔逊出席", "阿不都热合曼江吉·吐尔逊"],
    ["at the end", "艾买提·吐尔逊", "艾买提·吐尔逊"],
    ["and two characters at the end", "艾买提·吐尔", "艾买提·吐尔"],
    ["with its longer reading", "艾买提·艾山图出席", "艾买提·艾山图"],
    ["before a title", "艾买提·吐尔逊主任到会", "艾买提·吐尔逊"],
    ["before a verb and a mark", "艾买提·肉孜出席。", "艾买提·肉孜"],
    ["before a verb and 了", "艾买提·肉孜到了。", "艾买提·肉孜"],
    ["before 等 and a mark", "艾买提·肉孜等。", "艾买提·肉孜"],
    ["before 在 that belongs to the verb", "艾买提·艾山在发言中说", "艾买提·艾山"],
    ["before 向 that belongs to the verb", "艾买提·艾山向来到的人说", "艾买提·艾山"],
    ["that ends with 都 before a mark", "艾买提·吐尔逊都。", "艾买提·吐尔逊都"],
    ["that ends with 都 before a verb", "艾买提·吐尔逊都主持会议", "艾买提·吐尔逊都"],
    ["before 都 that is no part of it", "艾买提·吐尔逊都到会场来看过的", "艾买提·吐尔逊"],
    ["before 和 and another", "艾买提·吐尔逊和丁若渝", "艾买提·吐尔逊"],
    ["before a second one", "艾买提·吐尔逊、库尔班•艾山", "艾买提·吐尔逊"],
  ])("is read %s", (_, text, name) => {
    expect(read(text)).toBe(name);
  });

  it.each([
    ["one character behind it", "艾买提·吐出席"],
    ["seven characters behind it", "艾买提·吐尔逊阿吉丁吉出席"],
    ["nine characters before it", "艾克热合曼江吉吉买·吐尔逊出席"],
    ["none before it", "·吐尔逊出席"],
    ["a title before it", "副州长艾买提·吐尔逊出席"],
    ["what follows no name behind it", "艾买提·吐尔逊门前的灯亮了起来"],
  ])("is none with %s", (_, text) => {
    expect(read(text)).toBe("");
    expect(read(text, { firm: true, transcribed: true })).toBe("");
  });

  it("tells nothing of what stands before a mark", () => {
    expect(read("丁若渝，艾买提·吐尔逊")).toBe("丁若渝");
    expect(mayBeName("会，艾买提·吐尔逊", 0)).toBe(false);
    expect(mayBeName("会，艾买提·吐尔逊", 2)).toBe(true);
    expect(mayBeName("多吉•吐尔逊", 0)).toBe(true);
    expect(mayBeName("多吉．吐尔逊", 0)).toBe(true);
    expect(mayBeName("多吉，吐尔逊", 0)).toBe(false);
    expect(nameLengths("会，艾买提·吐尔逊说", 2, false, false)).toEqual([7]);
    expect(nameLengths("会，艾买提·艾山在发言中说", 2, false, false)).toEqual([6]);
    expect(nameLengths("会，副州长艾买提·吐尔逊说", 2, false, false)).toEqual([]);
  });
});
