import { formulations, jiebaTokenizer, parseUserDictionary, termDiscovery } from "@tifa/tokens";

const documents = [
  { id: "a", text: "要落实“四防”要求（防汛、防旱、防风、防火），抓好“糖罐子”，坚持两手抓、两手硬。" },
  { id: "b", text: "坚持两手抓，两手硬，推进复种复收。继续抓好“糖罐子”，加快复种复收进度。" },
];
for (const { form, kind, frequency, expansion } of formulations(documents).slice(0, 3)) {
  console.log(form, kind, frequency, expansion?.items.join("、") ?? "–");
}
// 糖罐子 quoted 2 –
// 复种复收 fourCharacter 2 –
// 四防 numbered 1 防汛、防旱、防风、防火

const jieba = jiebaTokenizer({ hmm: true });
const [proposal] = termDiscovery(documents, { tokenizer: jieba });
console.log(proposal?.term, proposal?.parts); // 糖罐子 糖,罐子

const terms = parseUserDictionary("糖罐子 3000 n\n复种复收 3000 l\n", "terms.txt");
console.log(jiebaTokenizer({ hmm: true, terms }).cut("抓好糖罐子")); // 抓好,糖罐子
console.log(jiebaTokenizer({ hmm: true, fine: true }).cut("推进复工复产")); // 推进,复工,复产
