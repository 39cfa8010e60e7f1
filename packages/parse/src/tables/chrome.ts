import type { BoilerplateKind } from "@tifa/corpus";

/** A sign by which a line of chrome is known. */
export interface ChromeRule {
  readonly name: string;
  readonly kind: BoilerplateKind;
  readonly pattern: RegExp;
  /** Longest line that the rule may take; a sentence of the body may mention the same words. */
  readonly longest: number;
}

/** What the buttons beside an article say. */
const SHARE =
  "分享|转发|点赞|收藏|打印本页|打印此页|打印该页|打印文章|打印网页|打印正文|打印|关闭窗口|关闭本页|关闭|我要纠错|纠错|推荐|我要评论|发表评论|网友评论|评论|保存|大|中|小|一键分享|复制链接|微信|微博|QQ空间|朋友圈";

/** Colon as pages write it. */
const C = "[：:]";

/** Rules in order; the first that fits names the kind. Patterns are anchored or run once over a short line. */
export const CHROME_RULES: readonly ChromeRule[] = [
  { name: "comment", kind: "other", longest: 400, pattern: /^(?:<!--|-->|<\/?[a-z][a-z0-9]{0,10}[ >/])/iu },
  { name: "markup", kind: "other", longest: 400, pattern: /<!--|-->/u },
  { name: "fragment", kind: "other", longest: 3, pattern: /^[^\p{Script=Han}]{1,3}$/u },
  { name: "punctuation", kind: "other", longest: 80, pattern: /^[\s\-_=*·•.。…—|＊~～#+]+$/u },

  { name: "notice", kind: "notice", longest: 400, pattern: /^[（(【[]?(?:声明|特别声明|重要声明|免责声明|温馨提示|友情提示|特别提示|编者按|编者注|编者的话|编辑注|按语|提示|说明|备注|本站声明|样本声明)[】\]]?[：:]/u },
  { name: "fiction", kind: "notice", longest: 200, pattern: /(?:本文为虚构|纯属虚构|虚构样本|虚构的?样本|如有雷同)/u },
  { name: "thirdParty", kind: "notice", longest: 300, pattern: /(?:由相应民事主体|由用户上传|由网友上传|由第三方提供|由企业自行提供|不承担(?:任何)?(?:保证|法律|连带)?责任|请相关权利人|不代表本(?:站|网)|仅供参考|请与本(?:网|站)联系)/u },
  { name: "reprint", kind: "notice", longest: 200, pattern: /(?:如(?:有|涉及?)侵权[，,]?\s?(?:[烦敬]?请|联系|告知|立?即?删)|侵权(?:请|必)?(?:联系|告知|删)|(?:本[文站网]|内容)[^。]{0,20}(?:采集|收集|搜集)整理|(?:本文|文章|内容|图片)[^。]{0,8}转载(?:自|于)(?:网络|互联网))/u },
  { name: "snapshot", kind: "notice", longest: 300, pattern: /(?:网页快照|页面快照|该网页抓取)/u },
  { name: "cookies", kind: "notice", longest: 200, pattern: /(?:浏览器版本过低|启用JavaScript|建议使用.{0,12}浏览器|分辨率)/iu },

  { name: "login", kind: "login", longest: 120, pattern: /(?:您需要\s?登录|才可以下载或查看|没有账号|没有帐号|立即注册|马上注册|加入随论|登录后|请先登录|免费注册|忘记密码|自动登录|找回密码|用户名|欢迎您?回来|结交更多好友)/u },
  { name: "loginBar", kind: "login", longest: 40, pattern: /^(?:您好[，,]?)?(?:请)?(?:登录|注册|登入)(?:[\s|/·]+(?:登录|注册|登入|退出|会员中心))*$/u },

  { name: "copyright", kind: "copyright", longest: 500, pattern: /(?:版权声明|版权所有|版权归|Copyright|©|All Rights Reserved|ICP[备证]|ICP许可|公网安备|网安备|备案[号序]|许可证(?:编?号)?[：:]|凡注明[“"]?(?:来源|本站|本网)|未经(?:授权|许可|书面)|转载(?:须|请|时请)注明|须注明来源|主办单位[：:]|承办单位[：:]|网站标识码|技术支持[：:])/iu },
  { name: "license", kind: "copyright", longest: 60, pattern: /^(?:本作品(?:是|在|属于|依据|采用)[^。]{0,50}$|公有领域$|此作品在)/u },
  { name: "operator", kind: "copyright", longest: 120, pattern: /^[^，。]{2,40}(?:主办|承办|主管|运营)(?:\s?[|｜／/]|$|\s[^，。]{2,40}(?:主办|承办|主管|维护)$)/u },

  { name: "contact", kind: "contact", longest: 260, pattern: new RegExp(`(?:(?:联系|举报|监督|咨询|投稿|客服|值班|办公|服务|新闻)?(?:电话|热线)|电子邮箱|联系邮箱|邮箱|E-?mail|邮编|邮政编码|传真|联系地址|单位地址|通讯地址|地址|客服QQ|QQ群?|微信公众号|第[一二三]办公区)${C}`, "iu") },
  { name: "mail", kind: "contact", longest: 120, pattern: /^[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}$/u },

  { name: "original", kind: "source", longest: 400, pattern: /^(?:原文链接|原文地址|原文网址|本文链接|本文地址|链接地址|文章链接|来源链接|网址)[：:]?/u },
  { name: "link", kind: "source", longest: 400, pattern: /^https?:\/\/\S+$/u },

  { name: "breadcrumb", kind: "navigation", longest: 200, pattern: /^(?:您?(?:的)?(?:当前)?(?:所在)?(?:的)?位置|当前所在|当前位置|现在位置|您现在的位置|您所在的位置|你的位置|当前栏目|所在位置)(?:是)?[：:\s]/u },
  { name: "trail", kind: "navigation", longest: 200, pattern: /^(?:首页|主页|网站首页|新闻|[^\s>»›＞，。]{2,14})\s?[>»›＞](?:[^>»›＞]{1,61}[>»›＞]){0,8}[^>»›＞。]{0,81}$/u },
  { name: "menu", kind: "navigation", longest: 300, pattern: /^(?:首页|网站首页|主页|返回首页|返回|返回列表|返回顶部|回到顶部|网站地图|设为首页|加入收藏|收藏本站|联系我们|关于我们|无障碍(?:阅读|浏览)?|长者模式|适老化|繁体(?:版|中文)?|简体(?:版|中文)?|English|移动版|手机版|电脑版|客户端|旧版|搜索|检索|站内搜索|更多|更多>>|TOP)(?:[\s|｜·>»/、-]+[^\s|｜·>»/、-]{1,12}){0,30}[\s|｜·>»/、-]*$/iu },
  { name: "shortBar", kind: "navigation", longest: 80, pattern: /^(?:[^\s|｜·，。：]{1,10}[\s|｜·]+){1,6}(?:首页|主页|设为首页|加入收藏|手机版|电脑版|会员中心|用户中心|联系我们|关于我们|网站地图|无障碍阅读|客户端)(?:[\s|｜·]+[^\s|｜·，。：]{1,10}){0,6}$/u },
  { name: "bar", kind: "navigation", longest: 160, pattern: /^(?:[\p{Script=Han}A-Za-z]{2,8}[\s|｜·]+){5,24}[\p{Script=Han}A-Za-z]{2,8}$/u },
  { name: "epaper", kind: "navigation", longest: 80, pattern: /^(?:第\s?[A-Z]?\d{1,3}\s?版.{0,24}|[A-Z]\d{1,2}版.{0,20}|上一版(?:\s*下一版)?|下一版|标题导航|版面导航|版面目录|上一期(?:\s*下一期)?|下一期|往期回顾|返回目录|放大\s?\+?\s?缩小.{0,20}|PDF(?:版|下载).{0,10}|本版.{0,6}|上一篇\s+下一篇)$/u },
  { name: "pager", kind: "navigation", longest: 60, pattern: /^[【[]?(?:上一页|下一页|上页|下页|尾页|末页|前一页|后一页)[\s\d：:/|·【】[\]上下一首尾末前后余页全文>»<]*$/u },
  { name: "neighbours", kind: "navigation", longest: 120, pattern: /^[【[]?(?:上一篇|下一篇|上一条|下一条|上篇|下篇|前一篇|后一篇|上一页|下一页)[】\]]?(?:[：:\s]|$)/u },
  { name: "clock", kind: "navigation", longest: 60, pattern: /^(?:今天|今日|现在|当前)(?:是|时间|日期)\s?[：:]?\s?(?:\d{4}年|星期|\d{4}[-/.]\d)[^，。]{0,40}$/u },
  { name: "welcome", kind: "navigation", longest: 60, pattern: /^(?:欢迎(?:您)?(?:加入|访问|光临|来到|使用|浏览)).{0,40}$/u },
  { name: "pages", kind: "navigation", longest: 60, pattern: /^(?:共\d+页|第\d+页|\d+\s?\/\s?\d+|\[?1\]?(?:\s\[?\d\]?){1,9}|阅读全文|展开全文|全文阅读|余下全文.{0,10})$/u },
  { name: "openClient", kind: "navigation", longest: 60, pattern: /^(?:请|点击|立即|马上|点此)?(?:打开|下载|安装|唤起)(?:并安装)?[^，。；：！？]{0,24}(?:客户端|小程序|APP)(?:$|[\s，,]*(?:继续|阅读|查看|看|浏览|了解|获取|体验|参与|发现|加入|享)[^。；]{0,20}$)/iu },
  { name: "readOn", kind: "navigation", longest: 40, pattern: /^(?:请)?(?:点击|打开|登录|下载|查看|阅读|展开|继续|浏览|显示)(?:[^。；！？]{0,16}[\s，,])?(?:查看|阅读|展开|浏览)?(?:全文|原文|更多(?:内容|精彩)?|全部内容|剩余(?:内容|全文)?|余下全文|下文)[\s>»›＞]{0,4}$/u },

  { name: "share", kind: "share", longest: 100, pattern: new RegExp(`^(?:【?(?:${SHARE})】?(?:[\\s：:|·/]+|$|(?=【?(?:${SHARE}|[\\d到至]|让更多人看到)))){1,12}(?:[到至][^。！？]{0,12}|让更多人看到.{0,12}|[^\\p{Script=Han}。]{0,12})$`, "u") },
  { name: "scan", kind: "share", longest: 60, pattern: /(?:扫一扫|扫码|二维码|长按识别|点[个击亮]?[“"]?(?:在看|赞和在看)|关注(?:我们|公众号)|微信号|分享让更多人看到|分享到)/u },
  { name: "fontSize", kind: "share", longest: 60, pattern: /^[【[(（]?(?:字体|字号)[：:\s]/u },
  { name: "close", kind: "share", longest: 30, pattern: /^[【[](?:关闭(?:本页|窗口|页面)?|打印(?:[本此该]页|文章|网页|正文)?|返回(?:顶部|列表)?|收藏)[】\]].{0,14}$/u },

  { name: "editor", kind: "source", longest: 80, pattern: /^[【[(（]?(?:责任编辑|责编|编辑|值班编辑|执行编辑|网络编辑|文字编辑|审核|校对|监制|审签|编审|初审|复审|终审|一审|二审|三审|策划|统筹|主编|总编辑|值班总编|总值班|值班主任|录入|上传|发布人|发布者|供稿|供稿单位|撰稿|来稿|信息来源|文章来源|稿源|稿件来源|新闻来源|转自|本文来源|消息来源)\s?[：:／/｜|\s].{0,60}$/u },
  { name: "sourceLine", kind: "source", longest: 160, pattern: /^[（(【[]?(?:来源|來源|作者|原标题|原文标题|图片来源|信息来源|发布机构|发文机关|索引号|成文日期|主题分类|分类|标签|关键词|关键字|Tags?)\s?[：:]/iu },
  { name: "counter", kind: "source", longest: 60, pattern: /^(?:浏览量|浏览次数|浏览击量|浏览|阅读量|阅读次数|阅读|点击数|点击量|点击率|点击|访问量|访问次数|人气|热度|查看|评论|回复|播放|字数)\s?[：:]?\s?[（(]?\d*[）)]?次?(?:\s.{0,30})?$/u },
  { name: "dateLabel", kind: "source", longest: 160, pattern: /^(?:发布(?:时间|日期)?|发表(?:时间|于)?|更新(?:时间|日期)?|最后更新|时间|日期|发稿时间|上传时间|录入时间|添加时间|公布日期|播出栏目|播出时间|播出日期)\s?[：:]/u },
  { name: "posted", kind: "source", longest: 120, pattern: /^(?:Posted|Published|Updated|Last (?:updated|modified))(?: on| at| by)?[：:\s][^。]{0,100}$/iu },
  { name: "caption", kind: "other", longest: 40, pattern: /^(?:图为|会议现场|现场图片|活动现场|视频加载中|点击播放|点击查看|图片说明|资料图|图①|▲|△|↑|↓).{0,36}$/u },
];

/** A line of this is a heading above links to other pages; what follows it is related, too. */
export const RELATED_HEADING: RegExp = /^[【[]?(?:相关(?:新闻|阅读|链接|文章|报道|推荐|内容|资讯|稿件|专题|附件|信息|热词)|延伸阅读|推荐(?:阅读|新闻|文章)|热门(?:文章|新闻|推荐|资讯|点击)|最新(?:文章|新闻|资讯|动态|更新)|猜你喜欢|您可能(?:还|也)?(?:喜欢|感兴趣)|更多(?:新闻|内容|精彩)|往期(?:回顾|推荐)|精彩推荐|图片新闻|大家都在看|今日推荐|编辑推荐|栏目推荐|其他新闻|今日热点|新闻排行|点击排行|热点新闻|阅读排行|友情链接|阅读更多|上周热门|本周热门|Related (?:posts|articles|news|stories)|You may also like)[】\]]?[：:]?\s?(?:更多.{0,4})?$/u;

/** A list item of links: a mark, or a date behind a title. */
export const LINK_MARK: RegExp = /^[-•·▪■◆●○□▶»]\s?\S/u;
export const LINK_DATE: RegExp = /^\d{1,2}[.、]\s?\S.{0,60}\d{4}-\d{1,2}-\d{1,2}$|[^。，]{4}[\s\[(（]\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/u;
/** What the last character of a date may be: most lines are told by it. */
export const ENDS_DATE: RegExp = /[\d日\])）]$/u;
