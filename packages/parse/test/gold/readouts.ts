import type { GoldPage } from "./gold.js";

/** Invented readouts, each in a shape that real pages have. People and meetings do not exist. */
export const READOUTS: readonly GoldPage[] = [
  {
    name: "a province, plainly",
    text: `首页 > 要闻 > 正文
河北省委常委会召开会议 研究部署防汛备汛工作
2023-07-20 08:15 来源：冀风网 作者：admin
7月19日，河北省委常委会召开会议，研究部署防汛备汛工作。省委书记钱若川主持会议并讲话。
省委副书记、省长孙以宁，省委常委、秘书长费长河出席会议。
会议指出，今年雨季来得早、来得急。各级各部门要盯紧水库和堤防，把转移预案落到每一户。不得以任何理由迟报险情。
会议强调，要抓实“叫醒叫应”机制，落实“日报告、零报告”。加强夜间值守，确保电话有人接、险情有人管。
分享到：
责任编辑：费小满`,
    kind: "readout",
    title: "河北省委常委会召开会议 研究部署防汛备汛工作",
    paragraphs: ["7月19日，", "省委副书记", "会议指出", "会议强调"],
    chrome: ["navigation", "source", "share", "source"],
    province: "13",
    level: "province",
    meeting: "河北省委常委会会议",
    date: "2023-07-19",
    published: "2023-07-20",
    people: [
      "钱若川 chair 省委书记",
      "孙以宁 attendee 省委副书记|省长",
      "费长河 attendee 省委常委|秘书长",
      "费小满 reporter ",
    ],
    acts: ["2 会议 指出", "3 会议 强调"],
    directives: ["2 要", "2 不得", "3 要", "3 ·"],
    quoted: ["叫醒叫应", "日报告、零报告"],
  },
  {
    name: "a prefecture that names its province once, with subtitles and a list",
    text: `当前位置：首页 > 工作动态
市委应急工作领导小组第二次会议召开
2020年3月6日 10:20 来源：市政府网站 浏览次数：31
科学精准抓防控 有力有序促生产
顾明远主持会议并讲话
纪小川 涂铮 白鹭出席
3月5日上午，市委应急工作领导小组召开第二次会议，传达四川省应急工作调度会要求，听取我市汇报。市委书记、领导小组组长顾明远主持会议并讲话。
市委副书记、市长纪小川讲话。市人大常委会主任涂铮，市政协主席白鹭出席会议。
会议指出，要立足巴中山多路远，把路网、水网、电网一并检修。继续做好离巴返巴人员登记，严禁瞒报漏报。
各区县主要负责同志参加会议。
扫一扫在手机打开当前页`,
    kind: "readout",
    title: "市委应急工作领导小组第二次会议召开",
    subtitles: ["科学精准抓防控 有力有序促生产", "顾明远主持会议并讲话", "纪小川 涂铮 白鹭出席"],
    paragraphs: ["3月5日上午", "市委副书记", "会议指出", "各区县"],
    chrome: ["navigation", "source", "share"],
    province: "51",
    level: "prefecture",
    prefecture: "巴中市",
    meeting: "市委应急工作领导小组第二次会议",
    date: "2020-03-05",
    published: "2020-03-06",
    people: [
      "顾明远 chair 市委书记|领导小组组长",
      "纪小川 speaker 市委副书记|市长",
      "涂铮 attendee 市人大常委会主任",
      "白鹭 attendee 市政协主席",
    ],
    acts: ["2 会议 指出"],
    directives: ["2 要", "2 ·"],
  },
  {
    name: "a county-level city, the year from a plan",
    text: `沈望山主持召开霍林郭勒市委四届二十次常委会（扩大）会议
沈望山主持召开霍林郭勒市委四届二十次常委会（扩大）会议
5月12日下午，通辽市政协副主席、霍林郭勒市委书记沈望山主持召开霍林郭勒市委四届二十次常委会（扩大）会议，审议2021年林区道路养护方案。霍林郭勒市委副书记、市长霍青，市政协主席柳成荫等出席。
沈望山指出，防火期没有假期，瞭望塔必须二十四小时有人。副市长邢舟汇报道路养护情况。`,
    kind: "readout",
    title: "沈望山主持召开霍林郭勒市委四届二十次常委会（扩大）会议",
    paragraphs: ["5月12日下午", "沈望山指出"],
    chrome: ["other"],
    province: "15",
    level: "county",
    prefecture: "通辽市",
    meeting: "霍林郭勒市委四届二十次常委会（扩大）会议",
    date: "2021-05-12",
    people: [
      "沈望山 chair 通辽市政协副主席|霍林郭勒市委书记",
      "霍青 attendee 霍林郭勒市委副书记|市长",
      "柳成荫 attendee 市政协主席",
      "邢舟 speaker 副市长",
    ],
    acts: ["1 沈望山 指出"],
    directives: ["1 必须"],
  },
  {
    name: "a township, the chair behind the meeting",
    text: `9月3日，禾雀乡召开2022年秋收调度会，乡党委书记卢成山、乡长石小满、派出所所长、副乡长蓝天佑和各村支书到会，会议由乡长石小满主持。
卢成山要求，各村要把收割机的油料备足，晒场一律不得占用道路。`,
    kind: "readout",
    title: null,
    paragraphs: ["9月3日", "卢成山要求"],
    province: null,
    level: "other",
    date: "2022-09-03",
    people: ["卢成山 speaker 乡党委书记", "石小满 chair 乡长", "蓝天佑 attendee 派出所所长|副乡长"],
    acts: ["1 卢成山 要求"],
    directives: ["1 要"],
  },
  {
    name: "names of minorities and of two characters",
    text: `自治区党委召开就业工作专题会议
2022- 09- 06 11:02 来源：天山发布
9月5日，新疆维吾尔自治区党委召开就业工作专题会议。自治区党委副书记、自治区主席吐尔逊·玉素甫主持会议，自治区领导何勤、多吉次珠、买买提·依明、欧阳静澜出席。
吐尔逊·玉素甫强调，要把招工信息送到村里，送到毡房。何勤通报有关情况。`,
    kind: "readout",
    title: "自治区党委召开就业工作专题会议",
    paragraphs: ["9月5日", "吐尔逊"],
    chrome: ["source"],
    province: "65",
    level: "province",
    meeting: "新疆维吾尔自治区党委就业工作专题会议",
    date: "2022-09-05",
    published: "2022-09-06",
    people: [
      "吐尔逊·玉素甫 chair 自治区党委副书记|自治区主席",
      "何勤 speaker 自治区领导",
      "多吉次珠 attendee 自治区领导",
      "买买提·依明 attendee 自治区领导",
      "欧阳静澜 attendee 自治区领导",
    ],
    acts: ["1 吐尔逊·玉素甫 强调"],
    directives: ["1 要"],
  },
  {
    name: "a headline in two lines, glued names, day before month, yesterday",
    text: `易明川在全省粮食安全工作会议上强调
把饭碗端得更稳更牢
欧阳远征贺兰亭出席

18.10.2021  21:35

甘肃省粮食安全工作会议昨天（17日）下午在兰州召开。省委书记易明川出席会议并讲话。他强调，要守住耕地这条线。
省领导欧阳远征、贺兰亭、马如风等出席会议。
易明川在讲话中指出，种子是根本，仓储是关键。要把冷库建到产地去。`,
    kind: "readout",
    title: "易明川在全省粮食安全工作会议上强调 把饭碗端得更稳更牢",
    subtitles: ["欧阳远征贺兰亭出席"],
    paragraphs: ["甘肃省粮食安全", "省领导欧阳", "易明川在讲话中"],
    chrome: ["source"],
    province: "62",
    level: "province",
    meeting: "甘肃省粮食安全工作会议",
    date: "2021-10-17",
    published: "2021-10-18",
    people: [
      "易明川 speaker 省委书记",
      "欧阳远征 attendee 省领导",
      "贺兰亭 attendee 省领导",
      "马如风 attendee 省领导",
    ],
    acts: ["- 易明川 强调", "0 易明川 强调", "2 易明川 指出"],
    directives: ["0 要", "2 要"],
  },
  {
    name: "a forum page, run-in headings",
    url: "http://bbs.example.cn/thread-2023-04-12-1.html",
    text: `马上注册，认识更多朋友，解锁更多版块
您需要 登录 才可以下载或查看，没有账号？
x
来源：浙江发布
4月11日，省防汛指挥部召开会议，分析当前汛情。省委书记、省防汛指挥部指挥长凌云帆主持会议并强调，要把人的安全放在第一位。
省长程一诺出席会议并讲话。
要时刻绷紧防汛这根弦，坚决守住不死人的底线 凌云帆指出，当前汛情复杂多变，绝不能有侥幸心理。
要把隐患排查到每一座山塘，做到来浙返浙施工队伍底数清。
程一诺要求，要管住施工便桥，一旦预警立即停工撤人。
省领导邵北辰、甘棠、虞山青，杭州市市长姜小白参加会议。
|`,
    kind: "readout",
    title: null,
    paragraphs: ["4月11日", "省长程一诺", "要时刻绷紧", "要把隐患", "程一诺要求", "省领导邵北辰"],
    chrome: ["login", "login", "other", "source", "other"],
    province: "33",
    level: "province",
    meeting: "省防汛指挥部会议",
    date: "2023-04-11",
    published: "2023-04-12",
    people: [
      "凌云帆 chair 省委书记|省防汛指挥部指挥长",
      "程一诺 speaker 省长",
      "邵北辰 attendee 省领导",
      "甘棠 attendee 省领导",
      "虞山青 attendee 省领导",
      "姜小白 attendee 杭州市市长",
    ],
    acts: ["0 凌云帆 强调", "2 凌云帆 指出", "4 程一诺 要求"],
    directives: ["0 要", "2 要", "2 绝不能", "3 要", "4 要"],
  },
  {
    name: "a stamp glued to the first sentence, an editor's bracket to the last",
    text: `吉林省委书记：守住黑土地
最后更新： 2024-04-09 07:31:224月8日晚，吉林省委书记宋闻笛以视频形式主持召开全省春耕调度会，各市州设分会场。他强调，要把农时抢回来。省长温如玉出席会议。
宋闻笛指出，农资价格要盯住，假种子必须一查到底。（责编：叶知秋、林晚）`,
    kind: "readout",
    title: "吉林省委书记：守住黑土地",
    paragraphs: ["4月8日晚", "宋闻笛指出"],
    chrome: ["source", "source"],
    province: "22",
    level: "province",
    meeting: "全省春耕调度会",
    date: "2024-04-08",
    published: "2024-04-09",
    people: ["宋闻笛 chair 吉林省委书记", "温如玉 attendee 省长", "叶知秋 reporter ", "林晚 reporter "],
    acts: ["0 宋闻笛 强调", "1 宋闻笛 指出"],
    directives: ["0 要", "1 要"],
  },
  {
    name: "republished long after: terms, the lunar date and the original address contradict the page",
    text: `当前所在:首页 > 热点 > 省委常委会召开扩大会议，部署疫情防控
省委常委会召开扩大会议，部署疫情防控
发布时间:2021-06-02 来源： 某某厅 作者：佚名
1月27日上午，省委常委会召开扩大会议，部署新型冠状病毒感染的肺炎疫情防控。省委书记邹衡山主持会议并讲话。
会议指出，农历正月初一，中央召开会议，专门研究防控工作，充分体现了对群众安危的牵挂。要坚决做好来鲁人员登记。
会议决定，由邹衡山、左思源同志担任省领导小组组长。各市一律停止休假。
原文链接：http://www.example.cn/art/202001/1f3a.shtml
网站地图 免责声明 广告服务 联系我们 会员服务 投稿服务
某某资讯网 版权所有。`,
    kind: "readout",
    title: "省委常委会召开扩大会议，部署疫情防控",
    paragraphs: ["1月27日上午", "会议指出", "会议决定"],
    chrome: ["navigation", "source", "source", "navigation", "copyright"],
    province: "37",
    level: "province",
    meeting: "省委常委会扩大会议",
    date: "2020-01-27",
    published: "2021-06-02",
    conflicts: ["publicationDate"],
    people: ["邹衡山 chair 省委书记", "左思源 mentioned "],
    acts: ["1 会议 指出", "2 会议 决定"],
    directives: ["1 要", "2 一律"],
  },
  {
    name: "nothing tells the year",
    text: `6月2日，省政府召开安全生产视频会议。副省长翁知微主持会议并讲话。
翁知微强调，矿山、渡口、客运要逐一过筛。`,
    kind: "readout",
    title: null,
    paragraphs: ["6月2日", "翁知微强调"],
    province: null,
    level: "province",
    date: null,
    people: ["翁知微 chair 副省长"],
    acts: ["1 翁知微 强调"],
    directives: ["1 要"],
  },
  {
    name: "nobody chairs; reports without words are no acts",
    url: "http://news.example.cn/2022/0516/c1-2.html",
    text: `5月15日，江西省疫情防控电视电话会议召开，传达国务院视频会议要求，通报各地情况。省长方既白出席会议并讲话。副省长闻人杰作具体要求，国务院督导组组长冷清秋提出指导意见。
方既白说，群众的难处就是我们的差事。
他要求各地要把药品送上门。九江市、上饶市作了发言。`,
    kind: "readout",
    title: null,
    paragraphs: ["5月15日", "方既白说", "他要求"],
    province: "36",
    level: "province",
    meeting: "江西省疫情防控电视电话会议",
    date: "2022-05-15",
    published: "2022-05-16",
    people: ["方既白 speaker 省长", "闻人杰 speaker 副省长", "冷清秋 speaker 国务院督导组组长"],
    acts: ["1 方既白 说", "2 方既白 要求"],
    directives: ["2 要"],
  },
  {
    name: "the country's own meeting has no province",
    url: "https://www.example.com/2020-02-08/1.html",
    text: `中央应急工作领导小组召开会议
02-08 19:15:33 来源：央视新闻客户端
央视新闻客户端消息，8日，中共中央政治局常委、国务院总理、中央应急工作领导小组组长穆长风主持召开领导小组会议，研判各地救治。
会议指出，要把重症病人集中起来救。
领导小组成员纪云舒、项南图、安之若参加。`,
    kind: "readout",
    title: "中央应急工作领导小组召开会议",
    paragraphs: ["央视新闻客户端", "会议指出", "领导小组成员"],
    chrome: ["source"],
    province: null,
    level: "national",
    date: "2020-02-08",
    published: "2020-02-08",
    people: [
      "穆长风 chair 中共中央政治局常委|国务院总理|中央应急工作领导小组组长",
      "纪云舒 attendee 领导小组成员",
      "项南图 attendee 领导小组成员",
      "安之若 attendee 领导小组成员",
    ],
    acts: ["1 会议 指出"],
    directives: ["1 要"],
  },
  {
    name: "attributions on lines of their own, captions between",
    text: `第02版：综合
上一版  下一版
符清扬主持召开省应急指挥部会议时强调
守好假期每一班岗
2023年2月2日 星期四
2月1日，广西壮族自治区副主席符清扬主持召开自治区应急指挥部会议。他强调，要把第一个月过好。
会议现场
岳小楼、师远、闵柔出席。
符清扬指出
坚持干字当头，把工地开起来。
符清扬强调
值班电话必须有人接。
记者 覃月 韦青
相关新闻
- 市民游园赏梅 2023-02-01
- 公交线路调整 2023-01-30`,
    kind: "readout",
    title: "符清扬主持召开省应急指挥部会议时强调 守好假期每一班岗",
    paragraphs: ["2月1日", "岳小楼", "符清扬指出", "坚持干字", "符清扬强调", "值班电话", "记者 覃月"],
    chrome: ["navigation", "navigation", "source", "other", "related", "related", "related"],
    province: "45",
    level: "province",
    meeting: "自治区应急指挥部会议",
    date: "2023-02-01",
    published: "2023-02-02",
    people: [
      "符清扬 chair 广西壮族自治区副主席",
      "岳小楼 attendee ",
      "师远 attendee ",
      "闵柔 attendee ",
      "覃月 reporter ",
      "韦青 reporter ",
    ],
    acts: ["- 符清扬 强调", "0 符清扬 强调", "2 符清扬 指出", "4 符清扬 强调"],
    directives: ["0 要", "3 ·", "5 必须"],
  },
  {
    name: "a weekday and a term date the meeting; two acts in a paragraph",
    text: `3月23日（星期三），市疫情防控指挥部召开第三十次调度会，部署社会面清零工作。市委书记阮南星主持，市长裴度出席。阮南星指出，第一批物资已经到位，取得了初步成效。阮南星强调，要抓紧分发。会议要求，志愿者必须先培训再上岗。
我市各县（区）在分会场参加会议。`,
    kind: "readout",
    title: null,
    paragraphs: ["3月23日", "我市各县"],
    province: null,
    level: "prefecture",
    date: "2022-03-23",
    people: ["阮南星 chair 市委书记", "裴度 attendee 市长"],
    acts: ["0 阮南星 指出", "0 阮南星 强调", "0 会议 要求"],
    directives: ["0 要", "0 必须"],
  },
  {
    name: "a notice that the text is invented, before and behind",
    url: "http://a.example.cn/html/20231018/7.html",
    text: `声明：本文为虚构样本，仅用于演示。
云南省推进大会召开
10月17日，云南省高原农业推进大会在昆明召开。省委副书记童远书主持大会，省人大常委会副主任和润川出席。
童远书在主持会议时指出，品牌不是贴出来的。要让茶山上的路好走，要让洱海边的水更清。
（俞白）
声明：本文为虚构样本，人物与会议均不存在。`,
    kind: "readout",
    title: "云南省推进大会召开",
    paragraphs: ["10月17日", "童远书在", "（俞白）"],
    chrome: ["notice", "notice"],
    province: "53",
    level: "province",
    meeting: "云南省高原农业推进大会",
    date: "2023-10-17",
    published: "2023-10-18",
    people: ["童远书 chair 省委副书记", "和润川 attendee 省人大常委会副主任", "俞白 reporter "],
    acts: ["1 童远书 指出"],
    directives: ["1 要"],
  },
  {
    name: "an elided subject, a feeling, a quotation inside quotation marks",
    url: "http://a.example.cn/t20190620_1.html",
    text: `6月19日，湖南省人才工作领导小组召开会议，省委常委、组织部部长章以沫主持会议并讲话，强调要把人才用在刀刃上。省教育厅厅长尤敏对专家表示欢迎。
会议认为，“帽子”不等于能力，有人说“重引进轻培养”，这要改。`,
    kind: "readout",
    title: null,
    paragraphs: ["6月19日", "会议认为"],
    province: "43",
    level: "province",
    date: "2019-06-19",
    published: "2019-06-20",
    people: ["章以沫 chair 省委常委|组织部部长", "尤敏 mentioned 省教育厅厅长"],
    acts: ["0 章以沫 强调", "1 会议 认为"],
    directives: ["0 要", "1 要"],
    quoted: ["帽子", "重引进轻培养"],
  },
];
