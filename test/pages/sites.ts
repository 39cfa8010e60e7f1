import type { Article } from "./articles.js";

/** A kind of site: what it makes of an article, and what on its pages is none of the article. */
export interface Site {
  readonly html: (article: Article) => string;
  readonly without: readonly string[];
  readonly url?: string;
  /** Which lines beside the title its pages show. Default: none. */
  readonly subtitled?: "both" | "below";
  /** Whether the page tells its date to the day. */
  readonly undated?: boolean;
}

const p = (lines: readonly string[], attributes = ""): string =>
  lines.map((line) => `<p${attributes}>　　${line}</p>`).join("\n");
const links = (titles: readonly string[], tag = "li"): string =>
  titles.map((title, at) => `<${tag}><a href="/c/${at}.html">${title}</a></${tag}>`).join("");
const table = ({ table: rows }: Article): string =>
  rows === undefined
    ? ""
    : `<table border="1">${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`).join("")}</table>`;
const body = (article: Article): string => p(article.paragraphs) + table(article);
const chinese = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");
const MENU = ["首页", "要闻动态", "政务公开", "办事服务", "互动交流", "数据开放", "走进青岚", "专题专栏"];
const OTHERS = [
  "市政府召开常务会议研究稳就业工作",
  "全市春季招商签约项目达四十七个",
  "我市三家单位获评全省节水先进",
  "城东污水处理厂二期工程通水试运行",
  "中小学暑期安全教育周活动启动",
];

/** The habits of sites, one entry each. Names, sites and texts are invented. */
export const SITES: Readonly<Record<string, Site>> = {
  trsGovernment: {
    without: [
      "政务公开",
      "扫一扫在手机打开当前页",
      "青ICP备",
      "网站标识码",
      "城东污水处理厂",
      "当前位置",
      "智能问答",
    ],
    html: (a) => `<!DOCTYPE html><html><head><title>${a.title}_青岚市人民政府</title>
<meta name="SiteName" content="青岚市人民政府"/><meta name="ArticleTitle" content="${a.title}"/><meta name="PubDate" content="${a.day} ${a.time}"/><meta name="ContentSource" content="${a.source}"/><meta name="ColumnName" content="工作动态"/></head><body>
<div class="header"><div class="logo"><a href="/">青岚市人民政府</a></div><div class="nav"><ul>${links(MENU)}</ul></div><div class="search"><input type="text"/><span>智能问答</span></div></div>
<div class="container"><div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zw/">政务公开</a> &gt; <a href="/zw/dt/">工作动态</a></div>
<div class="xl-box"><div class="xl-tit">${a.title}</div>
<div class="xl-info"><span>发布时间：${a.day} ${a.time}</span><span>来源：${a.source}</span><span>浏览次数：<em>1024</em>次</span><span>【字号：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】</span></div>
<div class="xl-con" id="zoom"><div class="view TRS_UEDITOR trs_paper_default trs_web"><style>.x{color:red}</style>${body(a)}</div></div>
<div class="ewm"><p>扫一扫在手机打开当前页</p></div><div class="fx"><span>分享到：</span><a href="#">微信</a><a href="#">微博</a></div>
<div class="xgwz"><h3>相关文章</h3><ul>${OTHERS.map((t) => `<li><a href="#">${t}</a><span>2023-05-01</span></li>`).join("")}</ul></div></div></div>
<div class="footer"><p>主办：青岚市人民政府办公室　承办：青岚市大数据中心　联系电话：0000-1234567</p><p>网站标识码：3800000001　青ICP备20000001号　青公网安备00000000000001号</p><p>建议使用1366*768分辨率浏览本网站，以获得最佳效果，如有问题请拨打政务服务热线反映。</p></div></body></html>`,
  },
  ucapTables: {
    without: ["设为首页", "网站地图", "版权所有", "中小学暑期安全教育周"],
    html: (
      a,
    ) => `<html><head><title>${a.title}</title><meta name="firstpublishedtime" content="${a.day}-${a.time}:00"></head><body>
