import {
  jiebaTokenizer,
  kwic,
  tokenIndex,
  tokens,
  tokensGroup,
  tokensLookup,
  tokensSubset,
  vocabulary,
} from "@tifa/tokens";

const docs = [
  {
    id: "a",
    text: "会议强调，要有序推进复工复产，保障春耕生产。",
    docvars: { province: "青岚省", year: 2031 },
  },
  { id: "b", text: "要全面复工复产，抓好春耕备耕。", docvars: { province: "青岚省", year: 2032 } },
  { id: "c", text: "抓好防汛抗旱，做好粮食收购。", docvars: { province: "白沙省", year: 2032 } },
];
const toks = tokens(docs, jiebaTokenizer({ hmm: true }), { removePunctuation: true });

const index = tokenIndex(toks);
const texts = new Map(docs.map((doc) => [doc.id, doc]));
for (const { id, start, left, node, right } of kwic(index, ["复工*", "春耕*"], {
  window: 2,
  texts,
  sort: ["N1"],
})) {
  console.log(`${id} ${start} ${left}[${node}]${right}`);
}
// a 10 有序推进[复工复产]，保障春耕生产
// b 3 要全面[复工复产]，抓好春耕备耕
// b 10 复工复产，抓好[春耕备耕]
// a 17 复工复产，保障[春耕生产]

const domains = {
  农业: { 春耕: ["春耕*"], 粮食: { patterns: ["粮食*"], exceptions: ["粮食 收购"] } },
  复工: ["复工*"],
};
const looked = tokensLookup(toks, domains, { separator: "·" });
console.log(vocabulary(looked).map(({ type, frequency }) => `${type} ${frequency}`)); // 农业·春耕 2,复工 2

const late = tokensSubset(toks, ({ year }) => year === 2032);
console.log(
  late.docs.length,
  tokensGroup(toks, { by: "province" }).docs.map(({ id }) => id),
); // 2 白沙省,青岚省
