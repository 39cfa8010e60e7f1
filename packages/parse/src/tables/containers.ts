import type { BoilerplateKind } from "@tifa/corpus";

/** What the name, id or a class of an element says of what stands in it. */
export interface NameRule {
  readonly kind: BoilerplateKind;
  /** Looked for in one lower-case name: long stems anywhere, short ones as words of their own. */
  readonly pattern: RegExp;
}

/** Where a word of a name begins or ends: `left-nav`, `nav_box`, `nav2`. */
const HEAD = "(?:^|[^a-z])";
const END = "(?:$|[^a-z])";

/** A rule for stems that may stand anywhere in a name, and for words that must stand alone. */
function rule(kind: BoilerplateKind, stems: string, words: string): NameRule {
  return { kind, pattern: new RegExp(`${stems}|${HEAD}(?:${words})${END}`, "u") };
}

/**
 * Names of elements around an article, in English and in the pinyin (whole or initials) that Chinese sites use: 相关 xg,
 * 推荐 tuijian, 上一篇 syp, 友情链接 yqlj, 二维码 ewm. HTML's own elements count by their names.
 */
export const CHROME_NAMES: readonly NameRule[] = [
  rule("share", "share|qrcode|erweima|weixin|wechat|fontsize|toolbar|dayin|fenxiang", "ewm|sns|tools|zihao|zan|weibo"),
  rule("related", "relat|recomm|tuijian|sidebar|xiangguan|paihang|hotnews|newslist|hotlist|ranking|readmore|prevnext|xiangdong|youlike", "xgxw|xgyd|xgwz|xgnews|xglj|xgbd|tj|hot|rank|aside|side|top10|more|phb|rmtj|rdtj|syp|xyp|prev|next|subscribe"),
  rule("navigation", "navbar|navigation|breadcrumb|crumb|sitemap|dangqian|weizhi|pagination|fenye|pager|submenu|topmenu|leftmenu|mainmenu|topnav|leftnav|subnav|mainnav|pagenav", "nav|menu|dqwz|location|position|search|sousuo|toc|catalog|option|select|button"),
  rule("login", "login|signin|register|zhuce|denglu", "dl"),
  rule("copyright", "footer|copyright|banquan|disclaimer|mianze|bottombar|beian", "foot|bottom|bottoms|mzsm|yqlj|friendlinks?|links|icp"),
  rule("other", "comment|pinglun|advert|guanggao|banner|popup|dialog|toast|liuyan|jiucuo", "ad|ads|adv|gg|reply|replies|respond|discuss|modal|pl|tags?|player|impression"),
];

/** Names of what holds the article itself, in the same habits: TRS_Editor, UCAP-CONTENT, zoom, 正文 zw, 内容 nr, 文章 wz. */
export const CONTENT_NAME: RegExp =
  /trs|ucap|editor|zoom|article|artical|arti_|content|cont_|_cont|zhengwen|neirong|wenzhang|richtext|newstext|news_?txt|entry|postbody|post-body|rich_media|maintext|pages?_print|bodytext|(?:^|[^a-z])(?:zw|nr|wz|con|cont|txt|text|detail|details|mainbody|print|printarea)(?:$|[^a-z])/u;

/** Names of a title and of what stands right above and below it. */
export const TITLE_NAME: RegExp =
  /title|biaoti|headline|subject|(?:^|[^a-z])(?:tit|bt|h1|hd|arti-?name|topic)(?:$|[^a-z])/u;
/** Names of kickers and subtitles: 肩题, 引题, 副题. */
export const SUBTITLE_NAME: RegExp =
  /subtitle|sub-?title|fubiaoti|jianti|yinti|futi|shoulder|kicker|(?:^|[^a-z])(?:sub|pre|ftitle|ytitle|jtitle|fbt|ybt|jbt)(?:$|[^a-z])/u;
