import type { ColdPage } from "./cold-page.js";

/** A second set, read once the rules were mended by the first, and left as it was found. Meetings, and most people, do not exist. */
export const COLD_FINAL: readonly ColdPage[] = [
  {
    name: "a numbered special meeting, the governor arranges, 他强调 twice",
    url: "http://dt.example.com/2022-10/13/c_88.htm",
    text: `10月12日，省委书记、省新冠肺炎疫情防控工作领导小组组长林武主持召开省委第一百一十四次疫情防控专题会暨省疫情防控工作领导小组会议，听取太原、运城、吕梁情况汇报，对迎接党的二十大期间疫情防控再部署。
他强调，要坚定不移贯彻“外防输入、内防反弹”总策略，守好三晋门户。
省委副书记、省长、领导小组组长蓝佛安就流调转运、隔离管控作了具体安排。
林武强调，管控区群众看病买药不能断档。高速路口要既防疫又保通，不得一封了之。
省领导张吉福、卢东亮、汤志平参加。`,
    readout: true,
    province: "14",
    level: "province",
    date: "2022-10-12",
    chair: "林武",
    people: "林武 蓝佛安 张吉福 卢东亮 汤志平",
    acts: "林武 强调|林武 强调",
  },
  {
    name: "the municipality's leading group, yesterday afternoon",
    url: "http://www.example.gov.cn/yw/202003/t20200305_16.html",
    text: `首都严格进京管理联防联控协调机制会议召开
昨天下午，首都严格进京管理联防联控协调机制和市疫情防控工作领导小组召开会议，研究入境进京人员管控。市委书记蔡奇主持会议。市委副书记、市长陈吉宁，市政协主席吉林，市领导张延昆、殷勇、王宁出席。
会议指出，境外疫情上升很快，首都机场是第一道关口。会议要求，对入境人员一律实行14天隔离观察。`,
    readout: true,
    province: "11",
    level: "province",
    date: "2020-03-04",
    chair: "蔡奇",
    people: "蔡奇 陈吉宁 吉林 张延昆 殷勇 王宁",
    acts: "会议 指出|会议 要求",
  },
  {
    name: "a prefecture in 浙江, a briefing of the flood headquarters at night",
    url: "https://tz.example.com/system/2019/08/10/033.shtml",
    text: `我市召开抗击“利奇马”台风视频会
8月9日22时，台州市委书记陈奕君、市长张晓强在市防汛防台抗旱指挥部召开视频会，部署第9号台风“利奇马”登陆前后的防御工作。
陈奕君指出，台风可能正面袭击温岭到玉环一线，决不能心存侥幸。她要求，海上、山上、岸上的人都要撤到位。
张晓强主持会议，他强调，要盯牢城市内涝和小流域山洪。
李跃程、林金荣、赵海滨参加会议。`,
    readout: true,
    province: "33",
    level: "prefecture",
    prefecture: "台州市",
    date: "2019-08-09",
    chair: "张晓强",
    people: "陈奕君 张晓强 李跃程 林金荣 赵海滨",
    acts: "陈奕君 指出|陈奕君 要求|张晓强 强调",
  },
  {
    name: "a county commission's meeting with a number in Arabic digits",
    text: `发布时间：2023年5月26日 作者：县委办
中共正安县委十四届第63次常委会会议召开
5月25日，县委书记冯代和主持召开中共正安县委十四届第63次常委会会议，传达学习省委十三届三次全会精神。县委副书记、县长李翔，县委副书记郑学友，县领导王建勇、杨茂、陈贵伟出席，县人大常委会主任赵克峰、县政协主席韦小鹏列席。
会议强调，吉他产业要闯出新路子。要把移民搬迁群众的就业记在心上。`,
    readout: true,
    province: "52",
    level: "county",
    prefecture: "遵义市",
    date: "2023-05-25",
    chair: "冯代和",
    people: "冯代和 李翔 郑学友 王建勇 杨茂 陈贵伟 赵克峰 韦小鹏",
    acts: "会议 强调",
  },
  {
    name: "the chair is told by the headline's second line only",
    url: "http://hn.example.com/2021/0816/1.html",
    text: `省新冠肺炎疫情防控工作领导小组会议召开
毛伟明主持
8月15日，湖南省新冠肺炎疫情防控工作领导小组召开视频会议，听取张家界、株洲、湘西三地汇报，研究清零攻坚。
会议指出，传播链已经基本理清，但还没有到松劲的时候。
会议强调，景区、酒店、棋牌室必须管严。滞留旅客要有序返乡。
谢建辉、张剑飞、李殿勋出席。`,
    readout: true,
    province: "43",
    level: "province",
    date: "2021-08-15",
    chair: "毛伟明",
    people: "毛伟明 谢建辉 张剑飞 李殿勋",
    acts: "会议 指出|会议 强调",
  },
  {
    name: "two meetings on one day, the first-named chair speaks",
    url: "http://js.example.cn/2020/01/29/9.html",
    text: `1月28日下午，省委书记娄勤俭分别主持召开省委常委会会议和省疫情防控工作领导小组会议，学习习近平总书记关于疫情防控的重要指示。省长吴政隆，省委副书记任振鹤出席会议。
娄勤俭指出，江苏是人口流动大省，来苏返苏人员多，防控不能出现空档。
会议决定，推迟企业复工、学校开学时间。会议要求，党员干部要冲在一线。`,
    readout: true,
    province: "32",
    level: "province",
    date: "2020-01-28",
    chair: "娄勤俭",
    people: "娄勤俭 习近平 吴政隆 任振鹤",
    acts: "娄勤俭 指出|会议 决定|会议 要求",
  },
  {
    name: "a banner of Inner Mongolia",
    text: `乌审旗召开防沙治沙工作推进会
2024-04-19 16:20:01 来源：乌审旗融媒体中心 点击数：77
4月18日，乌审旗召开黄河“几字弯”攻坚战暨防沙治沙工作推进会。旗委书记额登毕力格主持会议并讲话，旗委副书记、旗长石俊，副旗长乌云达来、郝志刚出席会议。
额登毕力格指出，毛乌素沙地是主战场。石俊要求，各苏木镇要抢抓春季造林窗口期，确保栽一棵活一棵。
会后，与会人员到图克镇现场观摩。`,
    readout: true,
    province: "15",
    level: "county",
    prefecture: "鄂尔多斯市",
    date: "2024-04-18",
    chair: "额登毕力格",
    people: "额登毕力格 石俊 乌云达来 郝志刚",
    acts: "额登毕力格 指出|石俊 要求",
  },
  {
    name: "a provincial department's own meeting",
    url: "http://jyt.example.gov.cn/2021/11/t20211119_7.html",
    text: `省教育厅召开“双减”工作调度会
11月18日，黑龙江省教育厅召开“双减”工作视频调度会。厅党组书记、厅长沈淑春出席会议并讲话，副厅长王淑云主持会议，哈尔滨、齐齐哈尔、绥化市教育局作汇报。
沈淑春强调，课后服务要做到“应延尽延”。要严查隐形变异培训，发现一起、处理一起。
王淑云就贯彻会议精神提出要求。`,
    readout: true,
    province: "23",
    level: "province",
    date: "2021-11-18",
    chair: "王淑云",
    people: "沈淑春 王淑云",
    acts: "沈淑春 强调",
  },
  {
    name: "the autonomous region's headquarters, the year from the office alone",
    text: `自治区召开安全生产电视电话会议
6月22日，自治区召开全区安全生产电视电话会议，深刻吸取银川富洋烧烤店燃气爆炸事故教训。自治区党委书记梁言顺出席并讲话，自治区主席张雨浦主持会议。自治区领导陈雍、雷东生、赖蛟在主会场出席。
梁言顺指出，血的教训极其惨痛。梁言顺强调，要对所有餐饮场所的燃气管线、液化气罐来一次大起底，不达标的坚决停用。`,
    readout: true,
    province: "64",
    level: "province",
    date: "2023-06-22",
    chair: "张雨浦",
    people: "梁言顺 张雨浦 陈雍 雷东生 赖蛟",
    acts: "梁言顺 指出|梁言顺 强调",
  },
  {
    name: "a mirror in traditional script's wording, the district of 重庆",
    url: "http://m.somewhere.example.tw/view/202108/1901.html",
    text: `涪陵区疫情防控指挥部召开第九次会议
8月18日，涪陵区新冠肺炎疫情防控指挥部第九次会议召开。区委书记、指挥部指挥长周少政主持会议，区委副书记、区长、指挥部指挥长种及灵，区委常委、副区长徐志红参加会议。
周少政指出，来渝返渝人员的排查一刻也不能停。
种及灵要求，要补齐乡镇卫生院发热诊室短板。`,
    readout: true,
    province: "50",
    level: "county",
    date: "2021-08-18",
    chair: "周少政",
    people: "周少政 种及灵 徐志红",
    acts: "周少政 指出|种及灵 要求",
  },
  {
    name: "an evening's meeting told the morning after by a newspaper",
    url: "http://epaper.example.com/hb/html/2020-02/04/content_3.htm",
    text: `湖北日报讯（记者 张辉 通讯员 周成）2月3日晚，省新冠肺炎防控指挥部召开视频调度会，贯彻中央应对疫情工作领导小组会议精神。省委书记、省新冠肺炎防控指挥部指挥长蒋超良主持会议并讲话，省委副书记、省长、指挥长王晓东安排工作。
蒋超良指出，要把四类人员分类集中管理。王晓东要求：方舱医院要连夜改造；口罩要优先一线。
省领导马国强、王贺胜、杨云彦、曹广晶参加会议。`,
    readout: true,
    province: "42",
    level: "province",
    date: "2020-02-03",
    chair: "蒋超良",
    people: "蒋超良 王晓东 马国强 王贺胜 杨云彦 曹广晶",
    acts: "蒋超良 指出|王晓东 要求",
  },
  {
    name: "新疆's regional party, several acts in one paragraph",
    url: "http://www.example.com/xj/2022/11/27/2.html",
    text: `自治区疫情防控视频调度会召开
11月26日，自治区党委书记马兴瑞主持召开自治区疫情防控视频调度会。自治区党委副书记、自治区主席艾尔肯·吐尼亚孜，自治区党委副书记、兵团政委李鹏新，自治区领导玉苏甫江·麦麦提、哈丹·卡宾、陈伟俊出席。马兴瑞指出，各地要分类施策。会议要求，要落实二十条优化措施。马兴瑞强调，要有序恢复低风险区正常生活秩序，决不能“一刀切”。`,
    readout: true,
    province: "65",
    level: "province",
    date: "2022-11-26",
    chair: "马兴瑞",
    people: "马兴瑞 艾尔肯·吐尼亚孜 李鹏新 玉苏甫江·麦麦提 哈丹·卡宾 陈伟俊",
    acts: "马兴瑞 指出|会议 要求|马兴瑞 强调",
  },
  {
    name: "a city of 辽宁, the standing meeting, the executive deputy by commission",
    text: `鞍山市政府召开第64次常务会议
信息来源：市政府办 日期：2021-03-03
3月2日，受市长王忠昆委托，市委常委、常务副市长黄光辉主持召开市政府第64次常务会议。副市长李庆满、尚云鹏、马宏伟参加会议。
会议审议通过《鞍山市海绵城市专项规划》。会议指出，海绵城市不是挖坑种草。会议要求，各区要按时间节点推进，不得挪用资金。`,
    readout: true,
    province: "21",
    level: "prefecture",
    prefecture: "鞍山市",
    date: "2021-03-02",
    chair: "黄光辉",
    people: "王忠昆 黄光辉 李庆满 尚云鹏 马宏伟",
    acts: "会议 指出|会议 要求",
  },
  {
    name: "a forum with experts, who say this and that",
    url: "http://www.example.cn/gd/2023/04/07/11.html",
    text: `广东召开高质量发展专家座谈会
4月6日，广东省高质量发展专家座谈会在广州召开。省长王伟中主持座谈会并讲话。中国科学院院士徐宗本、暨南大学教授李青等专家先后发言。
徐宗本认为，基础研究要舍得投入。李青提出，要把港澳的科研力量用起来。
王伟中表示，专家的意见很有分量，省政府将逐条研究。他强调，要坚持制造业当家。
副省长王曦、张虎参加。`,
    readout: true,
    province: "44",
    level: "province",
    date: "2023-04-06",
    chair: "王伟中",
    people: "王伟中 徐宗本 李青 王曦 张虎",
    acts: "徐宗本 认为|李青 提出|王伟中 表示|王伟中 强调",
  },
  {
    name: "甘肃's earthquake relief from the county's eye",
    text: `临夏县召开抗震救灾工作会议
12月20日晚，临夏县召开抗震救灾工作会议，落实省、州抗震救灾指挥部会议精神，安排积石山6.2级地震波及乡镇的救灾工作。县委书记祁祥主持会议，县委副书记、县长马晓璐，县委常委、副县长何麒出席会议。
祁祥要求，要把取暖煤送到每一顶帐篷。`,
    readout: true,
    province: "62",
    level: "county",
    prefecture: "临夏回族自治州",
    date: "2023-12-20",
    chair: "祁祥",
    people: "祁祥 马晓璐 何麒",
    acts: "祁祥 要求",
  },
  {
    name: "青海, who attends is told at last, in one run",
    url: "http://qh.example.com/2022/05-19/06.html",
    text: `信长星主持召开省委常委会（扩大）会议
5月18日下午，省委常委会召开（扩大）会议，传达学习稳住经济大盘有关精神，听取一季度以来经济运行情况汇报。省委书记、省人大常委会主任信长星主持会议，省委副书记、省长吴晓军，省政协主席公保扎西，省委副书记汪洋，省委常委陈瑞峰、訚柏、赵月霞、乌拉孜别克·热苏力汗出席会议，副省长杨逢春、匡湧列席。
会议指出，青海体量小、底子薄，越是困难越要稳住。会议强调，盐湖、清洁能源、文旅要一起使劲。`,
    readout: true,
    province: "63",
    level: "province",
    date: "2022-05-18",
    chair: "信长星",
    people: "信长星 吴晓军 公保扎西 汪洋 陈瑞峰 訚柏 赵月霞 乌拉孜别克·热苏力汗 杨逢春 匡湧",
    acts: "会议 指出|会议 强调",
  },
  {
    name: "a company of the state",
    url: "http://www.example.com.cn/news/20240315.html",
    text: `集团召开安全生产专题会
3月14日，陕西某煤业集团召开安全生产专题会，集团党委书记、董事长杨照乾主持会议并讲话，总经理张文琪通报近期事故，副总经理尤西蒂、闫兆进参加会议。
杨照乾强调，井下一分钟也不能马虎。要对瓦斯、水害逐矿会诊。`,
    readout: true,
    province: "61",
    level: "other",
    date: "2024-03-14",
    chair: "杨照乾",
    people: "杨照乾 张文琪 尤西蒂 闫兆进",
    acts: "杨照乾 强调",
  },
  {
    name: "海南's daily meeting, a date only in the stamp and 今天",
    text: `省疫情防控工作指挥部召开会商会
来源：海口融媒 2022-08-15 22:40:11
今天，省委书记、省疫情防控工作指挥部指挥长沈晓明在海口主持召开省指挥部会商会，研判三亚、儋州、东方等地疫情形势。省长冯飞、国务院联防联控机制海南工作组负责同志参加。
沈晓明指出，社会面清零已经到了决战时刻。他要求，各市县要再快一步，把隔离房间腾出来。`,
    readout: true,
    province: "46",
    level: "province",
    date: "2022-08-15",
    chair: "沈晓明",
    people: "沈晓明 冯飞",
    acts: "沈晓明 指出|沈晓明 要求",
  },
  {
    name: "a county-level city of 河南, two chairs of two parts",
    url: "http://www.example.gov.cn/xz/2018/02/08/3.html",
    text: `新郑市召开脱贫攻坚暨农村人居环境整治工作会
2月7日上午，新郑市脱贫攻坚暨农村人居环境整治工作会议召开。郑州市委常委、新郑市委书记刘建武出席会议并讲话，市长马志峰主持，市委副书记王俊杰宣读表彰决定，市领导王保军、彭德成、戴宇林参加。
刘建武指出，脱贫不能只看数字。马志峰要求，春节前要把救助款发到户。`,
    readout: true,
    province: "41",
    level: "county",
    prefecture: "郑州市",
    date: "2018-02-07",
    chair: "马志峰",
    people: "刘建武 马志峰 王俊杰 王保军 彭德成 戴宇林",
    acts: "刘建武 指出|马志峰 要求",
  },
  {
    name: "西藏, a prefecture-level city",
    url: "http://www.example.gov.cn/rkz/202107/05_1.html",
    text: `日喀则市召开全市领导干部大会
7月4日，日喀则市召开全市领导干部大会，传达学习习近平总书记“七一”重要讲话精神。自治区党委常委、市委书记斯朗尼玛主持会议并讲话，市委副书记、市长王方红传达讲话精神，市领导次仁顿珠、边巴扎西、刘虎山、拉巴卓嘎出席。
斯朗尼玛强调，要把讲话精神送到边境乡村、送到牧民帐篷。`,
    readout: true,
    province: "54",
    level: "prefecture",
    prefecture: "日喀则市",
    date: "2021-07-04",
    chair: "斯朗尼玛",
    people: "习近平 斯朗尼玛 王方红 次仁顿珠 边巴扎西 刘虎山 拉巴卓嘎",
    acts: "斯朗尼玛 强调",
  },
  {
    name: "news: the secretary receives petitioners",
    readout: false,
    text: `市委书记接访下访群众
3月15日，市委书记孟令兴到市信访接待中心，接待来访群众，现场协调解决问题。
在听取李女士反映的办证难问题后，孟令兴当即要求有关部门限期办结。他强调，群众的事再小也是大事。
副市长郎晓东参加。`,
  },
  {
    name: "news: an emergency response is raised",
    readout: false,
    text: `省防指启动防汛四级应急响应
据气象部门预报，7月3日至5日全省大部有暴雨。省防汛抗旱指挥部决定于7月2日18时启动防汛四级应急响应。
省防指要求，各地要加强值班值守，落实责任，确保安全度汛。`,
  },
  {
    name: "news: a minister's visit and talks",
    readout: false,
    text: `省政府与某央企签署战略合作协议
4月9日，省政府与某央企在省城签署战略合作协议。签约前，省长齐扎山与该企业董事长卜晓光举行工作会谈。
齐扎山说，希望双方在新能源领域深化合作。卜晓光表示，将加大在当地的投资。`,
  },
  {
    name: "a summary of a year's work of a bureau",
    readout: false,
    text: `某县水利局2021年工作总结及2022年工作计划
2021年，我局在县委、县政府领导下，先后召开专题会议12次，研究水库除险加固。
一、2021年工作开展情况
完成小型水库除险加固6座，新建农村供水工程3处。
二、2022年工作计划
要抓好项目储备，争取上级资金支持。`,
  },
  {
    name: "a report of discipline inspectors",
    readout: false,
    text: `某市原副市长接受审查调查
据省纪委监委消息：某市原副市长沙明涉嫌严重违纪违法，目前正接受省纪委监委纪律审查和监察调查。
沙明，男，1965年10月生，曾任县委书记、市政府秘书长，多次主持召开工程协调会。`,
  },
  {
    name: "questions and answers about a policy",
    readout: false,
    text: `关于返乡人员管理政策的问答
问：外地返乡人员需要报备吗？
答：根据省指挥部第三十次会议要求，需要提前三天向社区报备。
问：需要做几次核酸？
答：“三天两检”，不得外出聚集。`,
  },
  {
    name: "a reprint of a speech's main points",
    readout: false,
    text: `在全市防汛工作会议上的讲话（摘要）
市长 程万里
今天召开这次会议，主要是贯彻省防汛会议精神，安排我市防汛工作。刚才，几位同志讲得很好，我都同意。
第一，要克服麻痹思想。去年没有大汛，不等于今年没有。
第二，要把责任压实到人。`,
  },
  {
    name: "an opening of an exhibition with a forum",
    readout: false,
    text: `第七届茶产业博览会开幕
5月20日上午，第七届茶产业博览会在会展中心开幕，省政协副主席陶白鹤宣布开幕，副市长连心怡致辞。
连心怡说，小小一片叶子，富了一方百姓。博览会将持续到24日。`,
  },
  {
    name: "a feature about a village official",
    readout: false,
    text: `老支书的新春第一会
正月初八一早，老支书贺长贵披着棉袄，踩着积雪往村部走。
“今年咱们把果园的路修了！”他一开口，屋里就热闹起来。
会开到中午，贺长贵掏出小本子念账，皱了皱眉，又笑了笑。`,
  },
  {
    name: "statistics with a spokesman",
    readout: false,
    text: `一季度全市居民消费价格运行情况
4月15日，国家统计局某市调查队发布数据，一季度全市居民消费价格同比上涨0.3%。
调查队有关负责人表示，猪肉价格下降是主要原因。下一步，要做好重要民生商品保供稳价工作。`,
  },
];
