import type { CaseFile } from "./case-file.js";

/** Cases of the rule `lineEnd`. */
export const cases: CaseFile = {
  rule: "lineEnd",
  inTheWild: [
    ["第一段。\r\n第二段。\r\n", "第一段。\n第二段。\n"],
    ["第一段。\r第二段。", "第一段。\n第二段。"],
  ],
  synthetic: [
    // A reading that was cut by the line break, or parted from its character.
    [
      "會議由省長(zh\n  ǎng)石遠主持，研究春\n\u3000\u3000(chūn)耕生產。",
      "会议由省长石远主持，研究春耕生产。",
    ],
    [
      "防(fang)控(ko\r\nng)工作(zuo)會(hui)(hu\r\ni)議(yi)召開，部(bu)署(shu)任(ren)務(wu)。",
      "防控工作会议召开，部署任务。",
    ],
    ["第一段。\u2028第二段。", "第一段。\n第二段。"],
    ["第一段。\u0085第二段。", "第一段。\n第二段。"],
    ["第一段。\u000c第二段。", "第一段。\n第二段。"],
    // A separator and a line feed are two line ends, CR LF is one.
    ["第一段。\u2028\n第二段。", "第一段。\n\n第二段。"],
    ["第一段。\r\r\n第二段。", "第一段。\n\n第二段。"],
  ],
  negative: [
    // What stands on both sides is no syllable, or no reading of the character.
    "县里建成服务站(co\nop)两处。",
    "第一段讲水利。\n(a)修好水渠。",
    "第一段。\n\n第二段。\n",
  ],
  knownFailures: [
    // Mark-up is the reader's to undo.
    ["会议召开。<br/>石远出席。", "会议召开。\n石远出席。"],
  ],
};
