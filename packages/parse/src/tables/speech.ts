/** Verbs that attribute what follows to a speaker. The order is that in which overlapping ones are tried. */
export const SPEECH_VERBS: readonly string[] = ["指出", "强调", "要求", "决定", "认为", "表示", "提出", "说"];

/** What may stand between a speaker and the verb, at the end of it: 会议最后强调, 在会上指出, 主持会议并强调. */
export const BEFORE_VERB: readonly string[] = [
  "并", "还", "也", "又", "再次", "多次", "反复", "一再", "最后", "首先", "特别", "着重", "明确", "进一步", "同时", "分别", "郑重", "严肃", "深刻", "深情", "动情",
  "会上", "上", "中", "时", "后", "期间", "指示", "研究", "审议", "一致", "讨论", "即席", "随后", "接着", "继续", "同志", "总书记", "总理", "副总理", "书记", "省长", "市长", "并指出", "强调", "并就此", "专门", "重点",
];

/** Nouns that speak for the meeting: 会议指出, 全会提出. */
export const MEETING_SPEAKERS: readonly string[] = ["会议", "全会", "大会", "本次会议", "此次会议", "这次会议", "座谈会", "专题会议", "专题会", "调度会议", "调度会", "推进会议", "推进会", "常委会", "常务会议", "常委会会议"];

/** With these a person in an elided clause is at the meeting: 王明主持会议并讲话，强调…. */
export const SUBJECT_VERBS: readonly string[] = [
  "主持", "讲话", "出席", "致辞", "发言", "调研", "检查", "考察", "来到", "深入", "率", "听取", "作", "部署", "对", "会见", "在", "到", "赴", "以", "继续", "分别", "带队", "传达", "参加", "走访", "慰问", "看望", "督导", "视察", "围绕", "通过", "随后", "领学", "召开",
];

/** What 表示 takes when it reports a feeling and no words: 表示欢迎. */
export const FEELINGS: RegExp = /^(?:了)?(?:热烈|衷心|诚挚|崇高|亲切|由衷|深切|高度|充分|坚决|完全|一致|赞赏)?(?:的)?(?:欢迎|感谢|慰问|祝贺|敬意|哀悼|肯定|满意|同意|关切|支持|赞同|谢意|问候|赞赏|拥护)/u;

/** What 提出 takes when it reports that something was put forward, without its words: 提出指导意见. */
export const CONTENTLESS_OBJECT: RegExp = /^(?:了|过)?[^，。；：！？]{0,24}(?:要求|意见|建议|任务|目标|措施|希望|方案|思路|举措|对策|安排|部署|表率|批评|表扬|问题)(?:[，。；！？]|$)/u;

/** A clause that orders may begin so, directly after the verb: 强调要, 要求各地. */
export const ORDER_START: RegExp = /^(?:要|必须|务必|坚决|一定|应|须|不得|不能|不要|各|全|所有|有关|相关|加强|抓好|落实|确保)/u;
