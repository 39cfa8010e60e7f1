import { describe, expect, it } from "vitest";
import { townshipHosts, townshipsNamed } from "../../src/evidence/township-hosts.js";

const spans = (found: ReturnType<typeof townshipsNamed>): (string | number)[][] =>
  found.map(({ start, end, township }) => [start, end, township.provinceCode]);

describe("townships that are named", () => {
  it.each([
    ["者腊乡", [[0, 3, "53"]]],
    ["志愿者来自者腊乡。", [[5, 8, "53"]]],
    [
      "桃浦镇、者腊乡汇报准备情况。",
      [
        [0, 3, "31"],
        [4, 7, "53"],
      ],
    ],
    ["今年以来，云南省文山州丘北县及砚山县者腊乡汇报准备情况。", [[18, 21, "53"]]],
    ["镇里和各乡开会。", []],
    ["某某乡", []],
  ])("in %j", (text, wanted) => {
    expect(spans(townshipsNamed(text))).toEqual(wanted);
  });

  it("have the longest name that there is", () => {
    const text = "调研组来到音河达斡尔鄂温克民族乡。";
    expect(spans(townshipsNamed(text))).toEqual([[5, 16, "15"]]);
  });
});

describe("townships that act", () => {
  it.each([
    ["1月18日，者腊乡召开会议。", [[6, 9, "53"]]],
    ["者腊乡2023年工作会议召开。", [[0, 3, "53"]]],
    ["者腊乡汇报准备情况，会议部署工作。", []],
    // What the text begins with is nothing that the township does.
    ["组织部长到者腊乡。", []],
  ])("in %j", (text, wanted) => {
    expect(spans(townshipHosts(text))).toEqual(wanted);
  });
});
