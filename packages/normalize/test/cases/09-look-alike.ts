import type { CaseFile } from "./case-file.js";

/** Cases of the rule `lookAlike`. */
export const cases: CaseFile = {
  rule: "lookAlike",
  inTheWild: [
    ["\u2f63态\u2f42明建设\u2ec4部\u2f24开发", "生态文明建设西部大开发"],
    ["\u2f8a彩与\u2fa6融", "色彩与金融"],
  ],
  synthetic: [
    ["\uf9fb光", "炙光"],
    ["会议\uf907", "会议龟"],
    ["\u{2f800}江和\u{2f800}水", "丽江和丽水"],
    ["\u2e9f亲\u2ee2路", "母亲马路"],
  ],
  negative: ["康熙字典的部首分类", "生态文明建设", "波长 5 \u212b", "\ufa0e字有别"],
  knownFailures: [],
};
