import type { CaseFile } from "./case-file.js";

/** Cases of the rule `lineJoin`. */
export const cases: CaseFile = {
  rule: "lineJoin",
  inTheWild: [
    [
      "会议听取了汇报。会议指出，要加强领导，压实责\n任，抓好落实。",
      "会议听取了汇报。会议指出，要加强领导，压实责任，抓好落实。",
    ],
    ["会议审议了《\n年度工作要点\n》，研究了人事事项。", "会议审议了《年度工作要点》，研究了人事事项。"],
    // An opening mark that a frame of the page has parted from what it opens.
    ["（\n四）守牢防汛底线。要及早排查塘坝。", "（四）守牢防汛底线。要及早排查塘坝。"],
    ["会议听取了汇报。\n“\n两个确保”要抓到底。", "会议听取了汇报。\n“两个确保”要抓到底。"],
  ],
  synthetic: [
    // What a clause lacks stands behind the break: 以…为, 在…上; a number's unit or its point; who bears an office.
    ["坚持以特色产业\n为支撑，抓好春耕。\n会议结束。", "坚持以特色产业为支撑，抓好春耕。\n会议结束。"],
    ["在乡村产业发展\n上实现新突破。\n会议结束。", "在乡村产业发展上实现新突破。\n会议结束。"],
    ["新增治愈出院28\n例，其中青禾4例。\n会议结束。", "新增治愈出院28例，其中青禾4例。\n会议结束。"],
    ["粮食增长5\n.5%，油料增长。\n会议结束。", "粮食增长5.5%，油料增长。\n会议结束。"],
    ["建设“2+\n3”园区，抓好春耕。\n会议结束。", "建设“2+3”园区，抓好春耕。\n会议结束。"],
    [
      "县委副书记、县长\n石远，副县长何安参加。\n会议结束。",
      "县委副书记、县长石远，副县长何安参加。\n会议结束。",
    ],
    ["县委书记\n石远主持会议并讲话。\n会议结束。", "县委书记石远主持会议并讲话。\n会议结束。"],
    // An act and what it is done to; a word that needs another.
    ["县委书记石远主持\n会议并讲话，何安出席。", "县委书记石远主持会议并讲话，何安出席。"],
    ["3月2日，青禾县防汛调度会\n召开，研究了方案。", "3月2日，青禾县防汛调度会召开，研究了方案。"],
    [
      "第十次会议听取和审议了县长石远所作的\n政府工作报告。",
      "第十次会议听取和审议了县长石远所作的政府工作报告。",
    ],
    [
      "各乡镇、各部门和社区干部群众代表\n等，参加了活动。",
      "各乡镇、各部门和社区干部群众代表等，参加了活动。",
    ],
    // Print put the number of a page, and the line that heads each, inside a sentence.
    [
      "会议指出，今年以来全县上下紧盯目\n标，春耕备耕进展顺利，种子化肥农\n— 3 —\n药储备充足，水利设施全部检修。",
      "会议指出，今年以来全县上下紧盯目标，春耕备耕进展顺利，种子化肥农药储备充足，水利设施全部检修。",
    ],
    [
      "会议指出，今年以来全县上下紧盯目\n\n第 1 页 共 2 页\n\n青禾县人民政府公报\n标，春耕备耕进展顺利，种子化肥农\n药储备充足，水利设施检修全部完成\n了。下一步要落实防汛责任，确保夏\n\n第 2 页 共 2 页\n\n青禾县人民政府公报\n粮丰收。",
      "会议指出，今年以来全县上下紧盯目标，春耕备耕进展顺利，种子化肥农药储备充足，水利设施检修全部完成了。下一步要落实防汛责任，确保夏粮丰收。",
    ],
    [
      "会议指出，今年以来全县上下紧盯目\n1/2\n标，春耕备耕进展顺利，种子化肥农\n药储备充足，水利设施检修全部完成\n了。下一步要落实防汛责任，确保夏\n2/2\n粮丰收。",
      "会议指出，今年以来全县上下紧盯目标，春耕备耕进展顺利，种子化肥农药储备充足，水利设施检修全部完成了。下一步要落实防汛责任，确保夏粮丰收。",
    ],
    // A parenthesis that was opened lines ago is closed in the next.
    [
      "新增病例9例（城关镇1例、河东乡2例、石桥镇1例、平湖镇2例、柳林镇1例、南山乡1例、云州\n市1例）。",
      "新增病例9例（城关镇1例、河东乡2例、石桥镇1例、平湖镇2例、柳林镇1例、南山乡1例、云州市1例）。",
    ],
    // A colon at the edge of a column, where blank lines tell the paragraphs.
    [
      "会议认为，今年全县要抓好的工作有：\n春耕备耕、水库检修和农资储备，要一\n件一件落实。各乡镇要守土尽责，确保\n夏粮丰收，农民增收。要把检修水利设\n施作为重点。\n\n会议强调，要压实责任。\n\n会议要求，要抓紧。",
      "会议认为，今年全县要抓好的工作有：春耕备耕、水库检修和农资储备，要一件一件落实。各乡镇要守土尽责，确保夏粮丰收，农民增收。要把检修水利设施作为重点。\n\n会议强调，要压实责任。\n\n会议要求，要抓紧。",
    ],
    // A year at a sentence's head is cut off it.
    [
      "会议听取了汇报，部署了工作。2025\n年是收官之年，要抓好春耕。",
      "会议听取了汇报，部署了工作。2025年是收官之年，要抓好春耕。",
    ],
    // A quotation that the line before left open ends here, behind the stop.
    ["石远说：“先修渠。\n”散会以后，他下了田。", "石远说：“先修渠。”散会以后，他下了田。"],
    ["石远说：“\n先修渠，再修路。\n”\n\n何安带人下了田。", "石远说：“先修渠，再修路。”\n\n何安带人下了田。"],
    [
      "三、大力推进经济结构\n的战略性调整\n会议指出，要加快改革。",
      "三、大力推进经济结构的战略性调整\n会议指出，要加快改革。",
    ],
    // Inside a quotation a dot heads no item.
    ["要打造“青禾\n·新渠”工作品牌，支持合作社发展。", "要打造“青禾·新渠”工作品牌，支持合作社发展。"],
    // Without a mark: the clause across the break is as long as clauses are, and a stop ends it.
    ["强化本县企业\n创新能力。支持企业办研发中心。", "强化本县企业创新能力。支持企业办研发中心。"],
    // Nobody begins with what was said.
    ["青禾县召开春耕调度会。会议\n强调，要备足农资。", "青禾县召开春耕调度会。会议强调，要备足农资。"],
    // The page's other items run on behind their first words.
    [
      "（一）抓好春耕备耕。备足种子、化肥，检修农机。\n（二）管好用好\n水库塘坝。疏浚沟渠，及时放水。\n（三）加强田间管理。组织农技人员下乡。",
      "（一）抓好春耕备耕。备足种子、化肥，检修农机。\n（二）管好用好水库塘坝。疏浚沟渠，及时放水。\n（三）加强田间管理。组织农技人员下乡。",
    ],
    ["会议强调，要加强领导，\n落实责任。", "会议强调，要加强领导，落实责任。"],
    ["会议认为，全年任务已经完成，\n\n明年要再接再厉。", "会议认为，全年任务已经完成，明年要再接再厉。"],
    ["去年开工项目，共有1\n2个，投资3亿元。", "去年开工项目，共有12个，投资3亿元。"],
    [
      "会议由县委书记何安主持，各乡镇和县\n直部门负责人列席。县委副书记、县长石\n远参加。",
      "会议由县委书记何安主持，各乡镇和县直部门负责人列席。县委副书记、县长石远参加。",
    ],
    // A page that is wrapped at 16 characters, its paragraphs parted by blank lines: the stop at the edge is no end.
    [
      "会议指出，今年以来全县上下紧盯目\n标，春耕备耕进展顺利，种子化肥农药\n储备充足，水利设施检修全部完成了。\n下一步要继续抓好田间管理，落实防汛\n责任，确保夏粮丰收。\n\n会议强调，各乡镇要守土尽责，把各项\n措施落到田间地头。",
      "会议指出，今年以来全县上下紧盯目标，春耕备耕进展顺利，种子化肥农药储备充足，水利设施检修全部完成了。下一步要继续抓好田间管理，落实防汛责任，确保夏粮丰收。\n\n会议强调，各乡镇要守土尽责，把各项措施落到田间地头。",
    ],
    // An address and a Latin word are cut in two; a blank went between two words of a phrase.
    [
      "会议决定开通网站。详情请登录http://www.qing\nhe.example/a，或者来电咨询。",
      "会议决定开通网站。详情请登录http://www.qinghe.example/a，或者来电咨询。",
    ],
    [
      "会议听取了汇报。全县用Open\nData Portal发布数据，接受监督。",
      "会议听取了汇报。全县用Open Data Portal发布数据，接受监督。",
    ],
  ],
  negative: [
    "以人民为中心的工作\n为民办事服务中心",
    "在全县抓好春耕\n上午会议安排\n下一步工作安排",
    "县长\n石远简历\n副县长\n何安简历",
    // A day and a time begin a stamp, a counter is whole, and no title goes on in a paragraph that is set in.
    "青禾县召开调度会强调科学防控\n02-19 22:22:55 来源：青禾日报",
    "阅读 2899\n深化改革模式。围绕提质，县里出台了办法。",
    "青禾县发展的意义和目的\n县委负责人介绍了情况。",
    // The number before is whole.
    "浏览量：4 5 9 0\n3月28日，县委召开会议。",
    "在青禾县春耕动员会上的讲话\n石远\n同志们：\n现在，我讲三点意见。",
    // Behind the path to a page, its stamp, whom a letter is for.
    "首页 > 新闻中心 > 政务要闻\n促进春耕备耕，落实责任。\n会议指出，要抓好防汛。",
    "来源：青禾日报 发布时间：2031-03-02\n促进春耕备耕，落实责任。\n会议指出，要抓好防汛。",
    "各乡镇人民政府，县政府各部门：\n经研究，决定：\n石远为县水利局局长\n何安为县农业局副局长",
    // The number of a page between paragraphs stays, as do numbers of notes.
    "会议听取了汇报。\n— 3 —\n会议研究了防汛。",
    "会议听取了汇报，见注\n[\n1\n]\n会议研究了防汛。",
    // Without a sentence's end on the page its lines are items, however they read together.
    "停水通知\n因管网检修，以下小区将于3月5日停水\n阳光花园\n水岸人家\n给您带来不便，敬请谅解",
    "面粉500克\n温水260毫升\n酵母5克\n和面，醒发一小时\n擀皮，包馅，上锅蒸十五分钟",
    // Verse: lines as long as each other, a mark at the end of each.
    "渠水弯弯过石桥，\n两岸稻花三尺高，\n谁家小伙田里唱，\n惊起白鹭上云霄。",
    "石远写道：\n春水初生渠，\n秧苗绿满畦。\n会议随后结束。",
    // The rows of a table in running text, and what follows them; lines built alike; speech in a story; an entry of a log.
    "各乡镇产量见下表。\n乡镇 面积（亩） 产量（吨）\n城关镇 12000 5400\n河东乡 8600 3900\n以上数据由县统计局提供。",
    "全县上下要弘扬三种精神。\n艰苦奋斗、自力更生\n团结协作、无私奉献\n开拓进取、争创一流\n把青禾建设得更加美好！",
    "门开了。\n进来的是个孩子，手里提着一盏灯\n“找谁？”\n“找我爹”\n孩子摇摇头。",
    "水泵开了。\n[00:12.30]渠水从上游流过来\n[00:16.85]流过我的窗台",
    "经民主推荐，拟表彰以下同志：\n石远，县水利局科员\n何安，县农业农村局副局长\n朱夏，城关镇中心小学教师\n公示期为3月2日至3月8日。",
    // A page of nothing but short lines: a post, a poem.
    "春天到了\n油菜花开了\n村里的路也修好了\n很多人回来了\n他们说\n还是家乡好。\n欢迎大家来做客",
    "我爱这条河。\n我爱它清晨的雾，\n爱它正午的光，\n爱它傍晚时候\n缓缓沉下去的声音。\n而你不在。",
    // Someone breaks off; a cell of a table is empty.
    "火光里，她看见墙上挂着一张照片——\n那是他们的女儿。",
    "青禾 —— 08:15 ——\n白石 09:42 09:45 3分。",
    "青禾县出台三份文件（试行）\n·春耕补贴（办法）\n·水库管理（细则）",
    // A stamp with its source and editor is whole.
    "2031-07-22 06:02 来源：青禾日报 作者：石远 责任编辑：何安\n县委常委会昨天举行会议，研究防汛。",
    // A mark that was turned round: nothing is open before it.
    "会议指出，要落实责任。\n”两个确保”要抓到底。",
    "石远在田间查看墒情。记者 才旦 摄\n　　那几天，全县的农机手都在地里，没有一个回家。",
    "石远在调度会上强调：抓好春耕备耕\n青禾日报消息，2月19日上午，青禾县召开春耕生产调度会，研究农资供应。",
    "2月19日上午，青禾县召开调度会，研究农资供应。\n石远指出\n农机手连续作业，轮休和补助都要落实到人。",
    "请予审议，并请提出意见。\n青禾县县长\n石　远",
    "全县抓春耕的经验使各项工作出现新的跃\ufffd\n五、关于防汛\n要及早排查塘坝。\n六、关于农资\n要备足化肥。",
    "姓　名\n石远，青禾县县长，长期在基层工作。",
    "青禾县召开春耕现场会，部署春季生产\n3月12日上午，青禾县召开春耕现场会。",
    "石远主持会议并讲话\n会议指出，要抓好春耕。",
    "一、总体要求\n要坚持稳中求进，抓好各项工作。",
    "各位代表：\n现在，我报告工作。",
    "石远指出\n各乡镇要抓好春耕，做好防汛。",
    "第一行，没有句号\n\n\n\n第二行，也没有句号",
    "This is a long line, and it\ngoes on here, too.",
    // Lists without stops, a caption, contact details, a title that asks.
    "青禾县：城关镇、河东乡、石桥镇\n云州县：平湖镇、南山乡、柳林镇",
    "会议现场\n县委书记石远主持会议并讲话，县长何安出席。",
    "咨询电话：0000-57028600，投诉电话：0000-57028685\n第二办公区：青禾县人民路8号，邮编000000",
    "春耕缺水怎么办？青禾县有办法\n平湖水库开闸放水",
    "会议通报了全县雨情\nadmin",
    // A row of a table ends with its last cell, whatever digit the next line begins with.
    "各乡镇造林任务见下表。\n乡镇\t荒山\t村庄\n柳林镇\t1700\t2600\n3条评论",
    "各乡镇造林情况见下表。\n\n\n乡镇\n\n\n村庄、林场\n\n\n荒山\n\n\n柳林镇",
    // Items: behind the label of a place, counted on, one count a line, short ones and entries in a row.
    "城关镇新增1例，河东乡新增2例，石桥镇\n云州市：\n平湖镇新增1例",
    "出行要点如下。\n3.乘车时全程佩戴口罩，\n4.下车后及时洗手。",
    "\u3000\u3000青禾县新增病例1例（城关镇1例）\n\u3000\u3000云州县新增病例3例\n\u3000\u3000平湖区新增病例2例",
    "青禾百科\n自然\n文化\n地理\n生活\n社会\n人物\n经济\n历史\n会议听取了汇报，部署了工作。会议听取了意见，研究了措",
    // A photographer ends a caption; a year alone heads a report.
    "3月12日，会议现场。石远摄\n县委书记何安主持会议并讲话，县长朱夏出席。",
    "工作报告\n2020\n会议强调，要抓好春耕。",
    // Program text keeps its lines.
    "const 会议 = 汇报(1,\n  2); // 注释说明，会议\nreturn 会议;",
  ],
  knownFailures: [
    // A year at a paragraph's head that is cut twice could be numbers of pages.
    ["20\n25\n年是收官之年，要抓好春耕。", "2025年是收官之年，要抓好春耕。"],
    // A break right behind a sentence is that of a paragraph where the page is not wrapped.
    ["会议召开。\n石远出席。", "会议召开。石远出席。"],
  ],
};
