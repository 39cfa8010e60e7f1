import type { GoldPage } from "./gold.js";

/** Invented readouts from all over the country, each with something that the others lack. People and meetings do not exist. */
export const READOUTS_OF_PROVINCES: readonly GoldPage[] = [
  {
    name: "黑龙江: a video meeting, the governor presides, the secretary speaks",
    text: `全省春季农业生产视频会议召开
2024-03-22 09:10 来源：黑龙江农情网
3月21日，全省春季农业生产视频会议召开。省委书记卞长山出席会议并讲话，省长郝若谷主持会议，副省长冷一川部署工作。
卞长山强调，要把黑土地当作大熊猫来保护。要备足种子、化肥，抢抓农时。
郝若谷要求，各地务必把责任落到田间地头。`,
    kind: "readout",
    title: "全省春季农业生产视频会议召开",
    paragraphs: ["3月21日", "卞长山强调", "郝若谷要求"],
    chrome: ["source"],
    province: "23",
    level: "province",
    meeting: "全省春季农业生产视频会议",
    date: "2024-03-21",
    published: "2024-03-22",
    people: ["卞长山 speaker 省委书记", "郝若谷 chair 省长", "冷一川 speaker 副省长"],
    acts: ["1 卞长山 强调", "2 郝若谷 要求"],
    directives: ["1 要", "1 要", "2 务必"],
  },
  {
    name: "辽宁: a joint meeting with a number, the year in the address alone",
    url: "http://ln.example.cn/2022/1205/8841.html",
    text: `省委第十二次疫情防控专题会暨省疫情防控指挥部会议召开
12月4日，省委书记阎北辰主持召开省委第十二次疫情防控专题会暨省疫情防控指挥部会议，听取沈阳市、大连市情况汇报。省长楚云帆作具体部署。
阎北辰指出，要坚持快字当头，尽快实现社会面清零。
会议以视频形式召开。`,
    kind: "readout",
    title: "省委第十二次疫情防控专题会暨省疫情防控指挥部会议召开",
    paragraphs: ["12月4日", "阎北辰指出", "会议以视频"],
    province: "21",
    level: "province",
    meeting: "省委第十二次疫情防控专题会暨省疫情防控指挥部会议",
    date: "2022-12-04",
    published: "2022-12-05",
    people: ["阎北辰 chair 省委书记", "楚云帆 speaker 省长"],
    acts: ["1 阎北辰 指出"],
    directives: ["1 要"],
  },
  {
    name: "天津: a municipality, its districts; yesterday",
    text: `市委常委会召开会议
日期：2023-08-02 来源：津门新闻
昨日，天津市委常委会召开会议，研究海河流域防汛工作。市委书记温如海主持会议，市委副书记、市长屠一白，市人大常委会主任麦青，市政协主席邬远出席。
会议强调，要把人民群众生命安全放在第一位，静海区、西青区要提前转移低洼地区群众。不得漏掉一户一人。`,
    kind: "readout",
    title: "市委常委会召开会议",
    paragraphs: ["昨日", "会议强调"],
    chrome: ["source"],
    province: "12",
    level: "province",
    date: "2023-08-01",
    published: "2023-08-02",
    people: [
      "温如海 chair 市委书记",
      "屠一白 attendee 市委副书记|市长",
      "麦青 attendee 市人大常委会主任",
      "邬远 attendee 市政协主席",
    ],
    acts: ["1 会议 强调"],
    directives: ["1 要", "1 不得"],
  },
  {
    name: "上海: a district; the speaker 说",
    text: `区委常委会学习会举行
2019年11月20日上午，中共上海市浦东新区委员会举行常委会学习会。区委书记花子敬主持会议，区长闻人杰出席。
花子敬说，要把改革开放的旗帜举得更高。闻人杰指出，要管好每一笔财政资金。`,
    kind: "readout",
    title: "区委常委会学习会举行",
    paragraphs: ["2019年11月20日", "花子敬说"],
    province: "31",
    level: "county",
    date: "2019-11-20",
    people: ["花子敬 chair 区委书记", "闻人杰 speaker 区长"],
    acts: ["1 花子敬 说", "1 闻人杰 指出"],
    directives: ["1 要", "1 要"],
  },
  {
    name: "浙江: a headline that names the chair; quoted slogans",
    text: `柴方舟主持召开省委财经委员会会议
2021-05-18 20:33:01
5月18日，省委书记、省委财经委员会主任柴方舟主持召开省委财经委员会会议，研究建设共同富裕示范区等工作。应北川、鲍小舟等出席。
会议指出，要推动“扩中提低”，让改革成果看得见、摸得着。会议要求，各市要健全“一本账”管理机制。`,
    kind: "readout",
    title: "柴方舟主持召开省委财经委员会会议",
    paragraphs: ["5月18日", "会议指出"],
    chrome: ["source"],
    province: "33",
    level: "province",
    date: "2021-05-18",
    published: "2021-05-18",
    people: ["柴方舟 chair 省委书记|省委财经委员会主任", "应北川 attendee ", "鲍小舟 attendee "],
    acts: ["1 会议 指出", "1 会议 要求"],
    directives: ["1 要", "1 要"],
    quoted: ["扩中提低", "一本账"],
  },
  {
    name: "江苏: a prefecture's government; number of the meeting",
    text: `市政府召开第45次常务会议
发布时间：2020-09-29 16:00 信息来源：市政府办公室
9月28日，盐城市市长路遥远主持召开市政府第45次常务会议，研究秋粮收购、河道整治等工作。
会议强调，要敞开收购农民余粮，坚决防止“卖粮难”。会议还听取了其他事项。`,
    kind: "readout",
    title: "市政府召开第45次常务会议",
    paragraphs: ["9月28日", "会议强调"],
    chrome: ["source"],
    province: "32",
    level: "prefecture",
    prefecture: "盐城市",
    meeting: "市政府第45次常务会议",
    date: "2020-09-28",
    published: "2020-09-29",
    people: ["路遥远 chair 盐城市市长"],
    acts: ["1 会议 强调"],
    directives: ["1 要"],
    quoted: ["卖粮难"],
  },
  {
    name: "安徽: a county; the secretary's deputy presides; blank byline",
    text: `肥西县召开美丽乡村建设推进会
2018年4月11日，肥西县召开美丽乡村建设推进会。县委书记宣大力出席会议并讲话，县委副书记谷满仓主持会议，县领导童小山、褚红参加会议。
宣大力强调，要一村一策抓规划，严禁大拆大建。谷满仓就贯彻落实会议精神提出要求。
（通讯员 童年）`,
    kind: "readout",
    title: "肥西县召开美丽乡村建设推进会",
    paragraphs: ["2018年4月11日", "宣大力强调", "（通讯员"],
    province: "34",
    level: "county",
    prefecture: "合肥市",
    date: "2018-04-11",
    people: [
      "宣大力 speaker 县委书记",
      "谷满仓 chair 县委副书记",
      "童小山 attendee 县领导",
      "褚红 attendee 县领导",
      "童年 reporter ",
    ],
    acts: ["1 宣大力 强调"],
    directives: ["1 要"],
  },
  {
    name: "福建: a special meeting after a typhoon, he",
    text: `省防汛抗旱指挥部召开台风防御视频调度会
2023-07-27 22:41 来源：福建水情
7月27日晚，省长游泽川在省防汛抗旱指挥部主持召开台风防御视频调度会，连线泉州、漳州、厦门等地。
游泽川听取汇报后指出，台风正面袭击的可能性很大。他强调，要立即转移危险区域人员，做到应转尽转、应转早转。`,
    kind: "readout",
    title: "省防汛抗旱指挥部召开台风防御视频调度会",
    paragraphs: ["7月27日晚", "游泽川听取"],
    chrome: ["source"],
    province: "35",
    level: "province",
    date: "2023-07-27",
    published: "2023-07-27",
    people: ["游泽川 chair 省长"],
    acts: ["1 游泽川 指出", "1 游泽川 强调"],
    directives: ["1 要"],
  },
  {
    name: "江西: a prefecture in passing names the province; acts in one paragraph",
    url: "https://jx.example.cn/art/2024/6/19/art_1.html",
    text: `省委召开专题会议研究部署防汛救灾
6月18日，省委召开专题会议。省委书记席江流主持会议并讲话，省长俞半山出席。
席江流指出，要密切关注九江市、上饶市沿湖水位变化，加强圩堤巡查。席江流要求，各级干部要到一线去。俞半山强调，要抢修水毁道路。`,
    kind: "readout",
    title: "省委召开专题会议研究部署防汛救灾",
    paragraphs: ["6月18日", "席江流指出"],
    province: "36",
    level: "province",
    date: "2024-06-18",
    published: "2024-06-19",
    people: ["席江流 chair 省委书记", "俞半山 speaker 省长"],
    acts: ["1 席江流 指出", "1 席江流 要求", "1 俞半山 强调"],
    directives: ["1 要", "1 要", "1 要"],
  },
  {
    name: "山东: a state-owned group is no government",
    text: `集团召开安全环保工作会
2020年1月9日，鲁南某集团召开安全环保工作会。集团党委书记、董事长戚望主持会议，总经理水清出席。
戚望强调，要把隐患当成事故来抓。`,
    kind: "readout",
    title: "集团召开安全环保工作会",
    paragraphs: ["2020年1月9日", "戚望强调"],
    province: null,
    level: "other",
    date: "2020-01-09",
    people: ["戚望 chair 集团党委书记|董事长", "水清 attendee 总经理"],
    acts: ["1 戚望 强调"],
    directives: ["1 要"],
  },
  {
    name: "河南: two days, the first counts",
    text: `全省文物工作会议在洛阳召开
2021-10-16 07:30 来源：中原文物网
10月14日至15日，全省文物工作会议在洛阳市召开。副省长窦一鸣出席会议并讲话，河南省文物局局长陶片主持会议。
窦一鸣强调，要让文物活起来，更要让文物保得住。`,
    kind: "readout",
    title: "全省文物工作会议在洛阳召开",
    paragraphs: ["10月14日", "窦一鸣强调"],
    chrome: ["source"],
    province: "41",
    level: "province",
    meeting: "全省文物工作会议",
    date: "2021-10-14",
    published: "2021-10-16",
    people: ["窦一鸣 speaker 副省长", "陶片 chair 河南省文物局局长"],
    acts: ["1 窦一鸣 强调"],
    directives: ["1 要"],
  },
  {
    name: "湖北: the people's congress of a prefecture; the date in Chinese numerals",
    text: `宜昌市人大常委会召开主任会议
二〇二二年六月九日，宜昌市人大常委会召开第二十次主任会议，市人大常委会主任巴东来主持会议。
会议听取了长江岸线修复情况汇报。会议要求，有关部门要对整改情况逐项销号。`,
    kind: "readout",
    title: "宜昌市人大常委会召开主任会议",
    paragraphs: ["二〇二二年", "会议听取了"],
    province: "42",
    level: "prefecture",
    prefecture: "宜昌市",
    date: "2022-06-09",
    people: ["巴东来 chair 市人大常委会主任"],
    acts: ["1 会议 要求"],
    directives: ["1 要"],
  },
  {
    name: "湖南: an autonomous prefecture",
    text: `州委常委会召开会议传达学习全会精神
2020-11-06 来源：湘西融媒
11月5日，湘西土家族苗族自治州州委书记向南飞主持召开州委常委会会议，传达学习党的十九届五中全会精神。州长石竹生，州政协主席彭家寨出席。
会议指出，要把脱贫攻坚成果巩固好。`,
    kind: "readout",
    title: "州委常委会召开会议传达学习全会精神",
    paragraphs: ["11月5日", "会议指出"],
    chrome: ["source"],
    province: "43",
    level: "prefecture",
    prefecture: "湘西土家族苗族自治州",
    date: "2020-11-05",
    published: "2020-11-06",
    people: [
      "向南飞 chair 湘西土家族苗族自治州州委书记",
      "石竹生 attendee 州长",
      "彭家寨 attendee 州政协主席",
    ],
    acts: ["1 会议 指出"],
    directives: ["1 要"],
  },
  {
    name: "广东: an electronic newspaper page",
    text: `上一版 下一版
第A02版：要闻
全市高质量发展大会召开
2023年01月29日 星期日
佛山日报讯 记者麦穗报道：1月28日，佛山市高质量发展大会召开。市委书记伦叙文出席会议并讲话，市长关山月主持会议。
伦叙文强调，要坚持制造业当家。要真金白银支持企业技术改造。
放大 缩小 默认`,
    kind: "readout",
    title: "全市高质量发展大会召开",
    paragraphs: ["佛山日报讯", "伦叙文强调"],
    chrome: ["navigation", "navigation", "source", "navigation"],
    province: "44",
    level: "prefecture",
    prefecture: "佛山市",
    date: "2023-01-28",
    published: "2023-01-29",
    people: ["伦叙文 speaker 市委书记", "关山月 chair 市长", "麦穗 reporter "],
    acts: ["1 伦叙文 强调"],
    directives: ["1 要", "1 要"],
  },
  {
    name: "广西: an autonomous region's headquarters",
    text: `自治区新冠肺炎疫情防控工作领导小组指挥部召开第30次会议
2022-03-09 08:00
3月8日，广西壮族自治区新冠肺炎疫情防控工作领导小组指挥部召开第30次会议，自治区主席、指挥长韦漓江主持会议，指挥部副指挥长农青山、覃小溪出席。
会议强调，边境地区要筑牢“五级段长制”防线，严防输入。`,
    kind: "readout",
    title: "自治区新冠肺炎疫情防控工作领导小组指挥部召开第30次会议",
    paragraphs: ["3月8日", "会议强调"],
    chrome: ["source"],
    province: "45",
    level: "province",
    date: "2022-03-08",
    published: "2022-03-09",
    people: ["韦漓江 chair 自治区主席|指挥长", "农青山 attendee 指挥部副指挥长", "覃小溪 attendee "],
    acts: ["1 会议 强调"],
    directives: ["1 要"],
    quoted: ["五级段长制"],
  },
  {
    name: "重庆: a county of a municipality",
    text: `云阳县召开三峡库区消落带治理现场会
2021年8月3日，云阳县召开三峡库区消落带治理现场会。县长巫小峡主持会议并讲话。
巫小峡要求，沿江乡镇要逐段划定责任人，禁止在消落带耕种。`,
    kind: "readout",
    title: "云阳县召开三峡库区消落带治理现场会",
    paragraphs: ["2021年8月3日", "巫小峡要求"],
    province: "50",
    level: "county",
    date: "2021-08-03",
    people: ["巫小峡 chair 县长"],
    acts: ["1 巫小峡 要求"],
    directives: ["1 要"],
  },
  {
    name: "四川: a Tibetan prefecture, names in transcription",
    text: `甘孜州召开森林草原防灭火工作视频会议
2020-12-17
12月16日，甘孜藏族自治州召开森林草原防灭火工作视频会议。州委副书记、州长泽仁多吉主持会议并讲话，副州长洛绒扎西通报情况。
泽仁多吉强调，要管住野外火源，严禁带火上山。`,
    kind: "readout",
    title: "甘孜州召开森林草原防灭火工作视频会议",
    paragraphs: ["12月16日", "泽仁多吉强调"],
    chrome: ["source"],
    province: "51",
    level: "prefecture",
    prefecture: "甘孜藏族自治州",
    date: "2020-12-16",
    published: "2020-12-17",
    people: ["泽仁多吉 chair 州委副书记|州长", "洛绒扎西 speaker 副州长"],
    acts: ["1 泽仁多吉 强调"],
    directives: ["1 要"],
  },
  {
    name: "云南: movements name the province",
    url: "http://a.example.com/2021-07/08/c1.html",
    text: `省指挥部召开专题会议
7月7日，省应对疫情工作领导小组指挥部召开专题会议，研究边境疫情防控。副省长兰沧主持会议。
会议指出，要严格入滇返滇人员管理，对来滇人员一律查验。瑞丽市要坚持村自为战、组自为战。`,
    kind: "readout",
    title: "省指挥部召开专题会议",
    paragraphs: ["7月7日", "会议指出"],
    province: "53",
    level: "province",
    date: "2021-07-07",
    published: "2021-07-08",
    people: ["兰沧 chair 副省长"],
    acts: ["1 会议 指出"],
    directives: ["1 要", "1 要"],
  },
  {
    name: "陕西: the political consultative conference; a feeling is no act",
    text: `省政协召开双周协商座谈会
2019-05-24 18:20 来源：三秦政协
5月24日，陕西省政协召开双周协商座谈会，围绕秦岭生态保护建言资政。省政协主席雍门关主持会议并讲话。
雍门关对委员们的建议表示感谢。他指出，要像保护眼睛一样保护秦岭。`,
    kind: "readout",
    title: "省政协召开双周协商座谈会",
    paragraphs: ["5月24日", "雍门关对"],
    chrome: ["source"],
    province: "61",
    level: "province",
    date: "2019-05-24",
    published: "2019-05-24",
    people: ["雍门关 chair 省政协主席"],
    acts: ["1 雍门关 指出"],
    directives: ["1 要"],
  },
  {
    name: "甘肃: a title in two lines, date of the page later by a week",
    text: `祁连山在全省生态环境问题整改调度会上强调
以钉钉子精神抓好整改落实
发布时间：2022-04-20
4月13日，全省生态环境问题整改调度会在兰州召开，省长祁连山出席会议并讲话。
祁连山强调，要一个问题一个问题地改，一件事一件事地办。`,
    kind: "readout",
    title: "祁连山在全省生态环境问题整改调度会上强调 以钉钉子精神抓好整改落实",
    paragraphs: ["4月13日", "祁连山强调"],
    chrome: ["source"],
    province: "62",
    level: "province",
    date: "2022-04-13",
    published: "2022-04-20",
    people: ["祁连山 speaker 省长"],
    acts: ["- 祁连山 强调", "1 祁连山 强调"],
    directives: ["1 要"],
  },
  {
    name: "宁夏: the region without its full name in the lead",
    text: `自治区党委常委会会议召开
2024-05-30 21:05:12 来源：宁夏观察
5月30日，自治区党委常委会召开会议，研究贺兰山东麓葡萄酒产业高质量发展等工作。自治区党委书记白云起主持会议，自治区主席马长城等出席。
会议强调，要做足“葡萄酒+”文章，拓展文旅融合新空间。`,
    kind: "readout",
    title: "自治区党委常委会会议召开",
    paragraphs: ["5月30日", "会议强调"],
    chrome: ["source"],
    province: "64",
    level: "province",
    date: "2024-05-30",
    published: "2024-05-30",
    people: ["白云起 chair 自治区党委书记", "马长城 attendee 自治区主席"],
    acts: ["1 会议 强调"],
    directives: ["1 要"],
    quoted: ["葡萄酒+"],
  },
  {
    name: "新疆: a prefecture, names in parts",
    text: `喀什地区召开冬小麦越冬管理现场会
2023年12月2日，喀什地区召开冬小麦越冬管理现场会，地委副书记、行署专员艾山江·买买提主持会议，行署副专员王胡杨参加会议。
艾山江·买买提强调，要加强冬灌，确保麦苗安全越冬。`,
    kind: "readout",
    title: "喀什地区召开冬小麦越冬管理现场会",
    paragraphs: ["2023年12月2日", "艾山江·买买提强调"],
    province: "65",
    level: "prefecture",
    prefecture: "喀什地区",
    date: "2023-12-02",
    people: ["艾山江·买买提 chair 地委副书记|行署专员", "王胡杨 attendee 行署副专员"],
    acts: ["1 艾山江·买买提 强调"],
    directives: ["1 要"],
  },
  {
    name: "北京: a street office; chrome of a text without breaks",
    text: `您当前所在位置：首页>街道动态
亚运村街道召开接诉即办调度会
日期：2022-06-14
6月13日，朝阳区亚运村街道召开接诉即办调度会，街道党工委书记安定门主持会议，办事处主任齐家园出席。
安定门要求，各社区要在接到工单一小时内与群众联系。
【字体：大 中 小】 打印本页 关闭窗口`,
    kind: "readout",
    title: "亚运村街道召开接诉即办调度会",
    paragraphs: ["6月13日", "安定门要求"],
    chrome: ["navigation", "source", "share"],
    province: "11",
    level: "other",
    date: "2022-06-13",
    published: "2022-06-14",
    people: ["安定门 chair 街道党工委书记", "齐家园 attendee 办事处主任"],
    acts: ["1 安定门 要求"],
    directives: ["1 要"],
  },
  {
    name: "海南: lists of deputies, 汇报 alone is no act",
    text: `省委深改委（自贸港工委）会议召开
2021-03-30 23:01 来源：海南自贸观察
3月30日，省委书记符海生主持召开省委全面深化改革委员会会议。冼平、邢诒椰、黎母山、云龙等出席。有关单位负责人汇报情况。
会议强调，要蹄疾步稳推进自由贸易港建设，坚决防范走私风险，一律不得搞“先上车后买票”。`,
    kind: "readout",
    title: "省委深改委（自贸港工委）会议召开",
    paragraphs: ["3月30日", "会议强调"],
    chrome: ["source"],
    province: "46",
    level: "province",
    date: "2021-03-30",
    published: "2021-03-30",
    people: [
      "符海生 chair 省委书记",
      "冼平 attendee ",
      "邢诒椰 attendee ",
      "黎母山 attendee ",
      "云龙 attendee ",
    ],
    acts: ["1 会议 强调"],
    directives: ["1 要"],
    quoted: ["先上车后买票"],
  },
];
