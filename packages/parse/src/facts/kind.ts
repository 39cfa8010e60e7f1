import type { DocumentKind, Meeting } from "@tifa/corpus";
import type { Mention } from "../names/find-mentions.js";
import type { Unit } from "../text/unit.js";
import type { Act } from "./speech-acts.js";

/** Signs of other genres, looked for in the headline and the first paragraphs. */
const OTHER_IN_TITLE =
  /(?:新闻发布会|发布会实录|答记者问|记者会|吹风会|主持词|讲话稿|发言稿|致辞稿|大事记|工作要点|通知|公告|通告|意见|办法|条例|规定|细则|方案|预案|决议|公报|章程|心得|体会|范文|模板|小说|第[一二三四五六七八九十百千\d]{1,8}章|价格|批发|厂家|答案|试题|真题|解读|百科|简历)(?:[）)】]?$|（|：)|(?:中华人民共和国.{2,20}法)$/u;
/** 关于召开某会的通知: a document, whatever it is about. */
const DOCUMENT_TITLE =
  /^(?:(?!召开|举行|会议|审议|研究|传达|学习|主持|部署).){0,30}关于.{2,80}的?(?:通知|公告|通告|意见|决定|批复|复函|函|请示|通报|公示|议案|提案|答复|说明|方案|办法)(?:[（(].{0,20})?$/u;
/** What a paper thinks, what somebody answers, what is planned, who is to be appointed. */
const GENRE_IN_TITLE =
  /(?:^[—－-]{1,2}[一二三四五六]论|评论员|社论|短评|时评|快评|锐评|述评|观察家|^专访|^访|^对话|一问一答|问答|任前公示|公示$|公示公告|招标|采购|中标|活动安排|日程|预告|任免名单|任命名单|任免$|讣告|倡议书|公开信|日记|图解|一图读懂|一图看懂)/u;
/** 将于…召开: what has not been held. */
const TO_COME =
  /^(?:(?!召开|举行|主持)[^。；]){0,80}(?:将于|将在|定于|拟于)[^，。；]{0,40}(?:召开|举行|举办|开幕)/u;
/** 第八十七章 夜半: a chapter of a book. */
const CHAPTER_TITLE = /^第[一二三四五六七八九十百千\d]{1,8}[章回节][\s　]/u;
/** An examination by its headline, and by what it asks: 阅读下列材料，回答问题. */
const EXAM_TITLE = /模拟题|习题|申论|考题/u;
const EXAM = /阅读(?:下列|以下|给定)?材料|[（(]\d{1,3}分[）)]/u;
const DRAFT_IN_TITLE = /(?:上|时|会|式)的(?:讲话|发言|致辞|报告|主持词|主持讲话)|讲话(?:稿|提纲|范文)/u;
const LAW = /第[一二三四五六七八九十百]{1,4}条[\s　：]?/u;
const ARTICLE = /第[一二三四五六七八九十百]{1,4}条[\s　]/gu;
const SPEECH_DRAFT =
  /^(?:同志们|各位(?:领导|代表|委员|来宾|同志|嘉宾|同仁|老师|家长|朋友)|尊敬的|女士们|老师们|同学们)[^。]{0,60}[：:，！]/u;
/** A speaker who says 我 and sets out his points is heard himself, and not reported. */
const FIRST_PERSON =
  /(?:我(?:就|讲|再|先|简要|代表[^，。]{2,12}向)[^。]{0,20}(?:意见|几点|讲|强调|报告|汇报|欢迎|感谢)|(?:今天|这次)[^。]{0,6}(?:召开|会议)[^。]{0,40}(?:主要)?任务是)/u;
const INTERVIEW = /^(?:问|答|记者问|记者|主持人)[：:]/u;
const CHAPTER = /^第[一二三四五六七八九十]{1,3}章[\s　]?/u;
const HOST_SCRIPT =
  /(?:下面|现在|首先)[，,]?(?:请|有请|让我们|进行)[^。]{0,40}(?:讲话|发言|宣读|作报告|致辞|欢迎)|会议到此结束|现在开会|大家(?:上午|下午)好/u;
const PRESS = /(?:新闻发布会|记者会|媒体吹风会|新闻通气会|答记者问)/u;
const COURTESY =
  /(?:会见|会见了|拜会|举行会谈|举行工作会谈|共进|(?:签约|签字|揭牌|开工|竣工|启动|授牌|授旗|通车|出征|启用|开业|首发|发布|颁奖|命名)(?:仪式|活动|式)|开幕式|闭幕式|颁奖|文艺晚会|慰问演出|首发式|奠基)/u;
const VISIT = /(?:调研|考察|视察|检查|督导|走访|看望|慰问|督查|暗访)/u;
const MEETING_WORD =
  /(?:会议|常委会|专题会|调度会|推进会|部署会|动员会|工作会|座谈会|集体学习|中心组[^，。]{0,12}学习|学习会|全会|大会|电视电话会|视频会|例会|现场会|协调会|研判会|会商|联席会)/u;
const HELD = /(?:召开|举行|主持召开|主持会议|主持并讲话|主持|参加会议|出席会议|会议由|开到|套开)/u;
/** Who takes part in a meeting: what is told is the meeting, whoever convened it. */
const ATTENDED =
  /(?:出席|参加)[^，。；：]{0,40}(?:会议|[题度进署员作谈场调商判席]会|全会)(?=[，。、；并时])/u;
/** A form to be filled in: X月X日, XX县委书记. */
const BLANKS = /[XＸ×xx]{1,2}月[XＸ×x]{1,2}日|[XＸ×]{2}[省市县区]/gu;
/** Gatherings that are no meetings: nobody deliberates at a sports meet. */
const NO_MEETING = /(?:运动|晚|博览|展览|音乐|联欢|发布|招聘|交易|洽谈|订货|演唱|茶话|团拜|招待|展销|庙)会/gu;
const CONVENED =
  /(?:召开|举行|主持)[^。]{0,60}(?:会议|会(?=[，。、；暨]|上|$))|(?:会议|(?<![省机社工协学商国])会(?![场堂馆员长见谈同]))(?:，于)?[^，。]{0,24}(?:召开|举行)|(?:集体学习|中心组[^，。]{0,12}学习)[^，。]{0,12}(?:举行|召开)|(?:举行|开展|进行|组织)[^，。]{0,30}(?:集体学习|学习研讨)/u;
const SHOP =
  /(?:购物车|立即购买|加入购物|包邮|元\/(?:件|斤|吨|套)|厂家直销|批发价|旗舰店|优惠券|全国统一热线|在线咨询|订购|新品上市|货号|型号)/u;
const NARRATION =
  /(?:暗自|冷笑|叹了口气|皱了皱眉|点了点头|摇了摇头|笑了笑|瞪|愣|低声|沉吟|清了清嗓子|掏出|点上一支烟|眉头|脸色|忍不住|嘴角)/gu;
/** Said in metaphors by those who hold meetings, too: 心里要有一本账. */
const FEELING = /心里|盯着/gu;
const SAID = /(?:强调|指出|要求|表示)[，：]/u;
const BULLETIN =
  /(?:新增(?:本土)?(?:确诊|治愈|死亡|无症状|疑似)|累计报告|现有确诊|确诊病例\d+例|密切接触者)/gu;

/**
 * Tells a report of a meeting that was held, with who and what, from everything else that such pages hold: laws,
 * press conferences, visits, courtesy meetings, drafts and scripts, chronicles, fiction, shops.
 *
 * @param units - headline and paragraphs
 * @param mentions - who is named where
 * @param acts - who says what
 * @param found - the meeting, if the lead names one
 * @param recordTitle - what the record is called outside its text; heard where the text has no headline
 * @returns the kind
 */
export function kind(
  units: readonly Unit[],
  mentions: readonly Mention[],
  acts: readonly Act[],
  found: Meeting | null,
  recordTitle: string | null = null,
): DocumentKind {
  const lines = units.filter((unit) => unit.paragraph === null).map((unit) => unit.text);
  const headline = lines.length > 0 ? lines.join("\n") : (recordTitle ?? "");
  const body = units.filter((unit) => unit.paragraph !== null).map((unit) => unit.text);
  const whole = body.join("\n").slice(0, 20_000);
  if (isOther(headline, body, whole)) return "other";
  if (isReadout(headline, body, mentions, acts, found)) return "readout";
  return count(whole, BULLETIN) >= 3 ? "bulletin" : "other";
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function isOther(headline: string, body: readonly string[], whole: string): boolean {
  const first = body[0] ?? "";
  if (headline.split("\n").some((line) => OTHER_IN_TITLE.test(line.trim())) && !HELD.test(headline))
    return true;
  const title = headline.split("\n");
  if (title.some((line) => DOCUMENT_TITLE.test(line.trim()))) return true;
  if (title.some((line) => GENRE_IN_TITLE.test(line.trim()) && !HELD.test(line))) return true;
  if (DRAFT_IN_TITLE.test(headline) || TO_COME.test(first)) return true;
  if (count(whole, ARTICLE) >= 3 || body.filter((line) => LAW.test(line.slice(0, 12))).length >= 2)
    return true;
  if (
    body.slice(0, 4).some((line) => SPEECH_DRAFT.test(line)) ||
    body.slice(0, 6).some((line) => HOST_SCRIPT.test(line))
  )
    return true;
  if (body.slice(0, 3).some((line) => FIRST_PERSON.test(line.slice(0, 300)))) return true;
  if (body.filter((line) => INTERVIEW.test(line)).length >= 2 || body.some((line) => CHAPTER.test(line)))
    return true;
  if (SHOP.test(`${headline}\n${whole}`)) return true;
  if (count(whole, BLANKS) >= 2 || title.some((line) => CHAPTER_TITLE.test(line.trim()))) return true;
  if (EXAM_TITLE.test(headline) && body.some((line) => EXAM.test(line))) return true;
  if (count(whole, NARRATION) + (SAID.test(whole) ? 0 : count(whole, FEELING)) >= 2) return true;
  if (PRESS.test(headline) || PRESS.test(leadSentence(first))) return true;
  return isChronicle(body);
}

/** A chronicle: several paragraphs that each begin with another day. */
function isChronicle(body: readonly string[]): boolean {
  const dated = body
    .map((line) => /^[●•△▲◆\s]*(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[，,：:\s]?/u.exec(line)?.[0])
    .filter((head) => head !== undefined);
  return new Set(dated).size >= 3 && dated.length * 2 >= body.length;
}

function leadSentence(text: string): string {
  return text.slice(0, Math.max(text.indexOf("。"), 0) || 200);
}

/** 日前召开的某会指出: the meeting is referred to, and what is told is what the writer thinks of it. */
function isCited(headline: string, lead: readonly string[]): boolean {
  if (MEETING_WORD.test(headline) || CONVENED.test(headline)) return false;
  return lead.every((line) => !CONVENED.test(line.replace(/(?:召开|举行)的[^，。]{0,30}/gu, "")));
}

function isReadout(
  headline: string,
  body: readonly string[],
  mentions: readonly Mention[],
  acts: readonly Act[],
  found: Meeting | null,
): boolean {
  if (mentions.length + acts.length === 0) return false;
  const lead = body.slice(0, 3).map((line) => line.slice(0, 600).replace(NO_MEETING, "活动"));
  const named = found !== null && found.name.replace(NO_MEETING, "") === found.name;
  const held = lead.some((line) =>
    line
      .split("。")
      .some(
        (sentence) => (MEETING_WORD.test(sentence) && HELD.test(sentence)) || ATTENDED.test(`${sentence}。`),
      ),
  );
  if (!named && !held) return false;
  const first = leadSentence(lead[0] ?? "");
  const meets = CONVENED.test(first) || CONVENED.test(headline.replace(NO_MEETING, "活动"));
  const later = lead.some((line) => CONVENED.test(line));
  if (isCited(headline, lead) && mentions.every(({ name }) => name === "习近平")) return false;
  if (!meets && (COURTESY.test(first) || (VISIT.test(first) && !later))) return false;
  if (meets || later || lead.some((line) => /会议由|主持会议|出席会议|参加会议/u.test(line))) return true;
  return acts.length > 0 && lead.some((line) => ATTENDED.test(line));
}
