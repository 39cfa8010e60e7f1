/** A day on which something happened that readouts across the country name soon after. */
export interface NationalEvent {
  /** Where it happened, as texts name it. */
  readonly place: string;
  /** `YYYY-MM-DD`, the day itself or the first day. */
  readonly date: string;
}

/**
 * Accidents and sessions that date a text: a readout that learns from an accident is held within weeks of it.
 * Days of sessions of the National People's Congress and of the Politburo's study sessions are public; from general
 * knowledge, exact to the day for accidents and openings and to a few days for study sessions.
 */
export const NATIONAL_EVENTS: readonly NationalEvent[] = [
  { place: "响水", date: "2019-03-21" },
  { place: "十堰", date: "2021-06-13" },
  { place: "柘城", date: "2021-06-25" },
  { place: "郑州", date: "2021-07-20" },
  { place: "东航", date: "2022-03-21" },
  { place: "长沙", date: "2022-04-29" },
  { place: "泸定", date: "2022-09-05" },
  { place: "安阳", date: "2022-11-21" },
  { place: "乌鲁木齐", date: "2022-11-24" },
  { place: "阿拉善", date: "2023-02-22" },
  { place: "长峰医院", date: "2023-04-18" },
  { place: "银川", date: "2023-06-21" },
  { place: "齐齐哈尔", date: "2023-07-23" },
  { place: "吕梁", date: "2023-11-16" },
  { place: "积石山", date: "2023-12-18" },
  { place: "镇雄", date: "2024-01-22" },
  { place: "新余", date: "2024-01-24" },
  { place: "雨花台", date: "2024-02-23" },
  { place: "燕郊", date: "2024-03-13" },
  { place: "梅大高速", date: "2024-05-01" },
  { place: "自贡", date: "2024-07-17" },
  { place: "定日", date: "2025-01-07" },
];

/** What must stand within a few characters behind the place: 镇雄山体滑坡. */
export const EVENT_KINDS: RegExp = /(?:火灾|滑坡|爆炸|地震|坍塌|倒塌|坠毁|坠机|塌方|塌陷|暴雨|洪涝|7·20|飞行事故)/u;

/** First sitting of a congress, by its number; the k-th session is held in March of the (k−1)th year after it. */
export const CONGRESS_YEARS: ReadonlyMap<string, number> = new Map([
  ["十一届", 2008], ["十二届", 2013], ["十三届", 2018], ["十四届", 2023],
]);

/** When leaders of the country held the post by which texts name them: behind the name, or as its last title. */
export const NATIONAL_TERMS: readonly { readonly name: string; readonly post: string; readonly from: string; readonly to: string | null }[] = [
  { name: "习近平", post: "总书记", from: "2012-11-15", to: null },
  { name: "李克强", post: "总理", from: "2013-03-15", to: "2023-03-11" },
  { name: "李强", post: "总理", from: "2023-03-11", to: null },
  { name: "孙春兰", post: "副总理", from: "2018-03-19", to: "2023-03-12" },
  { name: "胡春华", post: "副总理", from: "2018-03-19", to: "2023-03-12" },
  { name: "刘鹤", post: "副总理", from: "2018-03-19", to: "2023-03-12" },
  { name: "韩正", post: "副总理", from: "2018-03-19", to: "2023-03-12" },
  { name: "丁薛祥", post: "副总理", from: "2023-03-12", to: null },
  { name: "何立峰", post: "副总理", from: "2023-03-12", to: null },
  { name: "张国清", post: "副总理", from: "2023-03-12", to: null },
  { name: "刘国中", post: "副总理", from: "2023-03-12", to: null },
];
