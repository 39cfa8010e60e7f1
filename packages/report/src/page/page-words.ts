import type { Language } from "@tifa/charts";

/** The page's own words. */
export interface PageWords {
  /** For the `lang` attribute. */
  readonly tag: string;
  readonly skip: string;
  readonly contents: string;
  readonly chart: (title: string) => string;
  readonly asTable: string;
  readonly summary: (title: string, rows: number) => string;
  readonly open: (n: string) => string;
  readonly hint: string;
  readonly close: string;
  readonly noScript: string;
  readonly made: (version: string, tokenizer: string) => string;
  readonly reduced: (limit: number) => string;
  /** What the script says; `{n}`, `{all}`, `{line}`, `{start}`, `{end}` are filled in there. */
  readonly script: {
    readonly some: string;
    readonly all: string;
    readonly place: string;
    readonly undated: string;
  };
}

/** Words by language. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    tag: "en",
    skip: "Skip to the content",
    contents: "Contents",
    chart: (title) => `${title} (chart, can be scrolled)`,
    asTable: "The figures as a table",
    summary: (title, rows) => `${title} (${rows} row${rows === 1 ? "" : "s"})`,
    open: (n) => `${n} …`,
    hint: "Click a mark, or move to the chart and press the arrow keys and Enter, to read the lines behind it.",
    close: "Close",
    noScript:
      "The lines behind the bars are shown by a script of this page; charts and tables can be read without it.",
    made: (version, tokenizer) =>
      `Made by Tifa ${version} with ${tokenizer}. This page holds all that it shows and loads nothing.`,
    reduced: (limit) => `So that the page stays small, a concordance shows at most ${limit} lines.`,
    script: {
      some: "{n} of {all} lines",
      all: "{all} lines",
      place: "line {line} of the raw page, characters {start} to {end}",
      undated: "no date",
    },
  },
  zh: {
    tag: "zh-Hans",
    skip: "跳到正文",
    contents: "目录",
    chart: (title) => `${title}（图表，可滚动）`,
    asTable: "以表格查看",
    summary: (title, rows) => `${title}（${rows}行）`,
    open: (n) => `${n} …`,
    hint: "点击图形，或移到图表后用方向键与回车键，可读其后的原文。",
    close: "关闭",
    noScript: "条形背后的原文由本页脚本显示；没有脚本也可阅读图表与表格。",
    made: (version, tokenizer) =>
      `由 Tifa ${version} 生成，分词用 ${tokenizer}。本页自足，不加载任何外部内容。`,
    reduced: (limit) => `为控制页面大小，每处原文至多列出${limit}行。`,
    script: {
      some: "共{all}行，列出{n}行",
      all: "共{all}行",
      place: "原始页面第{line}行，第{start}至{end}字",
      undated: "日期不详",
    },
  },
};
