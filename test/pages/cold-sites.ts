import type { Article } from "./articles.js";
import type { Site } from "./sites.js";

const ps = (lines: readonly string[], open = "<p>", close = "</p>"): string =>
  lines.map((line) => `${open}${line}${close}`).join("\n");
const rows = ({ table }: Article, cell = "td"): string =>
  table === undefined
    ? ""
    : `<table>${table.map((row) => `<tr>${row.map((one) => `<${cell}>${one}</${cell}>`).join("")}</tr>`).join("")}</table>`;
const text = (article: Article): string => ps(article.paragraphs) + rows(article);
const half = ({ paragraphs }: Article): number => Math.ceil(paragraphs.length / 2);
const han = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, "$1年$2月$3日");
const slashes = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, "$1/$2/$3");
const OTHER = [
  "县领导督导秋冬季农田水利建设",
  "白马镇：柿子红了 农家乐了",
  "【专题】学习贯彻党的二十大精神",
  "关于开展2025年度事业单位年度报告公示工作的公告",
  "图解 | 一图读懂十件民生实事",
];
const as = (tag = "li"): string =>
  OTHER.map((one, at) => `<${tag}><a href="/art/${at}.html" title="${one}">${one}</a></${tag}>`).join("");
const dated = (): string =>
  OTHER.map((one, at) => `<li><a href="#">${one}</a><span>2025-03-0${at + 1}</span></li>`).join("");

