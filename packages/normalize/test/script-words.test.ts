import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

/**
 * Words of official language in traditional characters, as Taiwan, Hong Kong or a one-to-one table writes them, and in the
 * mainland's; above all those with characters that are several of the other script.
 */
const WORDS: readonly (readonly [traditional: string, simplified: string])[] = [
  "著力解決 着力解决|著眼長遠 着眼长远|著手準備 着手准备|圍繞著 围绕着|本著 本着|成效顯著 成效显著|著名專家 著名专家|土著居民 土著居民|執著追求 执着追求|著重強調 着重强调|沿著 沿着|著作權 著作权|專著 专著|著裝 着装",
  "黨員乾部 党员干部|干部隊伍 干部队伍|乾事創業 干事创业|幹部 干部|實幹 实干|骨幹 骨干|主幹線 主干线|乾淨 干净|乾旱 干旱|餅乾 饼干|乾坤 乾坤|乾隆年間 乾隆年间|若干問題 若干问题|乾預 干预|干擾 干扰|才幹 才干|晾乾 晾干|乾燥 干燥|天干地支 天干地支",
  "徵求意見 征求意见|長征路上 长征路上|徵收補償 征收补偿|特徵 特征|象徵 象征|徵兵 征兵|征戰 征战|應徵 应征|宮商角徵羽 宫商角徵羽|徵信系統 征信系统|綜合徵 综合征|新征程 新征程",
  "全覆蓋 全覆盖|反覆研究 反复研究|反復核實 反复核实|恢復生產 恢复生产|恢覆生產 恢复生产|答覆 答复|批復 批复|覆核 复核|覆沒 覆没|複雜 复杂|重複 重复|複印 复印|復興 复兴|顛覆 颠覆|翻來覆去 翻来覆去|複查 复查|收復 收复|複合 复合|覆轍 覆辙",
  "這裡 这里|哪裏 哪里|公里 公里|里程碑 里程碑|裡外 里外|鄰里 邻里|表裏如一 表里如一|下鄉入里 下乡入里",
  "以後 以后|後勤 后勤|皇后 皇后|先後 先后|後備 后备|太后 太后|後果 后果|落後 落后",
  "關係 关系|體系 体系|聯繫 联系|維繫 维系|系統 系统|係數 系数|確係 确系|繫緊安全帶 系紧安全带|干係 干系|系列 系列",
  "準備 准备|批准 批准|標準 标准|準確 准确|准許 准许|精準 精准|核准 核准|準則 准则|不准 不准|水準 水准",
  "瞭解 了解|瞭望塔 瞭望塔|了結 了结|明瞭 明了|瞭如指掌 了如指掌|為了 为了|受理了 受理了",
  "憑藉 凭借|藉口 借口|藉助 借助|借鑒 借鉴|慰藉 慰藉|狼藉 狼藉|蘊藉 蕴藉|藉機 借机",
  "剩餘 剩余|業餘 业余|其餘 其余|餘額 余额|餘地 余地|百餘名 百余名|多餘 多余",
  "鐘錶 钟表|鍾情 钟情|分鐘 分钟|警鐘 警钟|鍾愛 钟爱|敲鐘 敲钟",
  "委託 委托|依託 依托|託管 托管|托起 托起|信託 信托|受託 受托|推託 推托",
  "於是 于是|關於 关于|對於 对于|位於 位于|至於 至于|在於 在于|不低於 不低于|低于 低于",
  "頭髮 头发|發展 发展|出發 出发|毛髮 毛发|發佈 发布|髮型 发型|理髮 理发",
  "麵粉 面粉|全面 全面|全麵 全面|方便麵 方便面|面積 面积|下麵條 下面条",
  "製造 制造|制度 制度|製藥 制药|研製 研制|控制 控制|編製 编制|製作 制作",
  "檯賬 台账|臺灣 台湾|颱風 台风|平臺 平台|台州 台州|舞臺 舞台|櫃檯 柜台|講臺 讲台",
  "鬥爭 斗争|北斗 北斗|奮鬥 奋斗|漏斗 漏斗|戰鬥 战斗|一斗米 一斗米",
  "穀物 谷物|山谷 山谷|稻穀 稻谷|峽谷 峡谷|五穀豐登 五谷丰登",
  "範圍 范围|姓范 姓范|規範 规范|典範 典范|防範 防范",
  "匯報 汇报|彙報 汇报|彙編 汇编|匯率 汇率|詞彙 词汇|匯集 汇集",
  "獲得 获得|收穫 收获|穫利 获利|捕獲 捕获",
  "歷史 历史|日曆 日历|經歷 经历|農曆 农历|履歷 履历|陽曆 阳历",
  "遊行 游行|游泳 游泳|旅遊 旅游|上游 上游|遊客 游客",
  "週末 周末|周圍 周围|一週 一周|周到 周到|週期 周期",
  "佔用 占用|佔比 占比|侵佔 侵占|占卜 占卜",
  "衝擊 冲击|沖洗 冲洗|衝鋒 冲锋|緩衝 缓冲|首當其衝 首当其冲",
  "松樹 松树|放鬆 放松|輕鬆 轻松|鬆懈 松懈",
  "樸素 朴素|簡樸 简朴|杯葛 杯葛|夥伴 伙伴|伙食 伙食|團夥 团伙",
  "嚮往 向往|方向 方向|嚮導 向导|傾向 倾向",
  "秋千 秋千|秋收 秋收|鞦韆 秋千|千萬 千万",
  "昇級 升级|提昇 提升|上昇 上升|升學 升学|陞遷 升迁",
  "只有 只有|祇有 只有|隻身 只身|一隻手 一只手|船隻 船只",
  "劃分 划分|計劃 计划|划船 划船|規劃 规划|策劃 策划",
  "症狀 症状|癥結 症结|重癥 重症|病症 病症|炎癥 炎症",
  "核實 核实|覈實 核实|審覈 审核|核心 核心|考覈 考核",
  "採取 采取|風采 风采|開採 开采|采風 采风|採購 采购",
  "捨棄 舍弃|宿舍 宿舍|取捨 取舍|鍥而不捨 锲而不舍",
  "豐收 丰收|丰采 丰采|豐富 丰富|家具 家具|傢俱 家具|價值 价值",
  "合併 合并|并且 并且|並行 并行|並舉 并举|兼併 兼并",
  "註冊 注册|注意 注意|備註 备注|關注 关注|註銷 注销",
  "沈陽 沈阳|深沉 深沉|沉著應對 沉着应对|瀋陽 沈阳",
  "衛生 卫生|衞健委 卫健委|裏程 里程|羣眾 群众|啟動 启动|啓示 启示",
  "什麼 什么|多麽 多么|怎麼 怎么|要麼 要么",
  "甦醒 苏醒|復甦 复苏|江蘇 江苏|紫蘇 紫苏",
  "慾望 欲望|欲速則不達 欲速则不达|籲請 吁请|呼籲 呼吁",
  "迴避 回避|回應 回应|迴圈 回圈|輪迴 轮回|巡迴 巡回",
  "誌願者 志愿者|標誌 标志|同志 同志|雜誌 杂志|日誌 日志",
  "築牢 筑牢|建築 建筑|擊築 击筑|闢謠 辟谣|復辟 复辟|開闢 开辟",
  "曆年 历年|彆扭 别扭|區別 区别|纔能 才能|人才 人才|剛纔 刚才",
]
  .join("|")
  .split("|")
  .map((pair) => pair.split(" ") as [string, string]);

