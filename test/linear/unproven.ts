/** An expression that recheck cannot prove, and why it takes linear time all the same. */
export interface Unproven {
  /** As JavaScript writes it. */
  readonly text: string;
  /** Longest text that it is given, in UTF-16 units, which the test measures; null where it takes linear time on any. */
  readonly longest: number | null;
  /** What recheck's search finds; `npm run qualify -- linear` searches anew. More would take a minute over a short line. */
  readonly growth: "none found" | "2nd degree polynomial";
  readonly why: string;
}

/** What is not in `linear.json`. */
export const UNPROVEN: readonly Unproven[] = [
  {
    text: '/[&＆](?:amp;){0,3}(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7})[;；]|&(?:amp;){0,3}(?:#\\d{3,7}|#[xX][0-9a-fA-F]{4,6}|[a-zA-Z]{2,8}(?![a-zA-Z=_;]))|(?:%u[0-9a-fA-F]{4}){1,100000}|(?:\\\\{1,4}u[0-9a-fA-F]{4}){1,100000}|(?:\\\\{1,4}x[0-9a-fA-F]{2}){1,100000}|\\\\{1,4}(?:[nrt](?![a-z])|["/])|%(?:25){0,3}[0-9a-fA-F]{2}(?:[@-~]?%(?:25){0,3}[0-9a-fA-F]{2}){0,100000}/gu',
    longest: null,
    growth: "2nd degree polynomial",
    why: "looks ahead by one character; each way begins with a sign of its own",
  },
  {
    text: "/(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}:\\d{2}|\\d{7,})$/u",
    longest: 12,
    growth: "2nd degree polynomial",
    why: "is given twelve characters",
  },
  {
    text: "/(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/]\\d{1,2}|\\d{1,2}:\\d{2}|\\d{7,})$/u",
    longest: 12,
    growth: "2nd degree polynomial",
    why: "is given twelve characters",
  },
  {
    text: "/(?<![\\d-])([0-3]\\d)-(\\d{2})-(\\d{2})\\s+(?:[01]?\\d|2[0-3])[\uff1a:][0-5]\\d(?:[\uff1a:][0-5]\\d)?/gu",
    longest: null,
    growth: "none found",
    why: "looks behind by one character; blanks are read behind two digits only",
  },
  {
    text: "/(?<![\\d-])(\\d{1,2})-(\\d{1,2})\\s+(?:[01]?\\d|2[0-3])[\uff1a:][0-5]\\d(?:[\uff1a:][0-5]\\d)?/gu",
    longest: null,
    growth: "none found",
    why: "looks behind by one character; blanks are read behind two digits only",
  },
  {
    text: "/(?<!\\d)\\d+(?:\\.\\d+)?%?$/u",
    longest: null,
    growth: "none found",
    why: "looks behind by one character: a row of digits is tried from its beginning only",
  },
  {
    text: "/(\\d+\\.\\d+[.\\d]*)/",
    longest: 1000,
    growth: "2nd degree polynomial",
    why: "what a program says of its version",
  },
  {
    text: "/-?\\d+\\.\\d{4,}(?:e-?\\d+)?/g",
    longest: 100,
    growth: "2nd degree polynomial",
    why: "numbers that Vega writes have twenty digits",
  },
  {
    text: '/<(path|line|rect|text) aria-label="([^"]*)" role="graphics-symbol"( aria-roledescription="[^"]*")?([^<>]*)>/g',
    longest: null,
    growth: "none found",
    why: "a quotation mark ends what it runs over, and none stands inside a label",
  },
  {
    text: "/<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})/i",
    longest: 1024,
    growth: "2nd degree polynomial",
    why: "is given the head of the file",
  },
  { text: "/[!-~ ]*$/u", longest: 80, growth: "2nd degree polynomial", why: "is given eighty characters" },
  {
    text: "/[!-~]*$/u",
    longest: 200,
    growth: "2nd degree polynomial",
    why: "is given two hundred characters",
  },
  {
    text: "/[/@:.][^ ]*$/u",
    longest: 80,
    growth: "2nd degree polynomial",
    why: "is given eighty characters",
  },
  {
    text: "/[\\u0080-\\u00ff\\ufffd\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178](?:[\\u0080-\\u00ff\\ufffd\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|[ @-~](?=[\\u0080-\\u00ff\\ufffd\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]))*[ @-~]?/gu",
    longest: null,
    growth: "none found",
    why: "looks ahead by one character",
  },
  {
    text: "/[^\uff0c\u3002\uff1b\uff1a\u3001\uff01\uff1f]*$/u",
    longest: 60,
    growth: "2nd degree polynomial",
    why: "is given sixty characters",
  },
  { text: "/[iouv](?=[^iouv]*$)/u", longest: 12, growth: "none found", why: "is given a syllable" },
  {
    text: "/\\B(?=(?:\\d{3})+$)/g",
    longest: 30,
    growth: "2nd degree polynomial",
    why: "is given the digits of a number",
  },
  {
    text: "/\\[[^\\]]*\\]|\\([^()]*\\)/gu",
    longest: 300,
    growth: "2nd degree polynomial",
    why: "is given our own expressions",
  },
  { text: "/\\d+$/u", longest: 24, growth: "2nd degree polynomial", why: "is given 24 characters" },
  {
    text: "/\\s+|([(),&])|(<=|>=|!=|<>|==|[=<>~])|\"([^\"]*)\"|'([^']*)'|\u201c([^\u201d]*)\u201d|([^\\s(),&<>=~!\"'\u201c\u201d]+)|(\\S)/gu",
    longest: null,
    growth: "none found",
    why: "a quotation mark that is not closed ends the reading",
  },
  {
    text: "/\\s*[_|\uff5c\u4e28]+\\s*|\\s+[-\u2013\u2014\u2015]+\\s+|(?<=\\p{Script=Han}|[\uff09)\u201d\uff01\uff1f])\\s?-{1,2}\\s?(?=\\p{Script=Han}{2})/u",
    longest: 2000,
    growth: "2nd degree polynomial",
    why: "titles are shorter",
  },
  {
    text: "/^(.)\\1*$/u",
    longest: null,
    growth: "none found",
    why: "runs from the beginning, over one character",
  },
  {
    text: "/^(?:0?\\.\\d{1,9}|[01](?:\\.0{1,9})?)\\s*(?:px|pt)\\s*(?:!|$)|^0(?:\\.0{1,9})?\\s*(?:em|rem|%)?\\s*(?:!|$)/",
    longest: 4096,
    growth: "2nd degree polynomial",
    why: "longer styles are not read to their end",
  },
  {
    text: "/^(?:[^A-Za-z0-9]?(?:[A-Z]?[a-z]{2,}|[A-Z]{3,})[^A-Za-z0-9]{0,2}|\\d{3,}|\\d+[-/.:]\\d.*|.*(?:\\.[a-z]{2,}|:\\/\\/).*)$/u",
    longest: null,
    growth: "2nd degree polynomial",
    why: "a group holds no line feed, which alone it cannot run over",
  },
  {
    text: "/^(?:\u3010?(?:\u5206\u4eab|\u8f6c\u53d1|\u70b9\u8d5e|\u6536\u85cf|\u6253\u5370\u672c\u9875|\u6253\u5370\u6b64\u9875|\u6253\u5370\u8be5\u9875|\u6253\u5370\u6587\u7ae0|\u6253\u5370\u7f51\u9875|\u6253\u5370\u6b63\u6587|\u6253\u5370|\u5173\u95ed\u7a97\u53e3|\u5173\u95ed\u672c\u9875|\u5173\u95ed|\u6211\u8981\u7ea0\u9519|\u7ea0\u9519|\u63a8\u8350|\u6211\u8981\u8bc4\u8bba|\u53d1\u8868\u8bc4\u8bba|\u7f51\u53cb\u8bc4\u8bba|\u8bc4\u8bba|\u4fdd\u5b58|\u5927|\u4e2d|\u5c0f|\u4e00\u952e\u5206\u4eab|\u590d\u5236\u94fe\u63a5|\u5fae\u4fe1|\u5fae\u535a|QQ\u7a7a\u95f4|\u670b\u53cb\u5708)\u3011?(?:[\\s\uff1a:|\u00b7/]+|$|(?=\u3010?(?:\u5206\u4eab|\u8f6c\u53d1|\u70b9\u8d5e|\u6536\u85cf|\u6253\u5370\u672c\u9875|\u6253\u5370\u6b64\u9875|\u6253\u5370\u8be5\u9875|\u6253\u5370\u6587\u7ae0|\u6253\u5370\u7f51\u9875|\u6253\u5370\u6b63\u6587|\u6253\u5370|\u5173\u95ed\u7a97\u53e3|\u5173\u95ed\u672c\u9875|\u5173\u95ed|\u6211\u8981\u7ea0\u9519|\u7ea0\u9519|\u63a8\u8350|\u6211\u8981\u8bc4\u8bba|\u53d1\u8868\u8bc4\u8bba|\u7f51\u53cb\u8bc4\u8bba|\u8bc4\u8bba|\u4fdd\u5b58|\u5927|\u4e2d|\u5c0f|\u4e00\u952e\u5206\u4eab|\u590d\u5236\u94fe\u63a5|\u5fae\u4fe1|\u5fae\u535a|QQ\u7a7a\u95f4|\u670b\u53cb\u5708|[\\d\u5230\u81f3]|\u8ba9\u66f4\u591a\u4eba\u770b\u5230)))){1,12}(?:[\u5230\u81f3][^\u3002\uff01\uff1f]{0,12}|\u8ba9\u66f4\u591a\u4eba\u770b\u5230.{0,12}|[^\\p{Script=Han}\u3002]{0,12})$/u",
    longest: 300,
    growth: "none found",
    why: "is given short lines",
  },
  { text: "/^(?=.*\\d)[A-Za-z\\d]{1,64}$/u", longest: 64, growth: "none found", why: "is given a group" },
  {
    text: "/^[^\u201c\u201d]*(?=\u201d)/u",
    longest: null,
    growth: "none found",
    why: "runs from the beginning",
  },
  {
    text: "/^\\s*(?:[\uff08(][\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\\d]{1,3}[\uff09)]|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}[\u3001\u662f]|\\d{1,2}[.\uff0e\u3001](?!\\d))?\\s*/u",
    longest: null,
    growth: "none found",
    why: "runs from the beginning; looks ahead by one character",
  },
  {
    text: "/^\\s*(?:const|let|var|function|return|import|print|echo|def|if)\\b|=\\s*[\"']|\\([\"'][^\"'()]*[\"']\\)/u",
    longest: null,
    growth: "none found",
    why: "a bracket or quotation mark ends what it runs over",
  },
  {
    text: "/https?:\\/\\/|www\\.[a-z0-9]|\\w@[a-z0-9-]{2,}\\.[a-z]{2}|[a-z0-9]\\.(?:com|cn|gov|org|net|html?)(?![A-Za-z])/u",
    longest: null,
    growth: "none found",
    why: "looks ahead by one character; at signs end what it runs over",
  },
  {
    text: "/，，{1,100000}(?![。、；：！？])|，{1,100000}(?=[。、；：！？])|、[、，]{1,100000}|；；{1,100000}|：：{1,100000}|(?<!。)。。(?!。)/gu",
    longest: null,
    growth: "none found",
    why: "looks ahead by one character, and then gives back one at most",
  },
  {
    text: "/^(?:(?:\\d{1,2}月)?\\d{1,2}日(?:上午|下午|晚上|晚|中午|凌晨)?|今天|昨天|昨日|今日|近日|日前|当天|上午|下午|随后|会上|会前|会后|此前|其中|(?:[^，。]{0,8}(?:会议?|仪式|活动))由|由|经|与|和|及|以及|对|向|请|让|派|受|以|同|据|为|给|在|根据|按照|传达|学习|落实|贯彻|贯彻落实|学习贯彻|传达学习|任命|当选|邀请|并|还|委托|会议在|时任|原|拜会|会见|陪同|跟随|要求)+/u",
    longest: null,
    growth: "none found",
    why: "nothing stands behind the repetition, so that no turn is taken back, and a turn reads a dozen characters",
  },
];