/** Habits of sites, written before they were read. Names and texts are invented. */
export const COLD_SITES: Readonly<Record<string, Site>> = {
  jpaas: {
    without: ["无障碍浏览", "信息索引号", "智能问答", "打印本页", "苏ICP备", "办事指南", "白马镇"],
    html: (
      a,
    ) => `<!DOCTYPE html><html><head><meta charset="UTF-8"><title>柳溪市人民政府 政务要闻 ${a.title}</title><meta name="SiteName" content="柳溪市人民政府"><meta name="ArticleTitle" content="${a.title}"><meta name="PubDate" content="${a.day}"><meta name="ContentSource" content="${a.source}"><meta name="ColumnName" content="政务要闻"><meta name="ColumnType" content="工作动态"></head><body>
<div id="barrierfree_container"><div class="top"><a href="#">无障碍浏览</a><a href="#">长者模式</a><a href="#">智能问答</a></div><div class="bt_content"><div class="position"><table><tr><td>当前位置：</td><td><table><tr><td><a href="#" class="bt_link">首页</a>&nbsp;&gt;&gt;&nbsp;<a href="#" class="bt_link">办事指南</a></td></tr></table></td></tr></table></div>
<div class="main"><!--<$[信息名称(html)]>begin--><div class="main-fl-tit">${a.title}<!--<$[信息名称(html)]>end--></div><div class="main-fl-riq"><span>发布日期：<publishtime>${a.day}&nbsp;${a.time.slice(0, 5)}</publishtime></span><span class="ly">来源：${a.source}</span><span>浏览次数：<script>document.write('8')</script></span><span>字号：[ <a onclick="x">大</a> <a>中</a> <a>小</a> ]</span></div><div class="bt_content" id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart"/>${ps(a.paragraphs, '<p style="text-indent:2em;">')}${rows(a)}<meta name="ContentEnd"/><!--ZJEG_RSS.content.end--></div><div class="wzfx"><a href="#">打印本页</a><a href="#">关闭窗口</a></div></div>
<div class="wzxg"><div class="tit">相关信息</div><ul>${dated()}</ul></div></div><div class="foot"><p>主办：柳溪市人民政府办公室 承办：柳溪市大数据管理局</p><p>苏ICP备05000001号 网站标识码 3200000001</p><p>信息索引号</p></div></div></body></html>`,
  },
  infoTable: {
    without: ["索 引 号", "组配分类", "发布机构", "公开方式", "有效性"],
    html: (a) =>
      `<html><head><title>${a.title}</title><meta name="PubDate" content="${a.day} ${a.time.slice(0, 5)}"></head><body><div class="zwgk"><table class="xxgk_table"><tr><td>索 引 号：</td><td>01400/${a.day.slice(0, 4)}-00123</td><td>组配分类：</td><td>工作动态</td></tr><tr><td>发布机构：</td><td>${a.source}</td><td>公开方式：</td><td>主动公开</td></tr><tr><td>名　　称：</td><td colspan="3">${a.title}</td></tr><tr><td>有效性：</td><td>有效</td><td>公开日期：</td><td>${a.day}</td></tr></table><div class="xxgk_title">${a.title}</div><div class="xxgk_con">${text(a)}</div></div></body></html>`,
  },
  wordpress: {
    without: [
      "Skip to content",
      "发表回复",
      "电子邮件地址不会被公开",
      "近期文章",
      "自豪地采用WordPress",
      "标签",
    ],
    html: (a) =>
      `<!DOCTYPE html><html lang="zh-CN"><head><title>${a.title} – 江畔笔记</title><meta property="article:published_time" content="${a.day}T${a.time.slice(0, 5)}:00+00:00"></head><body class="post-template-default single"><a class="skip-link screen-reader-text" href="#content">Skip to content</a><header id="masthead"><p class="site-title"><a href="/">江畔笔记</a></p><nav>${as()}</nav></header><div id="content"><main><article id="post-12" class="post"><header class="entry-header"><h1 class="entry-title">${a.title}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date" datetime="${a.day}">${han(a.day)}</time></span> <span class="byline">由 <a href="#">admin</a></span></div></header><div class="entry-content">${text(a)}</div><footer class="entry-footer"><span class="cat-links">分类：<a href="#">时政</a></span><span class="tags-links">标签：<a href="#">会议</a>、<a href="#">防汛</a></span></footer></article><nav class="post-navigation"><h2>文章导航</h2><a href="#">上一篇文章 ${OTHER[0]}</a><a href="#">下一篇文章 ${OTHER[1]}</a></nav><div id="comments"><h3>发表回复</h3><p>您的电子邮件地址不会被公开。 必填项已用 * 标注</p><form><label>评论 *</label></form></div></main><aside><h2>近期文章</h2><ul>${as()}</ul></aside></div><footer>自豪地采用WordPress</footer></body></html>`,
  },
  wechatMirror: {
    without: ["点击上方蓝字", "关注我们", "END", "来都来了", "长按二维码", "点个在看"],
    html: (a) =>
      `<html><head><title>${a.title}-微信公众号文章聚合</title></head><body><div class="nav"><a href="#">首页</a><a href="#">公众号排行</a></div><div class="article"><h2 class="rich_media_title">${a.title}</h2><div class="info"><span>柳溪发布</span> <span>${a.day}</span></div><div class="rich_media_content"><section style="text-align:center"><span>点击上方蓝字 关注我们</span></section>${a.paragraphs.map((one) => `<section><p><br></p><p><span>${one}</span></p></section>`).join("")}${rows(a)}<section><p>END</p></section><section><p>长按二维码 关注柳溪发布</p></section><section><p>来都来了，点个在看再走吧~</p></section></div></div></body></html>`,
  },
  mobileParts: {
    without: ["触屏版", "上一页", "下一页", "1/2", "返回首页", "电脑版"],
    html: (a) =>
      `<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width"><title>${a.title}_手机柳溪网</title></head><body><div class="h"><a href="/">返回首页</a> 触屏版</div><div class="c"><h3>${a.title}</h3><p class="t">${a.day} ${a.time.slice(0, 5)} ${a.source}</p><div class="p1">${ps(a.paragraphs.slice(0, half(a)))}</div><p class="pg"><a href="#">上一页</a> 1/2 <a href="#">下一页</a></p><div class="p2">${ps(a.paragraphs.slice(half(a)))}${rows(a)}</div><p class="pg"><a href="#">上一页</a> 2/2 <a href="#">下一页</a></p></div><div class="f"><a href="#">电脑版</a> <a href="#">客户端</a></div></body></html>`,
  },
  shortHidden: {
    without: ["余下全文", "分页阅读", "更多精彩"],
    html: (a) => {
      const last = a.paragraphs.length - 1;
      return `<html><head><title>${a.title}</title></head><body><div class="m"><h1>${a.title}</h1><div class="i">${han(a.day)} ${a.time.slice(0, 5)} 来源：${a.source}</div><div class="con" id="con_1">${ps(a.paragraphs.slice(0, Math.max(1, last)))}</div>${last > 0 ? `<div class="con" id="con_2" style="display:none">${ps(a.paragraphs.slice(Math.max(1, last)))}${rows(a)}</div>` : rows(a)}<div class="fy"><span>1</span><a href="#">2</a><a href="#">余下全文</a><span>分页阅读</span></div></div><div class="r"><h4>更多精彩</h4>${as()}</div></body></html>`;
    },
  },
  oldFonts: {
    without: ["加为首页", "发布者", "阅读次数", "打印该页", "地址:", "邮编"],
    html: (a) =>
      `<html><head><title>柳溪县农业信息网</title></head><body topmargin="0"><table width="760"><tr><td><a href="#">加为首页</a></td></tr></table><table width="760"><tr><td valign="top" width="160"><table>${OTHER.map((one) => `<tr><td height="22"><a href="#">${one}</a></td></tr>`).join("")}</table></td><td valign="top"><p align="center"><font size="5" color="red"><strong>${a.title}</strong></font></p><p align="center">发布者：${a.editor}　　发布时间：${slashes(a.day)}　　阅读次数：77</p><hr>${a.paragraphs.map((one) => `<p class=MsoNormal style="TEXT-INDENT: 24pt"><span style="FONT-FAMILY: 仿宋_GB2312">　　${one}</span><span lang=EN-US><o:p></o:p></span></p>`).join("\n")}${rows(a)}<p align="right">[<a href="#">打印该页</a>] [<a href="#">关闭窗口</a>]</p></td></tr></table><table width="760"><tr><td align="center">地址:柳溪县人民路1号 邮编:000000 柳溪县农业局主办</td></tr></table></body></html>\n</html>`,
  },
  brokenEnd: {
    without: ["友情链接", "县区网站", "设为首页"],
    html: (a) =>
      `<html><head><title>${a.title}-柳溪党建</title></head><body><div>设为首页</div><div class="art"><div class="art-h">${a.title}</div><div class="art-i">${a.day}　来源：${a.source}</div></div></body></html><div class="art-c">${text(a)}</div></body></html><div class="lk"><b>友情链接</b> <a href="#">县区网站</a></div></html>`,
  },
  titleInBreadcrumb: {
    without: ["您当前的位置", "机构职能", "本页二维码"],
    html: (a) =>
      `<html><head><title>柳溪县人民政府网</title></head><body><div class="w"><div class="lj">您当前的位置：<a href="#">首页</a> / <a href="#">机构职能</a> / ${a.title}</div><div class="nrbt">${a.title}</div><div class="sx"><span>日期：${a.day}</span><span>来源：${a.source}</span><span>作者：${a.editor}</span></div><div class="nrzw">${text(a)}</div><div class="ewm"><img src="x.png"><span>本页二维码</span></div></div></body></html>`,
  },
  twoArticles: {
    without: ["延伸阅读", "去年同期", "专家解读称"],
    html: (a) =>
      `<html><head><title>${a.title}-柳溪网</title></head><body><div class="post"><h1>${a.title}</h1><div class="date">${a.day} ${a.time}</div><div class="txt">${text(a)}</div></div><div class="post more"><h3>延伸阅读</h3><h4>柳溪县水库蓄水较去年同期增加两成</h4><p>专家解读称，今冬以来，全县降水偏多，各水库蓄水充足，为明年春灌打下了良好基础，农户不必过于担心旱情。</p><p>下一步，水利部门将加强巡查，做好防冻保暖，保证城乡供水安全平稳。</p></div></body></html>`,
  },
  subtitleDash: {
    without: ["首页", "专栏", "上一条"],
    subtitled: "below",
    html: (a) =>
      `<html><head><title>${a.title}-专栏-柳溪组工网</title></head><body><div class="n"><a href="#">首页</a><a href="#">专栏</a></div><div class="box"><div class="title1">${a.title}</div>${a.subtitle ? `<div class="title2">${a.subtitle}</div>` : ""}<div class="tm">发布时间: ${a.day} 来源: ${a.source} 作者: ${a.editor}</div><div class="cnt">${text(a)}</div><div class="pn"><p>上一条：<a href="#">${OTHER[2]}</a></p><p>下一条：没有了</p></div></div></body></html>`,
  },
  spanTimes: {
    without: ["今日", "新闻热线", "往期"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div class="hd"><span>今日 2025年11月22日 星期六</span></div><div class="article"><h1>${a.title}</h1><div class="meta"><span class="y">${a.day.slice(0, 4)}</span>年<span class="m">${a.day.slice(5, 7)}</span>月<span class="d">${a.day.slice(8)}</span>日 <span>${a.time.slice(0, 5)}</span></div>${text(a)}</div><div class="ft">新闻热线：0000-7654321 <a href="#">往期</a></div></body></html>`,
  },
  eventDateFirst: {
    without: ["活动时间轴", "2024-11-11 会议筹备", "更新于"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div class="side"><h3>活动时间轴</h3><ul><li>2024-11-11 会议筹备</li><li>2024-11-20 报名截止</li></ul></div><div class="art"><h1>${a.title}</h1>${text(a)}<div class="meta2">发布于 ${a.day} ${a.time.slice(0, 5)} 更新于 2025-01-09 10:00</div></div></body></html>`,
  },
  videoPlayer: {
    without: ["您的浏览器不支持", "倍速", "00:00", "视频 | ", "播放"],
    html: (a) =>
      `<html><head><title>${a.title}_柳溪融媒</title></head><body><div class="v"><video>您的浏览器不支持video标签</video><div class="ctl"><span>播放</span><span>00:00</span><span>/</span><span>00:00</span><span>倍速</span></div></div><div class="detail"><h2>${a.title}</h2><p class="time">${a.day} ${a.time}</p><div class="cont">${text(a)}</div></div><ul class="vl">${OTHER.map((one) => `<li><a href="#">视频 | ${one}</a></li>`).join("")}</ul></body></html>`,
  },
  photoCaptions: {
    without: ["柳溪县融媒体中心 摄", "图片来源"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div class="d"><h1>${a.title}</h1><div class="s">${a.day} 来源：${a.source}</div><div class="c"><p style="text-align:center"><img src="1.jpg"></p><p style="text-align:center">会议现场。柳溪县融媒体中心 摄</p>${text(a)}<p style="text-align:center"><img src="2.jpg"></p><p>图片来源：网络</p></div></div></body></html>`,
  },
  attachments: {
    without: ["附件下载", "任务分工表.xlsx", "回执.docx", "政策解读"],
    html: (a) =>
      `<html><head><title>${a.title}</title><meta name="PubDate" content="${a.day}"></head><body><div class="xl"><h1>${a.title}</h1><div class="info">${han(a.day)} 来源：${a.source}</div><div class="TRS_Editor">${text(a)}</div><div class="fj"><p>附件下载：</p><ul><li><a href="1.xlsx">任务分工表.xlsx</a></li><li><a href="2.docx">回执.docx</a></li></ul></div><div class="jd"><span>政策解读：</span><a href="#">${OTHER[4]}</a></div></div></body></html>`,
  },
  commentsAbove: {
    without: ["我来说两句", "网友12345", "支持家乡"],
    html: (a) =>
      `<html><head><title>${a.title} - 柳溪社区</title></head><body><div id="c0"><b>我来说两句</b><div class="cm"><i>网友12345</i><p>支持家乡建设，路修好了就好。</p></div></div><div id="a0"><h1>${a.title}</h1><em>${a.day} ${a.time.slice(0, 5)}</em><div>${text(a)}</div></div></body></html>`,
  },
  brBrIndent: {
    without: ["推荐图文", "网站首页"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div><a href="/">网站首页</a></div><div class="tt">${a.title}</div><div class="ii">作者：${a.editor} 时间：${a.day}</div><div class="nn">${a.paragraphs.map((one) => `&emsp;&emsp;${one}`).join("<br/><br/>")}<br/>${rows(a)}</div><div class="tj">推荐图文<ul>${as()}</ul></div></body></html>`,
  },
  preText: {
    without: ["原始页面", "复制全文"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div><a href="#">原始页面</a> <a href="#">复制全文</a></div><h1>${a.title}</h1><div>${a.day}</div><pre>${a.paragraphs.map((one) => `　　${one}`).join("\n")}</pre>${rows(a)}</body></html>`,
  },
  centeredTitleInBody: {
    without: ["本站编辑", "分享按钮"],
    html: (a) =>
      `<html><head><title>${a.title}</title><meta name="publishdate" content="${a.day}"></head><body><div class="m"><div class="content"><p style="text-align:center"><strong>${a.title}</strong></p>${text(a)}</div><div class="x">本站编辑：${a.editor}</div><div>分享按钮</div></div></body></html>`,
  },
  titleTwice: {
    without: ["要闻", "扫码"],
    html: (a) =>
      `<html><head><title>${a.title}-柳溪</title></head><body><div class="c"><a href="#">要闻</a></div><h1>${a.title}</h1><div class="i">${a.day} ${a.time.slice(0, 5)} ${a.source}</div><div class="b"><p align="center"><b>${a.title}</b></p>${text(a)}</div><div class="q">扫码分享</div></body></html>`,
  },
  longMenu: {
    without: ["领导之窗", "法治政府建设", "重点领域信息公开", "政府公报", "12345热线"],
    html: (a) =>
      `<html><head><title>${a.title}_柳溪区</title></head><body><div class="gnav"><ul>${["领导之窗", "机构设置", "法治政府建设", "重点领域信息公开", "政府公报", "人事信息", "财政信息", "规划计划", "统计信息", "应急管理", "12345热线", "建议提案", "依申请公开", "政府信息公开年报", "政府信息公开制度", "政府信息公开指南"].map((one) => `<li><a href="#">${one}</a><div class="sub"><a href="#">${one}一</a><a href="#">${one}二</a></div></li>`).join("")}</ul></div><div class="inner"><h1>${a.title}</h1><p>日期：${a.day}　来源：${a.source}</p>${text(a)}</div></body></html>`,
  },
  footerHeavy: {
    without: ["法律顾问", "增值电信业务", "违法和不良信息", "本网站由"],
    html: (a) =>
      `<html><head><title>${a.title}-柳溪日报网</title></head><body><div class="a"><h1>${a.title}</h1><span>${a.day} ${a.time}</span><div>${text(a)}</div></div><div class="b"><p>本网站由柳溪日报社主办，经上级部门批准从事互联网新闻信息服务，未经书面特别授权，请勿转载或建立镜像，违者依法必究。</p><p>违法和不良信息举报电话：0000-0000000 举报邮箱：jubao@example.com 法律顾问：某某律师事务所 某律师</p><p>增值电信业务经营许可证：柳B2-20000000 信息网络传播视听节目许可证：0000000</p></div></body></html>`,
  },
  aside24h: {
    without: ["24小时热文", "我的订阅", "查看更多评论"],
    html: (a) =>
      `<html><head><title>${a.title}_新闻_柳网</title></head><body><div class="L"><div class="hd"><h1 data-x>${a.title}</h1><div class="inf"><i>${a.source}</i><i>${a.day} ${a.time.slice(0, 5)}</i></div></div><article>${text(a)}</article><p class="mc"><a href="#">查看更多评论</a></p></div><div class="R"><h3>24小时热文</h3>${OTHER.map((one, at) => `<div class="hot"><em>${at + 1}</em><p>${one}，网友热议不断，当地回应称已着手处理。</p></div>`).join("")}<h3>我的订阅</h3></div></body></html>`,
  },
  mobileWap: {
    without: ["WAP", "字数", "回顶部", "报时"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body>柳溪WAP站<br/>-----------<br/>${a.title}<br/>${a.day} ${a.time.slice(0, 5)}<br/>字数：888<br/>-----------<br/>${a.paragraphs.join("<br/>")}<br/>${rows(a)}-----------<br/><a href="#">回顶部</a><br/>报时：11-22 09:00</body></html>`,
  },
  mirrorSeo: {
    without: ["本文由", "采集", "免费咨询", "热门搜索"],
    html: (a) =>
      `<html><head><title>${a.title}_时政新闻_好学资源站</title><meta name="keywords" content="会议"></head><body><div>热门搜索：<a href="#">范文</a> <a href="#">课件</a></div><div class="show"><h1>${a.title}</h1><div class="attr"><span>时间：${a.day}</span><span>来源：网络</span><span>阅读：<em>1万+</em></span></div><div class="text">${text(a)}<p>本文由好学资源站采集整理，如有侵权请联系删除。</p></div><div class="ad">免费咨询 400-000-0000</div></div></body></html>`,
  },
  editorAtEnd: {
    without: ["一审", "值班主任", "总值班"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div class="x"><h1>${a.title}</h1><p class="p">${a.source} ${a.day} ${a.time.slice(0, 5)}</p>${text(a)}<p>一审：${a.editor}　二审：某某　三审：某某</p><p>值班主任：某某</p><p>总值班：某某</p></div></body></html>`,
  },
  definitionList: {
    without: ["文章信息", "收录时间"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><dl><dt>文章信息</dt><dd>标题：${a.title}</dd><dd>发布时间：${a.day}</dd><dd>收录时间：2025-06-01</dd></dl><div class="full"><h2>${a.title}</h2>${text(a)}</div></body></html>`,
  },
  iframeShell: {
    without: ["页面不存在", "导航切换"],
    html: (a) =>
      `<html><head><title>${a.title}-柳溪教育</title></head><body><noscript>页面不存在，请开启脚本</noscript><button>导航切换</button><div class="page-body"><div class="row"><div class="col-md-12"><div class="panel"><div class="panel-heading">${a.title}</div><div class="panel-meta">作者：${a.editor}　发布时间：${a.day}　点击数：9</div><div class="panel-body">${text(a)}</div></div></div></div></div></body></html>`,
  },
  vsb: {
    without: ["学校首页", "上一条", "下一条", "【关闭】", "点击数"],
    html: (a) =>
      `<html><head><title>${a.title}-柳溪学院</title><meta name="pageType" content="3"><meta name="pageTitle" content="${a.title}"></head><body><div class="nav"><a href="#">学校首页</a></div><form name="_newscontent_fromname"><div class="content"><h3 align="center">${a.title}</h3><div align="center">发布时间：${han(a.day)}　作者：${a.editor}　来源：${a.source}　点击数：<span id="dynclicks"></span></div><div id="vsb_content"><div class="v_news_content">${ps(a.paragraphs, '<p class="vsbcontent_start">')}${rows(a)}</div></div><p>上一条：<a href="#">${OTHER[1]}</a></p><p>下一条：<a href="#">${OTHER[0]}</a></p><p>【<a href="#">关闭</a>】</p></div></form></body></html>`,
  },
  baiduSnapshot: {
    without: ["网页快照", "百度和网页", "即时更新", "首页"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div style="border:1px solid"><div>以下是某搜索引擎在 2024-08-01 14:20 对该网页抓取的网页快照。如果想即时更新或删除快照请投诉。百度和网页的作者无关，不对其内容负责。</div></div><div class="wp"><a href="#">首页</a><h1>${a.title}</h1><div>${a.day} ${a.time.slice(0, 5)}</div><div class="v">${text(a)}</div></div></body></html>`,
  },
  paidNews: {
    without: ["开通会员", "剩余", "限时特惠", "举报"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div id="root"><h1>${a.title}</h1><div class="au">${a.source}</div><div class="dt">${a.day} ${a.time.slice(0, 5)}</div><div class="rd">${text(a)}</div><div class="vip"><p>开通会员，畅读剩余全部内容</p><button>限时特惠</button></div><a href="#">举报</a></div></body></html>`,
  },
  sourceAbove: {
    without: ["市委办", "编号", "频道"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><ul class="pd"><li><a href="#">频道</a></li></ul><div class="yw"><div class="fr"><span>编号：000-12</span></div><div class="la">来源：市委办<br>时间：${a.day}</div><h2>${a.title}</h2><div>${text(a)}</div></div></body></html>`,
  },
  numberedHeads: {
    without: ["目录", "返回目录"],
    html: (a) =>
      `<html><head><title>${a.title}</title><meta name="publishdate" content="${a.day}"></head><body><div class="toc"><b>目录</b><ul><li><a href="#a">第一部分</a></li><li><a href="#b">第二部分</a></li></ul></div><div class="doc"><h1>${a.title}</h1>${a.paragraphs.map((one) => (one.length < 14 ? `<h2>${one}</h2>` : `<p>${one}</p>`)).join("")}${rows(a)}<p><a href="#top">返回目录</a></p></div></body></html>`,
  },
  tableCells: {
    without: ["当前日期", "来访"],
    html: (a) =>
      `<table><tr><td>当前日期：2025年1月1日</td></tr></table><table><tr><td><b>${a.title}</b></td></tr><tr><td>[${a.day}]</td></tr>${a.paragraphs.map((one) => `<tr><td>　　${one}</td></tr>`).join("")}</table>${rows(a)}<table><tr><td>来访 2233 人次</td></tr></table>`,
  },
  noTitleTag: {
    without: ["栏目导航", "版本"],
    html: (a) =>
      `<html><head></head><body><div class="lm">栏目导航 ${as("span")}</div><div class="k"><p class="kt"><span style="font-size:22px"><b>${a.title}</b></span></p><p class="ks">${a.source}　${a.day}</p>${ps(a.paragraphs, "<p>&nbsp;&nbsp;&nbsp;&nbsp;")}${rows(a)}</div><div>版本 V2.1</div></body></html>`,
  },
  englishChrome: {
    without: ["Home", "Share", "Related posts", "Read more", "All rights reserved"],
    html: (a) =>
      `<html><head><title>${a.title} | News Archive</title></head><body><nav><a href="#">Home</a></nav><main><h1>${a.title}</h1><p class="meta">Posted on ${a.day} by admin</p>${text(a)}<div>Share this: <a href="#">Facebook</a> <a href="#">Twitter</a></div><h3>Related posts</h3>${OTHER.map((one) => `<p><a href="#">${one}</a> Read more…</p>`).join("")}</main><footer>© 2024 All rights reserved</footer></body></html>`,
  },
  printVersion: {
    without: ["打印时间", "网址：", "第 1 页"],
    html: (a) =>
      `<html><head><title>打印 - ${a.title}</title></head><body onload="print()"><div>${a.title}</div><div>发布时间：${a.day} 文章来源：${a.source}</div>${text(a)}<div>网址：http://www.example.cn/a/1.html</div><div>打印时间：2025-05-05　第 1 页</div></body></html>`,
  },
  reprintNote: {
    without: ["原文标题", "转载请注明", "声明："],
    html: (a) =>
      `<html><head><title>${a.title}-柳溪信息港</title></head><body><div class="q"><h1>${a.title}</h1><div class="qi">${slashes(a.day)} ${a.time}　${a.source}</div><div class="qc"><p>（原文标题：${a.title}）</p>${text(a)}<p>转载请注明出处：柳溪信息港</p><p>声明：本文仅代表作者个人观点，与本网无关。其原创性以及文中陈述内容未经本站证实。</p></div></div></body></html>`,
  },
};
