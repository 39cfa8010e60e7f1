// One invented example of each kind of chart: goldens, schema and picture tests run on all of them.
import type { ChartSpec } from "../src/index.js";
import {
  adoptionCurves,
  bumpChart,
  collocationNetwork,
  damageBars,
  dendrogramHeatMap,
  dotIntervals,
  frequencyScatter,
  heatMap,
  keynessBars,
  keynessFacets,
  lexicalDispersion,
  pointMap,
  priorityProfile,
  textDifference,
  tileMap,
  trendLines,
} from "../src/index.js";

const source = "invented figures, for tests only";

const keyRows = [
  ["返乡人员", 5.21, 4.1, 6.4, 118, 3],
  ["村村通喇叭", 4.75, 3.2, 6.0, 64, 2],
  ["发热门诊", 3.9, 3.3, 4.6, 203, 12],
  ["复工复产", 2.84, 2.5, 3.2, 540, 66],
  ["口罩", 2.1, 1.4, 2.8, 96, 20],
  ["网格化管理", 1.62, 1.1, 2.1, 150, 43],
  ["春耕备耕", 1.15, 0.4, 1.9, 44, 18],
  ["“两站一场”", 0.62, -0.3, 1.5, 31, 18],
  ["核酸检测", -4.9, -5.8, -4.1, 5, 160],
  ["动态清零", -4.4, -5.6, -3.3, 3, 72],
  ["抗原自测", -3.7, -5.2, -2.4, 2, 31],
  ["方舱医院", -2.9, -3.6, -2.2, 14, 117],
  ["四应四尽", -2.2, -3.4, -1.1, 6, 30],
  ["社会面", -1.3, -1.9, -0.7, 25, 68],
  ["保供稳价", -0.5, -1.2, 0.2, 33, 51],
] as const;

const groups = ["安徽", "湖北", "浙江", "内蒙古", "黑龙江"];
const words = [
  "茶产业",
  "长江大保护",
  "数字经济",
  "草原生态",
  "冰雪旅游",
  "中医药",
  "铸牢中华民族共同体意识",
  "大豆",
  "共同富裕",
  "光谷",
  "科大讯飞",
  "口岸",
];

const regions = ["安徽", "湖北", "浙江", "内蒙古", "黑龙江", "新疆生产建设兵团"];
const domains = ["经济", "科技", "农业农村", "民生", "生态环境", "国家安全", "公共卫生", "党的建设"];

