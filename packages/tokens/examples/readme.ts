import {
  jiebaTokenizer,
  sentences,
  tokenSpan,
  tokens,
  tokensNgrams,
  tokensSelect,
  types,
} from "@tifa/tokens";

const text = "会议强调，要统筹疫情防控和春耕生产。有序推进复工复产！";
const cut = tokens([{ id: "a", text }], jiebaTokenizer({ hmm: true }), { removePunctuation: true });
console.log(types(cut).join(" ")); // 会议 强调 要 统筹 疫情防控 和 春耕生产 有序 推进 复工复产

const words = tokensSelect(cut, ["会议 强调", "要", "和"], { selection: "remove", padding: true });
console.log(types(tokensNgrams(words)).join(" ")); // 统筹_疫情防控 春耕生产_有序 有序_推进 推进_复工复产

const { start, end } = tokenSpan(words, words.docs[0]!, 4);
console.log(text.slice(start, end), sentences(text).length); // 疫情防控 2
