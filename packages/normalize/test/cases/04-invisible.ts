import type { CaseFile } from "./case-file.js";

/** Cases of the rule `invisible`. */
export const cases: CaseFile = {
  rule: "invisible",
  inTheWild: [
    ["\ufeff会议\u200b强调，要抓好落\u00ad实。", "会议强调，要抓好落实。"],
    ["市\u200e委\u202a书记\u202c", "市委书记"],
  ],
  synthetic: [
    // A character beyond the first plane is no tag, and half of a tag takes nothing with it.
    ["会议\u200b讨论𠮷林村规划。", "会议讨论𠮷林村规划。"],
    ["会\udb40议召开。", "会议召开。"],
    // A blank of Braille, the place of a picture.
    ["会议\u2800强调\ufffc", "会议强调"],
    // A separator of Mongolian among Chinese characters, twice.,
    ["会\u180e议\u200b强\u180e调", "会议强调"],
    // Variation selectors of ideographs are of two units.,
    ["葛\u{e0100}城会议\u{e0101}强调", "葛城会议强调"],
    ["防\u2060控\u0007工️作", "防控工作"],
    ["a\u200bb", "ab"],
    // A family elsewhere in the text needs no space of no width here.
    [
      "👨\u200d👩\u200d👧一家人，会\u200b议结束，祝👨\u200d👩\u200d👧平安",
      "👨\u200d👩\u200d👧一家人，会议结束，祝👨\u200d👩\u200d👧平安",
    ],
  ],
  negative: [
    "盲文\u2801\u2800\u2803",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 一面旗",
    "👨\u200d👩\u200d👧 一家人",
    "नमस्\u200dते",
    "می\u200cخواهم",
    "नमस्\u200d。",
    "写作：\u200cخواهم",
  ],
  knownFailures: [],
};