/** Numbers without a pattern that are the same in every run (Park & Miller's minimal standard generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function scatterRows() {
  const next = numbersFrom(7);
  const heads = [
    "防汛",
    "抗旱",
    "疫情",
    "防控",
    "复工",
    "核酸",
    "粮食",
    "安全",
    "创新",
    "乡村",
    "振兴",
    "改革",
    "开放",
    "就业",
    "医疗",
    "教育",
    "生态",
    "法治",
    "监督",
    "落实",
  ];
  const tails = ["工作", "体系", "能力", "责任", "建设", "发展", "措施", "保障", "机制", "质量"];
  return heads.flatMap((head) =>
    tails.map((tail) => {
      const common = 10 ** (next() * 3);
      const lean = 10 ** ((next() - 0.5) * (next() > 0.6 ? 2.4 : 0.4));
      return {
        feature: head + tail,
        target: Math.floor(common * lean),
        reference: Math.floor(common / lean),
      };
    }),
  );
}

export const samples: Readonly<Record<string, (dark: boolean) => ChartSpec>> = {
  "keyness-bars": (dark) =>
    keynessBars(
      keyRows.map(([feature, score, lower, upper, target, reference]) => ({
        feature,
        score,
        lower,
        upper,
        target,
        reference,
      })),
      {
        title: "Early 2020 spoke of returning villagers and clinics, early 2022 of testing and zero cases",
        source,
        dark,
        measure: "Log ratio (binary logarithm), with 95 % intervals",
        target: { label: "2020年春", tokens: 48210, documents: 61 },
        reference: { label: "2022年春", tokens: 51877, documents: 58 },
      },
    ),
  "keyness-facets": (dark) =>
    keynessFacets(
      groups.flatMap((group, g) =>
        words.slice(g, g + 5 + (g % 3)).map((feature, i) => ({
          group,
          feature,
          score: 6.4 - i * 0.9 - g * 0.3,
          lower: 5.2 - i * 1.1 - g * 0.3,
          upper: 7.4 - i * 0.8 - g * 0.3,
          target: 90 - i * 11,
          reference: 3 + i,
        })),
      ),
      {
        title: "每个省都有自己的话",
        source: "虚构数据，仅供测试",
        dark,
        language: "zh",
        measure: "对数比（以2为底）",
        groups: groups.map((label, i) => ({ label, tokens: 21034 + 1717 * i })),
      },
    ),
  "frequency-scatter": (dark) =>
    frequencyScatter(scatterRows(), {
      title: "Two years, two vocabularies",
      source,
      dark,
      target: { label: "2020年春", tokens: 48210, documents: 61 },
      reference: { label: "2022年春", tokens: 51877, documents: 58 },
    }),
  "heat-map": (dark) => {
    const next = numbersFrom(3);
    return heatMap(
      regions.flatMap((row) =>
        domains.map((column) => ({
          row,
          column,
          value: row === "浙江" && column === "科技" ? null : next() * 18,
        })),
      ),
      {
        title: "经济仍占首位，公共卫生升至第二",
        source: "虚构数据，仅供测试",
        language: "zh",
        dark,
        measure: "占全部要求句的比例（%）",
        n: "6个地区的214篇通稿",
      },
    );
  },
  "heat-map-diverging": (dark) => {
    const next = numbersFrom(5);
    return heatMap(
      regions.flatMap((row) => domains.map((column) => ({ row, column, value: (next() - 0.45) * 9 }))),
      {
        name: "heat-map-diverging",
        title: "Shift of priorities, 2020 to 2022",
        source,
        dark,
        measure: "percentage points",
        n: "214 readouts of 6 regions",
        scale: "diverging",
        cellWidth: 44,
      },
    );
  },
  "tile-map": (dark) => {
    const next = numbersFrom(11);
    const codes = [
      "11",
      "12",
      "13",
      "14",
      "15",
      "21",
      "22",
      "23",
      "31",
      "32",
      "33",
      "34",
      "35",
      "36",
      "37",
      "41",
      "42",
      "43",
      "44",
      "45",
      "50",
      "51",
      "52",
      "53",
      "61",
      "62",
    ];
    return tileMap(
      codes.map((code) => ({ code, value: Math.round(next() * 420), n: 12 })),
      {
        title: "The north-east and the coast named the campaign most often",
        source,
        dark,
        measure: "occurrences per million tokens",
        n: "312 documents",
      },
    );
  },
  "priority-profile": (dark) => {
    const next = numbersFrom(17);
    return priorityProfile(
      domains.flatMap((domain, i) =>
        ["安徽 2020", "湖北 2022"].map((group) => {
          const share = Math.max(0.01, 0.24 - i * 0.025 + (next() - 0.5) * 0.1);
          return {
            domain,
            group,
            share,
            lower: share * 0.8,
            upper: share * 1.22,
            count: Math.round(share * 400),
          };
        }),
      ),
      {
        title: "Public health stood third in both, but Hubei asked more of the party",
        source,
        dark,
        groups: [
          { label: "安徽 2020", n: 412 },
          { label: "湖北 2022", n: 388 },
        ],
      },
    );
  },
  "priority-profile-groups": (dark) => {
    const next = numbersFrom(19);
    return priorityProfile(
      domains.flatMap((domain, i) =>
        ["安徽", "湖北", "浙江", "内蒙古"].map((group) => {
          const share = Math.max(0.01, 0.22 - i * 0.02 + (next() - 0.5) * 0.1);
          return {
            domain,
            group,
            share,
            lower: share * 0.8,
            upper: share * 1.22,
            count: Math.round(share * 400),
          };
        }),
      ),
      {
        name: "priority-profile-groups",
        title: "四省各有侧重",
        source: "虚构数据，仅供测试",
        dark,
        language: "zh",
        groups: [
          { label: "安徽", n: 412 },
          { label: "湖北", n: 388 },
          { label: "浙江", n: 270 },
          { label: "内蒙古", n: 301 },
        ],
      },
    );
  },
  "damage-bars": (dark) => {
    const next = numbersFrom(23);
    const kinds = [
      "tonelessPinyin",
      "width",
      "punctuation",
      "lineBreak",
      "space",
      "script",
      "forumJammer",
      "entity",
      "navigation",
    ];
    return damageBars(
      [
        "安徽-20200206.txt",
        "hubei-2022-03-11-changweihui.html",
        "浙江省委常委会会议（转载，含拼音与广告若干，标题极长的一篇）.txt",
        "nmg-03.txt",
        "hlj-17.txt",
      ].flatMap((document, d) =>
        kinds.map((kind) => ({ document, kind, count: Math.floor(next() * 60 * (1 - d * 0.15)) })),
      ),
      { title: "Most damage is pinyin and broken lines", source, dark },
    );
  },
  "lexical-dispersion": (dark) => {
    const next = numbersFrom(29);
    const documents = ["安徽 2020-02-06", "安徽 2020-02-13", "湖北 2022-03-11", "湖北 2022-03-18"].map(
      (label, i) => ({ label, tokens: 900 + i * 130 }),
    );
    const terms = ["疫情防控", "复工复产", "春耕备耕"];
    return lexicalDispersion(
      documents.flatMap(({ label, tokens }, d) =>
        terms.flatMap((term, t) =>
          Array.from({ length: t === 2 && d > 1 ? 0 : 14 - 4 * t + 2 * d }, () => ({
            document: label,
            term,
            position: Math.floor(tokens * Math.min(0.999, next() ** (1 + t * 0.2) * 0.5 + t * 0.25)),
          })),
        ),
      ),
      { title: "Epidemic first, work second, fields last", source, dark, documents, terms },
    );
  },
  "trend-lines": (dark) => {
    const next = numbersFrom(31);
    return trendLines(
      ["创新", "绿色", "高质量发展"].flatMap((series, s) =>
        Array.from({ length: 25 }, (_, i) => {
          const value = Math.max(
            0,
            4 + s + (i - s * 8) * (1 + s * 0.6) + next() * 6 - (s === 2 && i < 14 ? 40 : 0),
          );
          return {
            series,
            date: String(1998 + i),
            value,
            lower: Math.max(0, value * 0.8 - 1),
            upper: value * 1.2 + 1,
            n: 18000 + i * 210,
          };
        }),
      ),
      {
        title: "Quality overtakes green",
        source,
        dark,
        measure: "occurrences per 10,000 tokens",
        n: "25 invented reports",
      },
    );
  },
  "trend-lines-days": (dark) =>
    trendLines(
      ["疫情", "复工"].flatMap((series, s) =>
        Array.from({ length: 9 }, (_, i) => ({
          series,
          date: `2020-02-${String(3 + 2 * i).padStart(2, "0")}`,
          value: s === 0 ? 0.9 - i * 0.05 : 0.1 + i * 0.09,
        })),
      ),
      {
        name: "trend-lines-days",
        title: "两周之内，话题从防控转向复工",
        source: "虚构数据，仅供测试",
        dark,
        language: "zh",
        measure: "占要求句的比例",
        n: "9次会议",
      },
    ),
  "trend-lines-gaps": (dark) =>
    trendLines(
      [1954, 1955, 1956, 1957, 1964, 1975, 1978, 1979, 1980, 1981].flatMap((year, i) => [
        {
          series: "以粮为纲",
          date: String(year),
          value: 9 - i * 0.8,
          lower: 7.5 - i * 0.7,
          upper: 11 - i * 0.8,
        },
        { series: "经济核算", date: String(year), value: 1 + i * 0.5 },
      ]),
      {
        name: "trend-lines-gaps",
        title: "Lines do not cross years without a report",
        source,
        dark,
        measure: "per 10,000 words",
        n: "10 invented reports",
        gapYears: 2,
        events: [
          { date: "1958-05", label: "a new course" },
          { date: "1959", label: "a meeting in the hills" },
          { date: "1980-09", label: "a change of office" },
        ],
      },
    ),
  "adoption-curves-elapsed": (dark) =>
    adoptionCurves(
      ["经济", "文化"].flatMap((formulation, f) =>
        [0, 1, 2, 3, 5, 8, 13].map((elapsed, i) => {
          const share = (0.6 - 0.3 * f) * (1 - 0.5 ** i);
          return {
            formulation,
            elapsed,
            share,
            lower: share * 0.8,
            upper: share * 1.2,
            censored: Number(i > 4),
          };
        }),
      ),
      {
        name: "adoption-curves-elapsed",
        title: "Soon, or not at all",
        source,
        dark,
        n: 60,
        unit: "formulations",
        elapsedLabel: "years since it was coined",
      },
    ),
  "adoption-curves": (dark) =>
    adoptionCurves(
      ["四早", "六稳六保", "动态清零"].flatMap((formulation, f) =>
        Array.from({ length: 9 }, (_, i) => {
          const share = Math.min(0.97, (Math.min(i, 7) / 7) ** (1 + f * 0.5) * (0.95 - f * 0.15));
          const month = 1 + i * (1 + f) + 4 * f;
          return {
            formulation,
            date: `${2020 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}`,
            share,
            lower: Math.max(0, share - 0.1),
            upper: Math.min(1, share + 0.1),
            atRisk: Math.round(31 * (1 - share)),
            censored: i === 8 ? 2 : 0,
          };
        }),
      ),
      {
        title: "Each formulation needed longer than the one before",
        source,
        dark,
        n: 31,
        events: [{ date: "2020-04-17", label: "first used by the centre" }],
      },
    ),
  "bump-chart": (dark) => {
    const next = numbersFrom(37);
    const periods = ["2018", "2019", "2020", "2021", "2022"];
    return bumpChart(
      periods.flatMap((period) => {
        const order = domains.map((item, i) => ({ item, key: i + next() * 4 })).sort((a, b) => a.key - b.key);
        return order.map(({ item }, i) => ({ item, period, rank: i + 1, value: 30 - 3 * i }));
      }),
      {
        title: "Public health climbs in 2020",
        source,
        dark,
        n: "155 reports",
        top: 7,
        emphasis: ["公共卫生", "经济"],
      },
    );
  },
  "collocation-network": (dark) => {
    const next = numbersFrom(41);
    const pairs = [
      "疫情 防控",
      "疫情 形势",
      "疫情 输入",
      "防控 措施",
      "防控 责任",
      "防控 体系",
      "责任 落实",
      "责任 压实",
      "措施 落实",
      "复工 复产",
      "复产 企业",
      "企业 稳岗",
      "企业 纾困",
      "就业 稳岗",
      "就业 高校毕业生",
      "就业 农民工",
      "春耕 备耕",
      "春耕 农资",
      "农资 保供",
      "保供 稳价",
      "农民工 返岗",
      "复工 返岗",
      "社区 网格",
      "社区 排查",
      "疫情 排查",
      "防控 社区",
      "形势 研判",
      "研判 会商",
    ];
    return collocationNetwork(
      pairs.map((pair) => {
        const [node = "", collocate = ""] = pair.split(" ");
        return { node, collocate, score: 7 + next() * 6, count: 5 + Math.floor(next() * 90) };
      }),
      {
        title: "The epidemic and the fields are two conversations",
        source,
        dark,
        measure: "log Dice",
        n: "48,210 tokens, windows of 5",
        emphasis: ["疫情", "春耕"],
      },
    );
  },
  "dendrogram-heat-map": (dark) => {
    const next = numbersFrom(43);
    return dendrogramHeatMap(
      regions.flatMap((row) => domains.map((column) => ({ row, column, value: next() * 18 }))),
      [
        { a: 0, b: 1, height: 0.41 },
        { a: 3, b: 5, height: 0.52 },
        { a: 2, b: 6, height: 0.77 },
        { a: 4, b: 7, height: 0.83 },
        { a: 8, b: 9, height: 1.32 },
      ],
      {
        title: "The north keeps to itself",
        source,
        dark,
        measure: "share of directives (%)",
        n: "214 readouts of 6 regions",
        leaves: regions,
        linkage: "Burrows's Delta, Ward",
      },
    );
  },
  "point-map": (dark) => {
    const next = numbersFrom(47);
    const words = ["春耕", "冰雪", "口岸", "航运", "高原", "外贸", "草原", "养老"];
    return pointMap(
      [
        ...regions.slice(0, 5).map((name, at) => ({
          name,
          x: next() - 0.5,
          y: next() - 0.5,
          series: ["华东", "西北", "华南"][at % 3]!,
        })),
        ...words.map((name) => ({ name, x: 1.4 * (next() - 0.5), y: next() - 0.5 })),
      ],
      {
        title: "The coast and the plateau do not use the same words",
        source,
        dark,
        axes: ["axis 1 (31.0 %)", "axis 2 (12.4 %)"],
        n: "5 reports, 8 words",
        width: 480,
      },
    );
  },
  "dot-intervals": (dark) => {
    const next = numbersFrom(53);
    return dotIntervals(
      regions.map((item, at) => {
        const value = 0.12 + 0.03 * at + 0.02 * next();
        return { item, value, lower: value - 0.04, upper: value + 0.05, expected: 0.2, sure: at > 3 };
      }),
      {
        title: "Two regions lie farther off than chance would have them",
        source,
        dark,
        measure: "distance from the centre",
        n: "214 readouts of 6 regions",
        expected: "expected by chance",
      },
    );
  },
  "text-difference": (dark) =>
    textDifference(
      [
        { kind: "same", text: "会议强调，做好今年的工作，要坚持" },
        { kind: "removed", text: "稳字当头、" },
        { kind: "same", text: "稳中求进" },
        { kind: "added", text: "、以进促稳、先立后破" },
        {
          kind: "same",
          text: "，把各项任务落到实处。各县区要对照清单逐项销号，市直部门要下沉一线帮助解决问题，督查组每周通报一次进度，对推进不力的单位要约谈主要负责人。",
        },
        { kind: "removed", text: "会议听取了水利设施冬修情况的汇报，要求春节前完工。" },
        { kind: "added", text: "会议听取了高标准农田建设情况的汇报，要求汛期前完工。" },
        { kind: "same", text: "\n会议还研究了其他事项。" },
      ],
      {
        title: "“以进促稳”新增，“稳字当头”不再出现",
        source: "虚构文本，仅供测试",
        dark,
        language: "zh",
        before: "2022年通稿",
        after: "2023年通稿",
      },
    ),
};
