import { officeHolders } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { parseEdge } from "../../src/evidence/calendar.js";
import { type Holding, holdings } from "../../src/evidence/holders.js";
import type { Mention } from "../../src/names/find-mentions.js";

const called = (name: string, ...titles: readonly string[]): Mention => ({
  name,
  unit: 0,
  start: 0,
  end: name.length,
  titleStart: 0,
  titles,
});
const posts = (...mentions: readonly Mention[]): (string | boolean)[][] =>
  holdings(mentions).map(({ provinceCode, post, titled }) => [provinceCode, post, titled]);

/** Mayor of Beijing, then its secretary: both posts are in the table, the one to the month, the other to the day. */
const BOTH = "蔡奇";
/** Mayor of Beijing to this day. */
const STILL = "殷勇";
const row = (name: string, post: Holding["post"]): ReturnType<typeof officeHolders>[number] =>
  officeHolders().find((holder) => holder.name === name && holder.post === post)!;

describe("the posts of a person", () => {
  it("are all that the table has, where the text gives no title", () => {
    expect(posts(called(BOTH))).toEqual([
      ["11", "party_secretary", false],
      ["11", "governor", false],
    ]);
    expect(posts(called("何安"))).toEqual([]);
  });

  it("lasted as the table says, give or take a week, or a month where it tells no day", () => {
    const [secretary, governor] = holdings([called(BOTH)]);
    const [chief, mayor] = [row(BOTH, "party_secretary"), row(BOTH, "governor")];
    expect([chief.from.length, chief.to!.length, mayor.from.length, mayor.to!.length]).toEqual([
      10, 10, 7, 7,
    ]);
    expect([secretary!.from, secretary!.to]).toEqual([
      parseEdge(chief.from, "first") - 7,
      parseEdge(chief.to!, "last") + 7,
    ]);
    expect([governor!.from, governor!.to]).toEqual([
      parseEdge(mayor.from, "first") - 31,
      parseEdge(mayor.to!, "last") + 31,
    ]);
  });

  it("have no end where nobody has followed", () => {
    const [mayor] = holdings([called(STILL, "市长")]);
    expect(mayor!.to).toBeGreaterThan(parseEdge("2200", "last"));
  });

  it("are those of the mention that tells most", () => {
    const bare = called(BOTH);
    const full = called(BOTH, "市委书记");
    for (const mentions of [
      [bare, full],
      [full, bare],
      [full, called(BOTH, "市长")],
    ])
      expect(holdings(mentions).map(({ mention }) => mention)).toEqual([full]);
  });
});

describe("a title", () => {
  it.each([
    [["市委书记"], [["11", "party_secretary", true]]],
    [["市长"], [["11", "governor", true]]],
    [
      ["市委书记", "市长"],
      [
        ["11", "party_secretary", true],
        ["11", "governor", true],
      ],
    ],
    [["市委副书记", "代市长"], [["11", "governor", true]]],
    [["市人大常委会主任", "市委书记"], [["11", "party_secretary", true]]],
    // A list's title, or a group's head, says nothing of the post.
    [
      ["市领导"],
      [
        ["11", "party_secretary", false],
        ["11", "governor", false],
      ],
    ],
    [
      ["领导小组组长", "市领导"],
      [
        ["11", "party_secretary", false],
        ["11", "governor", false],
      ],
    ],
    // Another post is another person's.
    [["副市长"], []],
    [["市委副书记"], []],
    [["厅长"], []],
    [["厅长", "市领导"], []],
    [["集团党委书记"], []],
  ])("%j", (titles, wanted) => {
    expect(posts(called(BOTH, ...titles))).toEqual(wanted);
  });
});
