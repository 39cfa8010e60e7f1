import type { CaseFile } from "./case-file.js";

/** Cases of the rule `byteShift`. */
export const cases: CaseFile = {
  rule: "byteShift",
  inTheWild: [
    ["要做好冷鏈?zhǔn)称泛透唢L(fēng)險環節的檢查。", "要做好冷链食品和高风险环节的检查。"],
    ["縣疫情?揽刂笓]部召開會議,研究防控工作。", "县疫情?控指挥部召开会议，研究防控工作。"],
  ],
  synthetic: [["物資從?霂斓?上架都要登記,不得遺漏。", "物资从?库?上架都要登记，不得遗漏。"]],
  negative: ["为什么?因为责任在肩。", "他问：“怎么办?”大家沉默。", "详见 http://example.org/?a=1"],
  knownFailures: [["縣疫情?揽刂笓]部召開會議。", "县疫情防控指挥部召开会议。"]],
};
