import { describe, expect, it } from "vitest";
import { readOrder } from "../../src/facts/read-order.js";

/** The modal; `bare` for an imperative without one; null for no order. */
function orderIn(text: string): string | null {
  const order = readOrder(text);
  return order === null ? null : order.marker === null ? "bare" : order.marker;
}

describe("an order", () => {
  it.each([
    ["has a modal", "各地必须值守。", "必须"],
    ["has the first of two modals", "巡堤不能少，值班不得停。", "不能"],
    ["has the first of two modals in a clause", "值班不得停也不能乱。", "不得"],
    ["has the first of the same two", "值班不能停也不得乱。", "不能"],
    ["has another modal before 要 in a clause", "各地务必做到人人要到。", "务必"],
    ["has the longer of two modals that begin together", "绝不允许巡堤走样。", "绝不允许"],
    ["has 要", "各地要巡堤。", "要"],
    ["has 一定要", "各地一定要巡堤。", "一定要"],
    ["has 要 before another modal", "各地要做到不能漏。", "要"],
    ["has another modal before 要", "各地必须值守，也要巡堤。", "必须"],
    ["is an imperative", "压实各方责任。", "bare"],
    ["is an imperative behind an adverb", "进一步压实责任。", "bare"],
    ["tells what is to be brought about", "全力促进工业平稳增长。", "bare"],
    ["tells what is to be undone", "稳妥化解村级债务。", "bare"],
    ["tells what is to be seized", "抢抓政策机遇。", "bare"],
    ["is an imperative behind four adverbs", "认真地切实、迅速积极备好沙袋。", "bare"],
    ["is an imperative before a modal", "备好沙袋，值班不得停。", "bare"],
    ["is an imperative behind a circumstance and before a modal", "面对雨情，备好沙袋，值班不得停。", "bare"],
    ["is a modal in an imperative", "面对雨情，确保堤坝不能漏。", "不能"],
    ["is a modal in a circumstance before an imperative", "在汛期要巡堤，备好沙袋。", "要"],
    ["names how first", "以更周密的安排和分工去备好沙袋。", "bare"],
    ["names how right before the verb", "以更大的力度备好沙袋。", "bare"],
    ["names the best way", "以最严的纪律进一步备好沙袋。", "bare"],
    ["has a part that is done", "做好了准备再巡堤。", "bare"],
    ["has an object that is done", "学习刚印发了的通知。", "bare"],
    ["has an object in front", "对病人给予关怀。", "bare"],
    ["has a modal behind a circumstance", "汛期来临之际，各地要巡堤。", "要"],
    ["is an imperative behind a circumstance", "面对雨情，备好沙袋。", "bare"],
    ["is an imperative behind two circumstances", "面对雨情，根据汛情，备好沙袋。", "bare"],
    ["has a modal in a circumstance", "对堤坝要巡查，雨情不明。", "要"],
    ["begins with a condition", "雨情不明时先行，尽快把沙袋备好。", "bare"],
    ["begins with a condition and a colon", "值班期后先行：备好沙袋。", "bare"],
    ["comes behind circumstances and a word", "面对雨情，大家一起，备好沙袋。", "bare"],
    ["says 坚决 alone", "各地坚决值守。", "坚决"],
    ["says 坚决 and in another clause more", "雨情坚决报，值班不得停。", "坚决"],
    ["says 坚决 late and then more", "沙袋在手，雨情坚决报，值班不得停。", "不得"],
    ["says 坚决 late and no more", "沙袋在手，雨情坚决报。", "坚决"],
    ["is told in a report", "雨情形势依然严峻，各地要巡堤。", "要"],
    ["is told at the head of a report", "各地要看到，雨情依然严峻。", "要"],
    ["says 一律 in a report", "各地一律值守，雨情已经缓和。", "一律"],
    ["is short", "要巡堤。", "要"],
    ["asks in the middle", "为谁值守？各地要想清楚。", "要"],
  ])("%s", (_, text, wanted) => {
    expect(orderIn(text)).toBe(wanted);
  });

  it.each([
    ["tells how it is", "雨还在下，堤坝安稳。"],
    ["appoints", "要由何安担任组长。"],
    ["is too short", "要值守"],
    ["asks", "各地要巡堤吗？"],
    ["asks in quotation marks", "“各地要巡堤吗？”"],
    ["has no more than a circumstance", "面对雨情。"],
    ["reports with 坚决", "各地坚决值守，雨情依然严峻。"],
    ["reports 坚决 late", "雨情依然严峻，各地坚决值守。"],
    ["reports with an imperative", "压实责任以来，雨情缓和。"],
    ["reports a condition", "雨情不明时先行，备好沙袋，雨情依然严峻。"],
    ["speaks of measures", "大家都在加强巡护。"],
    ["speaks of what was done to something", "大家对堤坝进行了巡查。"],
    ["speaks of how something is done", "对落实情况不满。"],
    ["tells in a word what has been done", "开展了，大家放心。"],
    ["has an imperative behind what is no condition", "雨情不明，备好沙袋。"],
    ["has a condition and no order", "雨情不明时先行，雨还在下。"],
    ["has a condition late in the clause", "雨情不明时大家都在堤坝上来回走动看水，备好沙袋。"],
    ["has five adverbs", "认真切实迅速积极及时备好沙袋。"],
    ["tells what has been done", "开展了巡堤。"],
    ["tells how often it has been done", "开展了12次巡堤。"],
    ["names how and no verb", "以更大的力度，雨情缓和。"],
    ["tells what has been completed", "完成过巡堤工作。"],
  ])("is none that %s", (_, text) => {
    expect(orderIn(text)).toBeNull();
  });
});

describe("a modal", () => {
  it.each([
    ["必须", "各地必须管好各自的。"],
    ["必须", "必须在雨季到来之前把各村各户的沙袋备好。"],
    ["不能", "就地值守，一刻不能停。"],
    ["不能", "就地值守不能停。"],
    ["严禁", "严禁私开的水闸。"],
    ["严禁", "严禁不报。"],
    ["严禁", "就严禁下河。"],
    ["要", "重要的是各地要巡堤。"],
    ["要", "难免有雨各地要巡堤。"],
    ["要", "大家都要，雨停再说。"],
    ["要", "全市各地要求真务实。"],
    ["要", "各地要知道有雨是必然。"],
  ])("%s orders in %s", (word, text) => {
    expect(orderIn(text)).toBe(word);
  });

  it.each([
    "必须完成的任务很多。",
    "雨大不得不停课。",
    "雨大不得已停课。",
    "不能不说雨大。",
    "不能够说雨大。",
    "再下就不能走了。",
    "那场雨永远不能忘。",
    "重要的雨情。",
    "雨季难免要来。",
    "要求不低。",
    "各地的要点是巡堤。",
  ])("orders nothing in %s", (text) => {
    expect(orderIn(text)).toBeNull();
  });
});
