import type { Evidence, Field, Readout } from "@tifa/corpus";

const field = <T>(value: T | null): Field<T> => ({
  value,
  confidence: value === null ? 0 : 0.9,
  evidence: [] as readonly Evidence[],
});

/** A readout of a meeting that never was, with all that a format can trip over. */
export const invented: Readout = {
  id: "0123456789abcdef",
  source: {
    path: "a.txt",
    record: "7",
    url: "https://example.org/a?b=1&c=<2>",
    sha256: "ab".repeat(32),
    encoding: "utf-8",
    mediaType: "text/plain",
  },
  kind: "readout",
  title: "青岚省召开会议 部署春耕",
  subtitles: ["陶砚秋主持"],
  paragraphs: [
    "3月2日，青岚省春耕工作会议在云溪召开，省长陶砚秋主持。",
    "会议强调，要抓好𠀀田 & <水利>，落实“四到田”！不误农时。",
    '=HYPERLINK("http://x") 一词不是公式。',
  ],
  paragraphSpans: [],
  boilerplate: [],
  province: field("青岚省"),
  provinceCode: field("99"),
  level: "province",
  prefecture: "云溪市",
  meeting: { name: "春耕工作会议", body: "青岚省" },
  meetingDate: field("2031-03-02"),
  publicationDate: field("2031-03-03"),
  conflicts: [],
  people: [
    { name: "陶砚秋", titles: ["省长"], role: "chair" },
    { name: "黎闻", titles: [], role: "reporter" },
  ],
  speechActs: [
    { paragraph: 1, start: 0, end: 31, speaker: "会议", verb: "强调" },
    { paragraph: null, start: 0, end: 7, speaker: null, verb: "召开" },
  ],
  directives: [
    {
      paragraph: 1,
      start: 5,
      end: 26,
      text: "要抓好𠀀田 & <水利>，落实“四到田”",
      marker: "要",
      speaker: "会议",
    },
  ],
  quotedTerms: [{ paragraph: 1, start: 21, text: "四到田" }],
  report: null,
  script: "simplified",
  noise: [],
  diagnostics: [],
};