<table width="1000"><tr><td><a href="#">设为首页</a>|<a href="#">网站地图</a>|<a href="#">English</a></td></tr></table>
<div class="article oneColumn pub_border"><h1>${a.title}<br></h1>
<div class="pages-date">${a.day} ${a.time}<span class="font index_switchsize">【字体：<span>大</span> <span>中</span> <span>小</span>】</span><span class="font printIco">打印</span><div class="share" id="share"></div></div>
<table id="printContent"><tbody><tr><td class="pages_content"><span id="UCAP-CONTENT">${body(a)}</span></td></tr></tbody></table>
<div class="editor"><span>责任编辑：${a.editor}</span></div></div>
<div class="related"><h2>相关稿件</h2><ul>${links(OTHERS)}</ul></div>
<div class="footer">链接：<a href="#">某某部门</a><a href="#">某某地方</a><div>版权所有：临湖县人民政府 未经授权禁止建立镜像</div></div></body></html>`,
  },
  portal: {
    without: [
      "客户端下载",
      "热点排行",
      "评论员文章合集",
      "广告服务",
      "微信扫一扫分享",
      "纠错",
      "网上有害信息举报",
    ],
    html: (
      a,
    ) => `<!DOCTYPE html><html><head><meta property="og:title" content="${a.title}-云川新闻网"><title>${a.title}-云川新闻网</title></head><body>
<div class="topbar"><a href="#">客户端下载</a><a href="#">手机版</a><a href="#">登录</a></div>
<div class="nav clearfix">${links(MENU, "span")}</div>
<div class="crumb"><a href="/">云川新闻网</a> &gt; <a href="/yw">要闻</a> &gt; 正文</div>
<div class="wrap clearfix"><div class="left"><h1 class="main-title">${a.title}</h1>
<div class="header-info"><span class="date">${chinese(a.day)} ${a.time}</span> <span class="source"><a href="#">${a.source}</a></span></div>
<div class="share-box"><span>微信扫一扫分享</span><a href="#">微博</a></div>
<div class="article-detail" id="p-detail">${body(a)}<div class="p-tags"><span class="jc"><a href="#">【纠错】</a></span> 责任编辑：${a.editor}</div></div>
<div class="recommend"><h4>推荐阅读</h4>${OTHERS.map((t) => `<dl><dt><a href="#">${t}</a></dt><dd>记者从有关部门获悉，${t}，这是今年以来的又一举措，受到各方关注。</dd></dl>`).join("")}</div></div>
<div class="right"><h3>热点排行</h3><ul class="rank">${links(OTHERS)}</ul><h3>评论员文章合集</h3><p>时光奔流，岁月不居。站在新的起点上，我们更要鼓足干劲，把蓝图变为现实，让群众的日子越过越红火。</p></div></div>
<div class="foot"><a href="#">关于我们</a> | <a href="#">广告服务</a> | <a href="#">招聘信息</a><p>互联网新闻信息服务许可证：00120210000　网上有害信息举报电话：00000000</p></div></body></html>`,
  },
  tables2000: {
    without: ["加入收藏", "站内搜索", "关闭窗口", "本周点击", "最佳浏览分辨率", "Copyright"],
    html: (a) => `<HTML><HEAD><TITLE>陇源区政府信息网</TITLE></HEAD><BODY bgcolor=#ffffff>
