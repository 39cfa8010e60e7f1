import type { CaseFile } from "./case-file.js";

/** Cases of the rule `indent`. */
export const cases: CaseFile = {
  rule: "indent",
  inTheWild: [
    [
      "\u3000\u3000会议指出，要抓好春耕。\n\u3000\u3000会议强调，要抓好防汛。",
      "会议指出，要抓好春耕。\n会议强调，要抓好防汛。",
    ],
    ["  会议结束。  ", "会议结束。"],
  ],
  synthetic: [
    ["\u00a0\u2002会议结束。\u0009", "会议结束。"],
    ["会议结束。\n \u3000\n散会。", "会议结束。\n\n散会。"],
  ],
  negative: [
    // Settings are read by a program.
    "title: 春耕现场会\nnote: 会议要求,各乡镇按时上报\nitems:\n  - 备足农资(每乡两吨)\n  - 修好水渠\nenabled: true",
    "    return value;\n  }",
    '    # 中文注释，说明\n    return {"键": x}  # 结束',
    "  indented English text\n    more of it",
    "\u3000これは日本語の文章です。とても長いです。",
    "\u3000会議資料\n\u3000\nこれは日本語の文章です。とても長いです。",
    "an English page\n   \nand more of it",
  ],
  knownFailures: [["\u3000\u3000参数 x = [1, 2] 已经更新。", "参数 x = [1, 2] 已经更新。"]],
};
