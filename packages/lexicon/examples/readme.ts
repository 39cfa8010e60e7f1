import { policyTerms, priorityMatcher, provinces, stopWords } from "@tifa/lexicon";

const anhui = provinces().find((province) => province.shortName === "安徽");
console.log(anhui?.code, anhui?.capital); // 34 合肥市

console.log(policyTerms().find((row) => row.term === "新质生产力")?.firstDate); // 2023-09-07
console.log(stopWords().has("会议指出")); // true

const match = priorityMatcher();
for (const { domain, line, term } of match("严防境外输入，有序推进复工复产")) console.log(domain, line, term);
// health-emergency imported-cases 境外输入*
// health-emergency return-to-work 复工*
// health-emergency return-to-work 复产*