<TABLE width=778 align=center><TR><TD><A href=#>设为首页</A> <A href=#>加入收藏</A></TD></TR></TABLE>
<TABLE width=778 align=center><TR><TD>${MENU.map((one) => `<A href=#>${one}</A> | `).join("")}</TD></TR></TABLE>
<TABLE width=778 align=center><TR><TD width=180 valign=top><TABLE><TR><TD>站内搜索</TD></TR><TR><TD><FORM><INPUT></FORM></TD></TR><TR><TD>本周点击</TD></TR>${OTHERS.map((t) => `<TR><TD>·<A href=#>${t}</A></TD></TR>`).join("")}</TABLE></TD>
<TD width=598 valign=top><TABLE width=100%><TR><TD align=center><FONT size=4><B>${a.title}</B></FONT></TD></TR>
<TR><TD align=center>${a.day} ${a.time.slice(0, 5)}　来源：${a.source}　点击：388</TD></TR>
<TR><TD><FONT id=zoom>${a.paragraphs.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}<BR>`).join("\n")}${table(a)}</FONT></TD></TR>
<TR><TD align=right>【<A href=#>打印</A>】【<A href=#>关闭窗口</A>】</TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=778 align=center><TR><TD align=center>Copyright 2005 陇源区人民政府办公室　最佳浏览分辨率 1024*768</TD></TR></TABLE></BODY></HTML></HTML>`,
  },
  forum: {
    without: ["立即注册", "积分", "楼主好人", "沙发", "浏览器版本过低", "快速回复", "发表于 2024-01"],
    html: (
      a,
    ) => `<!DOCTYPE html><html><head><title>${a.title} - 本地新闻 - 云川论坛 - Powered by Discuz!</title></head><body id="nv_forum">
<div id="toptb"><a href="#">设为首页</a><a href="#">收藏本站</a></div><div id="hd"><div class="y">您需要 <a href="#">登录</a> 才可以下载或查看，没有账号？<a href="#">立即注册</a></div></div>
<div id="pt"><a href="#">云川论坛</a> › <a href="#">本地新闻</a> › ${a.title}</div>
<div id="postlist"><h1 class="ts"><a href="#">[转帖]</a> <span id="thread_subject">${a.title}</span></h1>
<div id="post_1"><table class="plhin"><tr><td class="pls"><div class="authi"><a href="#">云川老张</a></div><p>主题 33</p><p>积分 1208</p></td><td class="plc"><div class="authi"><em>发表于 ${a.day} ${a.time}</em> | <a href="#">只看该作者</a></div><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_1">${a.paragraphs.map((line) => `${line}<br />`).join("\n")}${table(a)}</td></tr></table></div></td></tr></table></div>
<div id="post_2"><table class="plhin"><tr><td class="pls"><div class="authi"><a href="#">行者无疆</a></div><p>主题 2</p><p>积分 88</p></td><td class="plc"><div class="authi"><em>发表于 2024-01-02 10:10</em></div><table><tr><td class="t_f" id="postmessage_2">楼主好人，多谢分享！</td></tr></table></td></tr></table></div>
<div id="post_3"><table class="plhin"><tr><td class="pls"><div class="authi"><a href="#">小桥流水</a></div></td><td class="plc"><div class="authi"><em>发表于 2024-01-03 11:10</em></div><table><tr><td class="t_f" id="postmessage_3">抢个沙发</td></tr></table></td></tr></table></div></div>
<div id="f_pst">快速回复 您需要登录后才可以回帖</div><div id="ft">浏览器版本过低，请升级。 <p>© 2001-2024 云川论坛</p></div></body></html>`,
  },
  wechat: {
    without: ["扫一扫关注该公众号", "阅读原文", "预览时标签不可点", "在看"],
    html: (
      a,
    ) => `<!DOCTYPE html><html><head><meta property="og:title" content="${a.title}"/><meta property="og:article:author" content=""/><title></title></head><body id="activity-detail">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name">
${a.title}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname"><a href="javascript:void(0);">${a.source}</a></span> <em id="publish_time" class="rich_media_meta rich_media_meta_text">${a.day} ${a.time.slice(0, 5)}</em></div>
<div class="rich_media_content" id="js_content"><section><section>${a.paragraphs.map((line) => `<section style="margin:8px"><p style="text-indent:2em"><span style="font-size:16px"><span>${line}</span></span></p></section>`).join("")}${table(a)}</section></section></div>
<div class="rich_media_tool"><a href="#">阅读原文</a><span>阅读</span><span>在看</span></div></div></div></div>
<div class="qr_code_pc"><p>微信扫一扫关注该公众号</p></div><div id="js_pc_qr_code">预览时标签不可点</div></body></html>`,
  },
  inParts: {
    without: ["下一页", "余下全文", "图说青岚", "网友热评", "无障碍"],
    html: (a) => {
      const half = Math.ceil(a.paragraphs.length / 2);
      return `<html><head><title>${a.title}--青岚网</title></head><body><div class="top"><a href="#">无障碍</a> <a href="#">繁体</a></div>
<div class="main"><h2 class="title">${a.title}</h2><p class="time">${a.day.replaceAll("-", "/")} ${a.time} 来源：${a.source}</p>
<div class="text" id="page1">${p(a.paragraphs.slice(0, half))}</div><div class="text" id="page2">${p(a.paragraphs.slice(half))}${table(a)}</div>
<div class="pages"><a href="#">上一页</a> <b>1</b> <a href="#">2</a> <a href="#">下一页</a> <a href="#">余下全文</a></div></div>
<div class="pics"><h3>图说青岚</h3><ul>${links(OTHERS)}</ul></div><div class="comments"><h3>网友热评</h3><div class="c">说得好，支持家乡建设，希望越来越好，多修几条路。</div></div></body></html>`;
    },
  },
  hiddenParts: {
    without: ["上一页", "图说青岚"],
    html: (a) => {
      const half = Math.ceil(a.paragraphs.length / 2);
      return `<html><head><title>${a.title}</title></head><body><div class="nav">${links(MENU, "span")}</div>
<div class="box"><h1>${a.title}</h1><div class="info">时间：${a.day} ${a.time}</div><div id="content"><div class="part">${p(a.paragraphs.slice(0, half))}</div><div class="part" style="display:none">${p(a.paragraphs.slice(half))}${table(a)}</div></div>
<div class="page"><a href="#">上一页</a><a href="#">1</a><a href="#">2</a></div></div><ul class="pic"><li>图说青岚</li>${links(OTHERS)}</ul></body></html>`;
    },
  },
  divSoup: {
    without: ["走进青岚", "全市春季招商签约", "关于本站"],
    html: (a) =>
      `<html><head><title>${a.title}|青岚之窗</title></head><body><div><div>${links(MENU, "div")}</div><div><div><div>${a.title}</div><div>${a.day}</div><div><div>${a.paragraphs.map((line) => `<div>${line}</div>`).join("")}</div>${table(a)}</div></div><div><div>最新文章</div>${links(OTHERS, "div")}</div></div><div><div>关于本站</div><div>青岚之窗 版权所有</div></div></div></body></html>`,
  },
  lists: {
    without: ["办事服务", "往期回顾"],
    html: (a) =>
      `<html><head><title>${a.title}</title><meta name="publishdate" content="${a.day}"></head><body><ul id="menu">${links(MENU)}</ul><div id="content"><h3>${a.title}</h3><ul class="doc">${a.paragraphs.map((line) => `<li><ul><li>${line}</li></ul></li>`).join("")}</ul>${table(a)}</div><div id="old"><h4>往期回顾</h4><ul>${links(OTHERS)}</ul></div></body></html>`,
  },
  mobile: {
    without: ["打开APP", "展开全文", "猜你喜欢", "条评论", "写评论"],
    html: (
      a,
    ) => `<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width"><title>${a.title}</title></head><body><header class="m-top"><a href="#">打开APP</a><span>云川头条</span></header>
<section class="g-art"><h1 class="m-tit">${a.title}</h1><div class="m-info"><span>${a.source}</span><time>${a.day} ${a.time.slice(0, 5)}</time></div><div class="g-body">${body(a)}</div><div class="open">展开全文</div><a class="btn" href="#">打开APP，阅读体验更佳</a></section>
<section class="m-cmt"><h2>热门评论</h2><p class="num">23条评论</p><div class="comment-item"><b>网友甲</b><p>写得真实，为基层干部点赞，也希望政策能落到实处。</p></div><textarea>写评论</textarea></section>
<section class="m-rec"><h2>猜你喜欢</h2>${OTHERS.map((t) => `<a href="#"><div>${t}</div><div>云川头条 3小时前</div></a>`).join("")}</section></body></html>`,
  },
  epaper: {
    without: ["版面导航", "标题导航", "上一篇", "PDF版", "缩小"],
    url: "http://szb.example.cn/html/DAY/content_1_2.htm",
    subtitled: "below",
    undated: true,
    html: (
      a,
    ) => `<html><head><title>云川日报多媒体数字版</title></head><body><table><tr><td><table><tr><td>第A02版：要闻</td></tr><tr><td><a href="#">上一版</a> <a href="#">下一版</a></td></tr></table><table><tr><td>版面导航</td></tr><tr><td><a href="#">第A01版 头版</a></td></tr><tr><td><a href="#">第A03版 综合</a></td></tr></table></td>
<td><table><tr><td>标题导航</td></tr>${OTHERS.map((t) => `<tr><td><a href="#">${t}</a></td></tr>`).join("")}</table></td>
<td><table><tr><td><a href="#">PDF版</a> 放大 ⊕ 缩小 ⊖ 默认</td></tr><tr><td align="center"><founder-title><table><tr><td class="font01">${a.title}</td></tr></table>${a.subtitle ? `<table><tr><td class="font02">${a.subtitle}</td></tr></table>` : ""}</founder-title></td></tr><tr><td><div id="ozoom"><founder-content>${p(a.paragraphs)}</founder-content>${table(a)}</div></td></tr><tr><td><a href="#">上一篇</a> <a href="#">下一篇</a></td></tr></table></td></tr></table></body></html>`,
  },
  countyCms: {
    without: ["顶一下", "踩一下", "上一篇", "发表评论", "热门标签", "技术支持"],
    html: (
      a,
    ) => `<html><head><title>${a.title}_云川县果业网</title><meta name="description" content="${a.paragraphs[0]!.slice(0, 40)}"></head><body><div class="place"><strong>当前位置:</strong> <a href="#">主页</a>&gt;<a href="#">新闻</a>&gt;</div>
<div class="viewbox"><div class="title"><h2>${a.title}</h2></div><div class="info"><small>时间:</small>${a.day} ${a.time.slice(0, 5)}<small>来源:</small>${a.source}<small>作者:</small>${a.editor} <small>点击:</small>次</div>
<div class="content"><table><tr><td>${body(a)}<div>(责任编辑：${a.editor})</div></td></tr></table></div>
<div class="handle"><div class="digg"><span>顶一下</span><span>(0)</span><span>踩一下</span></div><div class="context"><ul><li>上一篇：<a href="#">${OTHERS[0]}</a></li><li>下一篇：<a href="#">${OTHERS[1]}</a></li></ul></div></div></div>
<div class="pleft"><dl class="tbox"><dt>发表评论</dt><dd>请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。</dd></dl><dl class="tbox"><dt>热门标签</dt><dd><a href="#">梨树</a> <a href="#">修剪</a></dd></dl></div><div class="footer">技术支持：某某网络</div></body></html>`,
  },
  attachments: {
    without: ["附件下载", "纠错", "相关解读", "便民热线"],
    html: (
      a,
    ) => `<html><head><title>${a.title}</title><meta name="pubdate" content="${a.day}"></head><body><div class="nav">${links(MENU, "span")}</div><div class="con"><p class="tit">${a.title}</p><table class="xxgk"><tr><td>索引号：</td><td>000014349/2022-00001</td><td>发布日期：</td><td>${a.day}</td></tr></table><div class="txt"><div class="TRS_Editor">${body(a)}</div></div>
<div class="fj"><span>附件下载：</span><a href="a.doc">1.任务分解表.doc</a><br><a href="b.pdf">2.验收办法.pdf</a></div><div class="tool"><a href="#">打印</a> <a href="#">纠错</a></div><div class="xgjd"><h5>相关解读</h5><a href="#">图解：${OTHERS[2]}</a></div></div><div class="foot">便民热线：12345 主办单位：某某办公室</div></body></html>`,
  },
  datesAround: {
    without: ["今天是", "多云转晴", "全市春季招商签约", "预警信息"],
    html: (
      a,
    ) => `<html><head><title>${a.title}-青岚市应急管理局</title></head><body><div class="top">今天是：2025年6月1日 星期日 多云转晴 18~27℃</div><div class="mq"><b>预警信息</b><ul>${OTHERS.map((t, at) => `<li><a href="#">${t}</a> 2025-05-2${at}</li>`).join("")}</ul></div>
<div class="nr"><h1>${a.title}</h1><div class="ly">信息来源：${a.source}　发布日期：${a.day}　阅读：<span></span>次</div><div class="zw">${body(a)}</div></div><div class="list"><h3>本栏最新</h3><ul>${OTHERS.map((t, at) => `<li><a href="#">${t}</a><span>2025-05-1${at}</span></li>`).join("")}</ul></div></body></html>`,
  },
  teasers: {
    without: ["记者今天了解到", "订阅本刊"],
    html: (
      a,
    ) => `<!DOCTYPE html><html><head><title>${a.title} | 云川观察</title><meta property="article:published_time" content="${a.day}T${a.time.slice(0, 5)}:00+08:00"></head><body><nav>${links(MENU, "span")}</nav><main><article><h1>${a.title}</h1><div class="byline">${a.editor}</div>${body(a)}</article>
<aside>${OTHERS.map((t) => `<div class="card"><h3><a href="#">${t}</a></h3><p>记者今天了解到，${t}，目前各项准备工作已经就绪，后续将分批推进，请广大市民留意。</p></div>`).join("")}</aside></main><footer>订阅本刊，每天早上七点送达，随时可以退订，我们不会把您的地址告诉任何人。</footer></body></html>`,
  },
  jammed: {
    without: ["本文来自虚构站", "防采集", "页面加载中"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div id="loading" style="display:none">页面加载中，请稍候</div><div class="m"><h1>${a.title}</h1><div class="sj">${a.day} ${a.time}</div><div class="c">${a.paragraphs.map((line) => `<p>${line}<span style="display:none">本文来自虚构站 a8k2</span></p>`).join("")}<p style="font-size:0">防采集 zz9</p>${table(a)}</div></div></body></html>`,
  },
  hashed: {
    without: ["作者最新文章", "关注", "相关推荐", "换一换"],
    html: (
      a,
    ) => `<!DOCTYPE html><html><head><title>${a.title}</title></head><body><div id="app"><div class="_2Zphx"><div class="_17d9r"><h2 class="_1fAcG">${a.title}</h2><div class="_3RnC1"><p class="_2bKNC">${a.source}</p><span>发布时间：${a.day.slice(2)} ${a.time.slice(0, 5)}</span><button>关注</button></div></div><div class="_28fPT"><div class="_1NCGf">${a.paragraphs.map((line) => `<div class="dpu8C _2kCxD"><p><span class="bjh-p">${line}</span></p></div>`).join("")}${table(a)}</div></div><div class="_3rAz">举报/反馈</div></div>
<div class="_2fQ4"><div class="_1EZ">作者最新文章</div><ul>${links(OTHERS)}</ul><div>相关推荐</div><span>换一换</span><ul>${links(OTHERS.slice(2))}</ul></div></div></body></html>`,
  },
  webForms: {
    without: ["收藏本站", "联系我们", "推荐单位", "您是第"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><form id="form1" method="post" action="x.aspx"><input type="hidden" name="__VIEWSTATE" value="xx"><div id="head"><a href="#">收藏本站</a> <a href="#">联系我们</a></div><div class="left"><div class="lm">推荐单位</div>${links(OTHERS)}</div><div class="right"><span id="lblTitle">${a.title}</span><br><span id="lblTime">${a.day.replaceAll("-", ".")} ${a.time}</span><hr><span id="lblContent">${body(a)}</span></div><div id="bottom">您是第 123456 位访客</div></form></body></html>`,
  },
  subtitled: {
    without: ["人民论坛", "分享让更多人看到", "推荐阅读", "全市春季招商签约"],
    subtitled: "both",
    html: (a) =>
      `<html><head><title>${a.title}--要闻--青岚网</title><meta name="publishdate" content="${a.day}"></head><body><div class="rmw"><a href="#">人民论坛</a></div><div class="clearfix w1000_320 text_title">${a.kicker ? `<h3 class="pre">${a.kicker}</h3>` : ""}<h1>${a.title}</h1>${a.subtitle ? `<h4 class="sub">${a.subtitle}</h4>` : ""}<p class="author">${a.editor}</p><div class="box01"><div class="fl">${chinese(a.day)}${a.time.slice(0, 5)}　来源：<a href="#">${a.source}</a></div></div></div><div class="box_con" id="rwb_zw">${body(a)}<div class="zdfy clearfix"></div></div><div class="edit clearfix">(责编：${a.editor}、某某)</div><div class="share">分享让更多人看到</div><div class="tj"><h3>推荐阅读</h3><ul>${OTHERS.map((t) => `<li><strong><a href="#">${t}</a></strong><em>　　${t}，各地认真落实。…<a href="#">【详细】</a></em></li>`).join("")}</ul></div></body></html>`,
  },
  longDisclaimer: {
    without: ["凡本网注明", "本公司拥有", "关于我们"],
    html: (
      a,
    ) => `<html><head><title>${a.title}_云川在线</title></head><body><div class="hd"><a href="#">首页</a></div><div class="mid"><h1>${a.title}</h1><p class="meta">${a.day} ${a.time.slice(0, 5)} ${a.source}</p><div class="body">${body(a)}</div>
<div class="sm">凡本网注明“来源：云川在线”的所有作品，版权均属于云川在线，未经本网授权不得转载、摘编或利用其它方式使用上述作品。已经本网授权使用作品的，应在授权范围内使用，并注明来源。违反上述声明者，本网将追究其相关法律责任。凡本网注明来源非云川在线的作品，均转载自其它媒体，转载目的在于传递更多信息，并不代表本网赞同其观点和对其真实性负责。</div></div>
<div class="btm"><h4>关于我们</h4><p>云川在线成立于某年，本公司拥有新闻采编、视频制作、舆情服务等业务板块，累计注册用户三十余万，是本地有影响的综合门户，我们秉持客观公正的立场，为读者提供及时、准确、有用的信息。</p></div></body></html>`,
  },
  mirror: {
    without: ["本站首页", "友情链接", "京东特价", "返回顶部", "上一篇"],
    html: (a) =>
      `<html><head><title>${a.title} - 全国资讯聚合</title></head><body><div>本站首页 新闻 财经 房产 汽车 招聘 论坛<br>您的位置： 首页 &gt; 新闻 &gt; 正文<br><b>${a.title}</b><br>发布时间：${a.day} ${a.time} 来源：${a.source} 浏览：33<br>${a.paragraphs.map((line) => `　　${line}<br>`).join("")}${table(a)}上一篇：${OTHERS[0]}<br>下一篇：${OTHERS[1]}<br>友情链接 京东特价 旅游天地<br>返回顶部</div></body></html>`,
  },
  newsClock: {
    without: ["新华", "正在阅读", "阅读下一篇", "010020"],
    html: (a) => `<!DOCTYPE html><html><head><title>
${a.title}-云川新闻
</title></head><body><div class="domMobile"><a href="#">云川新闻</a></div><div class="head-line clearfix"><h1><span class="title">${a.title}</span></h1><div class="header-time left"><span class="year"><em>${a.day.slice(0, 4)}</em></span><span class="day"><em>${a.day.slice(5, 7)}</em>/<em>${a.day.slice(8)}</em></span><span class="time">${a.time}</span></div><div class="source">来源：${a.source}</div><div class="setFont"><span>字体：</span><span class="small">小</span><span class="middle">中</span><span class="big">大</span></div><div class="share">分享到：</div></div>
<div class="nav-ten">正在阅读：${a.title}</div><div class="main clearfix"><div class="main-left left"><div id="detail">${body(a)}<p class="pageVideo"></p><div id="articleEdit"><span class="jc">【纠错】</span><span class="editor">【责任编辑:${a.editor}】</span></div></div></div></div>
<div class="nextpage"><span>阅读下一篇：</span><a href="#">${OTHERS[1]}</a></div><div class="foot">010020030000000000000000011100001301</div></body></html>`,
  },
  commerce: {
    without: ["海量资讯", "热搜", "意见反馈", "股市回暖", "相关专题"],
    html: (
      a,
    ) => `<html><head><title>${a.title}|防汛|备汛_云川财经_云川网</title><meta property="og:title" content="${a.title}"/><meta property="article:published_time" content="${a.day}T09:00:00+08:00"/></head><body><div class="top-banner"><a href="#">热搜</a></div><div class="main-content w1240"><div class="path-search"><div class="path"><a href="#">云川财经</a> &gt; <a href="#">滚动新闻</a> &gt;正文</div></div><h1 class="main-title">${a.title}</h1><div class="top-bar"><div class="date-source"><span class="date">${chinese(a.day)} ${a.time.slice(0, 5)}</span> <a href="#" class="source">${a.source}</a></div></div>
<div class="article-content clearfix"><div class="article-content-left"><div class="article" id="artibody"><div style="font-size:12px"><a href="#">股市回暖，抄底炒股先开户！智能定投、条件单、个股雷达……送给你&gt;&gt;</a></div>${body(a)}<div class="appendQr_wrap"><p>海量资讯、精准解读，尽在云川财经APP</p></div><p class="show_author">责任编辑：${a.editor} </p></div><div class="article-bottom"><div class="keywords"><span>文章关键词：</span><a href="#">防汛</a></div><a href="#">我要反馈</a><span>意见反馈</span></div></div><div class="article-content-right"><h2>相关专题</h2>${links(OTHERS)}</div></div></body></html>`,
  },
  breaksOnly: {
    without: ["办事服务", "浏览次数", "打印此页"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div id="top">${links(MENU, "span")}</div><div id="main"><div class="bt">${a.title}</div><div class="ly">来源：${a.source} 日期：${a.day} 浏览次数：12</div><p class="nr">${a.paragraphs.map((line) => `　　${line}`).join("<br><br>")}</p>${table(a)}<div><a href="#">打印此页</a></div></div></body></html>`,
  },
  introBefore: {
    without: ["个人简历", "分管财政", "网上信箱", "领导活动"],
    html: (a) =>
      `<html><head><title>${a.title}-领导之窗</title></head><body><div class="ldzc"><div class="lefts"><h3>个人简历</h3><p>某某，男，汉族，大学学历，农学学士，现任市政府党组成员、副市长。负责农业农村、水利、气象等方面工作，分管财政、审计。</p><p><a href="#">网上信箱</a></p><h3>领导活动</h3><ul>${links(OTHERS)}</ul></div><div class="rights"><div class="arcTitle">${a.title}</div><div class="arcInfo">时间：${a.day} 来源：${a.source}</div><div class="arcContent">${body(a)}</div></div></div></body></html>`,
  },
  dateBelow: {
    without: ["政务公开", "扫码", "网站声明"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div class="menu">${links(MENU)}</div><div class="wzy"><div class="wzbt">${a.title}</div><div class="wznr">${body(a)}</div><div class="wzxx"><span>信息来源：${a.source}</span><span>发布时间：${a.day} ${a.time.slice(0, 5)}</span><span>责任编辑：${a.editor}</span></div><div class="sm2">扫码用手机看</div></div><div class="di"><a href="#">网站声明</a></div></body></html>`,
  },
  linkedWords: {
    without: ["百科首页", "收藏", "词条统计"],
    html: (a) =>
      `<html><head><title>${a.title}_云川词条</title><meta name="publishdate" content="${a.day}"></head><body><div class="hdr"><a href="#">百科首页</a><span>收藏</span></div><div class="page"><h1>${a.title}</h1><div class="entry">${a.paragraphs.map((line) => `<p>${line.replace(/会议|造林|阮青山|学习/gu, (word) => `<a href="/w">${word}</a>`)}</p>`).join("")}${table(a)}</div><div class="side"><dl><dt>词条统计</dt><dd>浏览次数：33</dd><dd>编辑次数：2</dd></dl></div></div></body></html>`,
  },
  longComments: {
    without: ["我在南沟住过", "回复", "条评论", "点赞"],
    html: (a) =>
      `<html><head><title>${a.title}</title></head><body><div class="wrap"><div class="post-view"><h1>${a.title}</h1><div class="meta">${a.source} · ${a.day} ${a.time.slice(0, 5)}</div><div class="post-content">${body(a)}</div></div><div id="pinglun"><h4>3条评论</h4>${[1, 2, 3].map((n) => `<div class="item"><span>网友${n}</span><span>2024-05-0${n} 10:00</span><p>我在南沟住过十几年，眼看着这里一天天变好，路宽了，灯亮了，年轻人也回来了，真心希望这样的好政策能一直坚持下去，让更多的乡亲受益。</p><a href="#">回复</a><a href="#">点赞</a></div>`).join("")}</div></div></body></html>`,
  },
  sections: {
    without: ["返回列表", "视频加载中", "数据开放"],
    html: (a) =>
      `<html lang="zh"><head><title>${a.title}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${a.title}","datePublished":"${a.day}T08:00:00+08:00"}</script></head><body><header><nav><ul>${links(MENU)}</ul></nav></header><main><h1>${a.title}</h1>${a.paragraphs.map((line) => `<section class="blk"><div class="txt-blk"><p>${line}</p></div></section>`).join("")}${table(a)}<a class="back" href="#">返回列表</a></main><footer><p>视频加载中</p></footer></body></html>`,
  },
  noticeBoard: {
    without: ["公示公告", "您是第", "关闭", "网站地图"],
    html: (a) =>
      `<html><head><title>${a.title} - 公示公告 - 临湖县林业局</title></head><body bgcolor="#fff"><center><table width="960"><tr><td><a href="#">网站地图</a></td></tr><tr><td>您现在的位置：<a href="#">首页</a>&gt;&gt;<a href="#">公示公告</a></td></tr><tr><td><table><tbody><tr><td class="title" align="center">${a.title}</td></tr><tr><td align="center"><span>发表日期：${chinese(a.day)}</span> <span>编辑：${a.editor}</span> <span>有 388 位读者读过此文</span></td></tr><tr><td class="content"><div>${a.paragraphs.map((line) => `<div><span>${line}</span></div>`).join("\n")}</div>${table(a)}</td></tr><tr><td align="right">【<a href="#">关闭</a>】</td></tr></tbody></table></td></tr><tr><td>您是第 100 位访客</td></tr></table></center></body></html>`,
  },
  printCopy: {
    without: ["打印预览", "加载更多", "走进青岚"],
    html: (a) =>
      `<html><head><title>${a.title}_青岚</title></head><body><div class="n">${links(MENU, "span")}</div><div id="printArea" style="display:none"><h1>打印预览</h1></div><div class="cnt"><div class="t">${a.title}</div><div class="s">${chinese(a.day)}　　${a.source}</div><div class="b">${a.paragraphs.map((line) => `<p style="text-align:justify"><font face="仿宋">　　${line}</font></p><p>&nbsp;</p>`).join("")}${table(a)}</div></div><div class="m">加载更多</div></body></html>`,
  },
};
