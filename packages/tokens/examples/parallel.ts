import { segmenterPool, segmentMany } from "@tifa/tokens/parallel";

const pool = await segmenterPool({ hmm: true, processes: 2 });
const documents = ["有序推进复工复产", "压实四方责任", "保障菜篮子"].map((text, at) => ({
  id: String(at),
  text,
}));
for await (const { id, words, error } of segmentMany(documents, pool)) {
  console.log(id, error ?? words);
}
// 0 有序,推进,复工复产
// 1 压实,四方责任
// 2 保障,菜篮子
pool.close();