/** Names, which keep what they are written with. */
const NAMES: readonly (readonly [traditional: string, simplified: string])[] = [
  ["縣長劉暘主持會議。", "县长刘旸主持会议。"],
  ["縣領導於坤、鍾遠、范偉參加會議。", "县领导于坤、钟远、范伟参加会议。"],
  ["副縣長沈麗、葉濤、蕭強出席會議。", "副县长沈丽、叶涛、萧强出席会议。"],
  ["市長薑華、餘斌聽取彙報。", "市长姜华、余斌听取汇报。"],
];

const frame = (word: string): string => `會議聽取縣領導關於「${word}」的報告，討論瞭實施辦法。`;
const framed = (word: string): string => `会议听取县领导关于“${word}”的报告，讨论了实施办法。`;
const clean = (text: string): string => normalize(rawDocument(text)).text;

test("there are words enough, each once", () => {
  expect(WORDS.length).toBeGreaterThanOrEqual(250);
  expect(new Set(WORDS.map(([traditional]) => traditional)).size).toBe(WORDS.length);
});

test("in a traditional page each becomes the mainland's word", () => {
  const wrong = WORDS.filter(([traditional, simplified]) => clean(frame(traditional)) !== framed(simplified));
  expect(wrong.map(([traditional]) => `${traditional}: ${clean(frame(traditional))}`)).toEqual([]);
});

test("in a simplified page the mainland's word stays", () => {
  for (const [, simplified] of WORDS) expect(clean(framed(simplified))).toBe(framed(simplified));
});

describe("the mainland's words through each traditional standard and back", () => {
  test.each(["t", "tw", "hk"] as const)("%s", (to) => {
    const convert = Converter({ from: "cn", to });
    const wrong = WORDS.filter(([, simplified]) => clean(convert(framed(simplified))) !== framed(simplified));
    expect(wrong.map(([, simplified]) => `${simplified}: ${convert(simplified)}`)).toEqual([]);
  });
});

test.each(NAMES)("%s", (traditional, simplified) => {
  expect(clean(traditional)).toBe(simplified);
  expect(clean(simplified)).toBe(simplified);
});
