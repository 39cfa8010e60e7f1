import { describe, expect, it } from "vitest";
import {
  afterName,
  endsName,
  hasCommonSurname,
  isDottedName,
  isHanName,
  isPlaceName,
  isStrangeName,
  isSuspect,
  isTranscribedName,
  knownNames,
  namesBody,
  surnameLength,
  transliteration,
} from "../../src/names/name-shape.js";

/** Those of some strings that pass. */
const passing = (test: (text: string) => boolean, texts: readonly string[]): string[] => texts.filter(test);
const none = (test: (text: string) => boolean, texts: readonly string[]): void =>
  expect(passing(test, texts)).toEqual([]);
const all = (test: (text: string) => boolean, texts: readonly string[]): void =>
  expect(passing(test, texts)).toEqual(texts);

const han = (text: string): boolean => isHanName(text, false);
const firm = (text: string): boolean => isHanName(text, true);

// Each table is made once, by the first test that needs it: so that test asks for all of it.
describe("names of places", () => {
  it("are those of prefectures and counties, with or without their kind", () => {
    all(isPlaceName, ["罗山", "罗山县", "安康", "安康市", "江西", "江西省"]);
    none(isPlaceName, ["丁若渝", "罗山明", ""]);
  });
});

describe("a Han name", () => {
  it("has a surname and a given name of one or two characters, and is no word and no place", () => {
    all(han, ["丁渝", "丁若渝", "欧阳渝", "欧阳若渝", "逄若渝"]);
    none(han, ["丁", "丁若渝远", "欧阳若渝远", "豁若渝", "若渝", "丁·渝", "Ding", "丁a", ""]);
    // Places: provinces, prefectures and counties, with and without their kind.
    none(firm, ["江西", "江西省", "安徽省", "安康", "安康市", "安阳县", "吉林", "阳江", "江山市"]);
    all(firm, ["罗山", "沙河", "凤翔"]);
    none(han, ["罗山", "沙河", "凤翔"]);
    // Words.
    none(firm, ["单位", "干部", "高度"]);
    // Who holds office, and who leads.
    all(han, ["习近平", "巴特尔", "雪克来提·扎克尔", "刘国中"]);
  });

  it("may begin like a word or a place where a person is meant", () => {
    const names = ["方案明", "江西明", "吉林明", "安康明"];
    none(han, names);
    all(firm, names);
  });

  it("may be of a surname that is a word elsewhere, where a person is meant", () => {
    none(han, ["刀若渝明", "帕若渝"]);
    all(firm, ["帕若渝"]);
    none(firm, ["帕扶贫"]);
  });

  it("holds no post and no grammar", () => {
    none(firm, ["丁书记", "丁的渝", "丁渝了", "丁副", "王政府", "丁记者", "李工作"]);
    none(firm, ["区政协", "区人大", "区纪委", "区监委", "区法院"]);
    all(firm, ["区政明"]);
  });

  it("is none where somebody must do something, or comes to a province", () => {
    none(firm, ["要抓", "来陕", "离京", "返沪"]);
    all(firm, ["来陕明", "来若", "来若渝"]);
  });

  it("is none where things are counted, unless a person is meant", () => {
    none(han, ["查一人", "封三栋"]);
    all(firm, ["封三栋"]);
  });
});

describe("what follows a name", () => {
  it("is the end, a mark, a digit, or a word that follows names", () => {
    const ends = (text: string): boolean => endsName(text, 3);
    all(ends, [
      "丁若渝",
      "丁若渝，",
      "丁若渝5",
      "丁若渝a",
      "丁若渝主持",
      "丁若渝说",
      "丁若渝第一时间赶到",
      "丁若渝委员长",
    ]);
    none(ends, ["丁若渝的", "丁若渝们", "丁若渝主张", "丁若渝主导", "丁若渝委屈", "丁若渝第二"]);
    expect(["主持", "说", "第一时间"].every((word) => afterName().has(word))).toBe(true);
  });

  it("is no end of a word", () => {
    expect(endsName("王连工作", 3)).toBe(false);
    expect(endsName("王连工作", 4)).toBe(true);
    expect(endsName("王连作", 2)).toBe(true);
    expect(endsName("王连", 5)).toBe(true);
  });
});

describe("a surname", () => {
  it("has one character or two", () => {
    expect(["王", "王明", "欧阳", "欧阳渝", "欧阳若渝", "豁", "豁渝", "若渝", ""].map(surnameLength)).toEqual(
      [1, 1, 1, 2, 2, 0, 0, 0, 0],
    );
  });

  it("is common or rare", () => {
    all(hasCommonSurname, ["丁渝", "欧阳渝", "诸葛若渝"]);
    none(hasCommonSurname, ["逄渝", "豁渝", ""]);
  });

  it("is a word more often, unless who bears it is known", () => {
    all(isSuspect, ["应若渝", "和若渝"]);
    none(isSuspect, ["丁若渝", "应勇"]);
    expect(knownNames().has("应勇")).toBe(true);
  });
});

describe("a name with a point", () => {
  it("has two parts or three", () => {
    all(isDottedName, ["艾买提·吐尔逊", "艾·吐", "艾买提•吐尔逊", "艾买提．吐尔逊", "艾买提·吐尔逊·江"]);
    none(isDottedName, [
      "艾买提吐尔逊",
      "·吐尔逊",
      "艾买提·",
      "艾买提·吐尔逊·",
      "艾买提·吐·尔·逊",
      "会，艾买提·吐尔逊",
      "艾买提·吐尔逊，",
      "艾买提·a",
      "阿不都热合曼江吉吉·吐",
      "吐·阿不都热合曼江吉吉",
      "吐·吐·阿不都热合曼江吉吉",
    ]);
    all(isDottedName, ["阿不都热合曼江吉·阿不都热合曼江吉·阿不都热合曼江吉"]);
  });
});

describe("a name in transcription", () => {
  it("has two to seven characters that transcribe, one of four and more may be another", () => {
    all(isTranscribedName, ["多吉", "多吉次", "多吉次仁", "多吉次会", "公保扎西多吉次", "公保扎西多会次"]);
    none(isTranscribedName, [
      "多",
      "公保扎西多吉次仁",
      "多会",
      "多吉会",
      "多会次会",
      "多吉·次仁",
      "多吉a",
      "若渝",
      "多吉次的",
      "多吉次副",
    ]);
    all(isTranscribedName, ["多吉次又", "四朗扎西", "七林次仁"]);
    expect(transliteration().has("吉")).toBe(true);
  });

  it("is no place, no word and no post", () => {
    none(isTranscribedName, ["江西", "和平", "乌兰察布", "巴彦淖尔", "扎西书记", "扎西参加"]);
  });
});

describe("a body", () => {
  it("ends with what bodies, groups and kinds of people end with, or holds a post", () => {
    all(namesBody, ["水利局", "云岭县", "消防队", "患者", "王书记明"]);
    none(namesBody, ["丁若渝", "局若渝", "队若"]);
  });
});

describe("a name of a surname that no table knows", () => {
  it("is nothing else", () => {
    all(isStrangeName, ["豁阙翎", "豁阙翎珊", "丁若渝", "豁又翎", "的阙翎"]);
    none(isStrangeName, [
      "豁a翎",
      "会议组",
      "吉林市",
      "吉林翎",
      "和平里",
      "单位翎",
      "最后",
      "主持翎",
      "第一时间",
      "平泉",
      "豁的翎",
      "豁阙队",
      "豁书记",
      "豁阙副",
    ]);
  });
});
