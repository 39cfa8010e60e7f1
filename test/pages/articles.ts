/** An invented article, as a site has it in its database. */
export interface Article {
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** Day of publication. */
  readonly day: string;
  readonly time: string;
  readonly source: string;
  readonly editor: string;
  readonly paragraphs: readonly string[];
  /** Rows of a table behind the text. */
  readonly table?: readonly (readonly string[])[];
}

const HUIYI: Article = {
  title: "青岚市召开全市防汛备汛工作调度会",
  kicker: "丁若渝在全市防汛备汛工作调度会上强调",
  subtitle: "把各项准备做在雨前",
  day: "2023-05-19",
  time: "09:12",
  source: "青岚日报",
  editor: "贺知秋",
  paragraphs: [
    "5月17日下午，全市防汛备汛工作调度会召开，听取水利、气象、应急等部门情况汇报，研究部署汛前准备工作。市委书记丁若渝主持会议并讲话。",
    "会议指出，今年入汛时间早、局地强降雨多，防汛形势不容乐观。各级各部门要克服麻痹思想，把责任落到堤段、落到水库、落到人头。",
    "一、抓紧排查隐患",
    "会议要求，对中小水库、尾矿库、在建工地和老旧小区开展拉网式排查，建立台账，逐项销号，5月底前完成整改。",
    "二、做好物资准备",
    "要备足编织袋、水泵、冲锋舟等物资，前置到乡镇和重点村组，确保拿得出、用得上。",
    "丁若渝强调，要坚持人民至上、生命至上，严格落实24小时值班和领导带班制度，一旦出现险情，第一时间转移群众。",
    "市领导沈亦舟、骆明远参加会议。",
  ],
};

const TONGZHI: Article = {
  title: "临湖县人民政府办公室关于做好2022年秋季造林工作的通知",
  day: "2022-09-08",
  time: "16:40",
  source: "临湖县人民政府办公室",
  editor: "林若水",
  paragraphs: [
    "各乡镇人民政府，县政府各部门、各直属单位：",
    "为做好今年秋季造林工作，经县政府同意，现将有关事项通知如下。",
    "（一）明确任务。全县秋季计划造林一万二千亩，其中荒山造林八千亩，村庄绿化四千亩，具体任务见下表。",
    "（二）落实地块。各乡镇要在9月20日前将造林地块落实到山头、落实到户，绘制作业图，报县林业局审核。",
    "（三）严把质量。坚持适地适树，使用良种壮苗，不得使用未经检疫的苗木，成活率低于八成五的一律补植。",
    "（四）强化督导。县林业局要组织技术人员包片指导，每周通报进度，年底组织验收。",
    "临湖县人民政府办公室",
    "2022年9月5日",
  ],
  table: [
    ["乡镇", "荒山造林（亩）", "村庄绿化（亩）"],
    ["石桥镇", "2300", "1100"],
    ["大柳乡", "5700", "2900"],
  ],
};

const TONGXUN: Article = {
  title: "雾灵山下的“果树医生”",
  subtitle: "——记云川县林果站高级农艺师阮青山",
  day: "2021-11-03",
  time: "07:58:21",
  source: "云川新闻网",
  editor: "宋拾",
  paragraphs: [
    "天刚蒙蒙亮，阮青山的三轮车已经停在了南沟村的梨园边上。剪刀、手锯、放大镜，一个旧帆布包就是他的全部家当。",
    "“老阮，你可算来了！”",
    "种了二十年梨树的户主迎上来，指着叶片上的锈斑直发愁。阮青山摘下一片叶子，对着光看了半晌，说：“不要紧，是锈病，赶在落叶前清园，来年开春再喷一遍药。”",
    "这样的问诊，他一年要做三百多次。",
    "云川县地处山区，全县果树面积十八万亩，过去靠天吃饭，好年景丰产不丰收，坏年景颗粒无收。2003年，阮青山从省农业大学毕业，主动回到家乡，一干就是十八年。",
    "他把培训班办到地头，编写了七本通俗手册，带出一百二十多名乡土技术员。如今，全县梨园优果率从三成提高到八成，亩均增收两千三百元。",
    "“树不会说话，可你对它好，它都记着。”阮青山说。",
    "（记者 宋拾 通讯员 余归帆）",
  ],
};

const DUAN: Article = {
  title: "陇源区委理论学习中心组举行集体学习",
  day: "2024-03-12",
  time: "18:05",
  source: "陇源发布",
  editor: "霍晚亭",
  paragraphs: [
    "3月11日，陇源区委理论学习中心组举行集体学习，专题学习全国两会精神，区委书记闻一舟主持并讲话，强调要把学习成果转化为抓项目、促发展、惠民生的实际成效，区四大班子领导参加学习。",
  ],
};

/** The articles: a meeting with headings, a notice with a table and a signature, a feature with dialogue, one paragraph. */
export const ARTICLES: Readonly<Record<string, Article>> = {
  meeting: HUIYI,
  notice: TONGZHI,
  feature: TONGXUN,
  brief: DUAN,
};
