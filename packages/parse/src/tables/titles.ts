/**
 * What a title ends with. A name may follow. Longest first is not needed: the reader tries every length.
 * `strong` titles stand before one person; after `weak` ones (省领导, 成员) common nouns follow as often as names do.
 */
export const STRONG_TITLES: readonly string[] = [
  // Party
  "总书记", "书记", "常委", "检察长", "委员长", "秘书长",
  // government
  "总理", "省长", "市长", "州长", "县长", "区长", "盟长", "旗长", "乡长", "镇长", "村长", "行署专员", "专员", "国务委员",
  "主席", "主任", "部长", "厅长", "局长", "院长", "校长", "署长", "司长", "处长", "科长", "股长", "所长", "站长", "队长",
  "行长", "社长", "台长", "馆长", "园长", "厂长", "矿长", "场长", "段长", "总长", "参谋长", "大队长", "支队长", "总队长", "街长",
  // headquarters, groups
  "组长", "指挥长", "总指挥", "副指挥", "召集人", "负责人", "指导组组长", "督导组组长",
  // mass organisations, enterprises, schools, army
  "会长", "理事长", "董事长", "总经理", "经理", "总裁", "监事长", "总编辑", "总工程师", "总会计师", "总监", "校监",
  "司令员", "政委", "政治委员", "司令", "军长", "师长", "旅长", "团长", "营长", "连长", "督学", "巡视员", "调研员", "督察专员",
  "班长", "关长", "河长", "湖长", "河湖长", "林长", "田长", "路长", "链长", "主委", "总经济师", "总规划师", "审判长", "首席专家",
  "院士", "教授", "研究员", "主任医师", "医师", "发言人", "特派员", "监察专员", "总督察", "办主任",
];

/** Titles after which a name must prove itself by a list or a verb. */
export const WEAK_TITLES: readonly string[] = [
  "领导", "委员", "代表", "成员", "同志", "干部", "专家", "主持人", "指挥", "院领导", "老同志", "部门负责人", "班子成员",
  "组员", "顾问", "参事", "理事", "常务副职", "村支书", "支书", "党员", "网格员", "志愿者", "企业家", "校友", "医生", "护士", "传承人", "带头人", "大户", "村民", "教师",
];

/** Titles written behind the name: 习近平总书记, 李克强总理, 王明省长, 张三同志. */
export const POST_TITLES: readonly string[] = [
  "总书记", "国家主席", "总理", "副总理", "国务委员", "委员长", "主席", "副主席", "书记", "副书记", "省长", "副省长", "市长", "副市长",
  "州长", "县长", "区长", "主任", "副主任", "部长", "副部长", "组长", "厅长", "局长", "院长", "院士", "教授", "专员", "同志",
];

/**
 * Leaders of the country whom readouts quote. Their meetings are reported inside those of the provinces, so that
 * a sentence such as 总书记主持召开政治局会议 does not tell who chaired the meeting at hand.
 */
export const NATIONAL_LEADERS: readonly string[] = [
  "习近平", "李克强", "李强", "汪洋", "王沪宁", "赵乐际", "韩正", "栗战书", "蔡奇", "丁薛祥", "李希", "王岐山", "孙春兰", "刘鹤",
  "胡春华", "何立峰", "张国清", "刘国中", "吴政隆", "王勇", "王毅", "肖捷", "赵克志", "谌贻琴", "张又侠", "杨洁篪", "黄坤明", "郭声琨",
  "胡锦涛", "温家宝", "张德江", "俞正声", "刘云山", "张高丽", "李长春", "贺国强", "周永康", "马凯", "汪洋", "刘延东", "石泰峰", "李干杰",
];

/** Before these a name belongs to a doctrine and names nobody: 习近平新时代中国特色社会主义思想. */
export const DOCTRINE_AFTER_NAME: readonly string[] = [
  "新时代中国特色社会主义思想", "法治思想", "经济思想", "生态文明思想", "外交思想", "强军思想", "文化思想", "总体国家安全观", "关于党的建设的重要思想", "思想", "理论", "列宁主义", "主义",
];
