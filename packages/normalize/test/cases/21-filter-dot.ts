import type { CaseFile } from "./case-file.js";

/** Cases of the rule `filterDot`. */
export const cases: CaseFile = {
  rule: "filterDot",
  inTheWild: [
    ["市.委召开会议。", "市委召开会议。"],
    ["领_导小组会议", "领导小组会议"],
  ],
  synthetic: [
    ["防|控工作", "防控工作"],
    ["政~府工作", "政府工作"],
    ["市/委召开会议。", "市委召开会议。"],
    ["县委书-记石远、县长何安出席，市丶委督查组到会。", "县委书记石远、县长何安出席，市委督查组到会。"],
    ["政·府和省\\委部署疫^情防/控。", "政府和省委部署疫情防控。"],
  ],
  negative: [
    "一.加强领导",
    "省*府召开会议",
    "首页|新闻|政务",
    "石远_何安",
    "各省/市委托办理",
    "县/市长联席会议",
    "和/或",
    "周一-周五",
    "民事无忧·企事有解",
    "阿里木·国强",
    "干部/群众",
    "省/市/委",
    // Cells of a table.
    "会|议|领|导|工|作",
    "领|导\n防|控",
  ],
  knownFailures: [
    ["领/袖讲话。", "领袖讲话。"],
    // As many strokes as in a table's row.
    ["市|委召开防|控会议", "市委召开防控会议"],
    // The word itself is gone in part.
    ["省*府召开会议。", "省政府召开会议。"],
  ],
};
