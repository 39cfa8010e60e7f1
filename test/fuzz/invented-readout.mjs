/**
 * A readout whose title and paragraphs are the parts of a text between marks (U+0001), with facts that point at them.
 * @param {string} text
 * @returns {import("@tifa/corpus").Readout}
 */
export function inventedReadout(text) {
  const [title = "", ...paragraphs] = text.split("\u0001");
  const field = (/** @type {string | null} */ value) => ({ value, confidence: 0, evidence: [] });
  const spans = paragraphs.map((part, paragraph) => ({
    paragraph,
    start: part.length >> 1,
    end: part.length,
    text: part,
  }));
  return {
    id: "0123456789abcdef",
    source: {
      path: "a.txt",
      record: title,
      url: title,
      sha256: "ab".repeat(32),
      encoding: "utf-8",
      mediaType: "text/plain",
    },
    kind: "readout",
    title,
    subtitles: [],
    paragraphs,
    paragraphSpans: [],
    boilerplate: [],
    province: field(title),
    provinceCode: field("99"),
    level: null,
    prefecture: title,
    meeting: { name: title, body: title },
    meetingDate: field("2031-03-02"),
    publicationDate: field(null),
    conflicts: [],
    people: [{ name: title, titles: [title], role: "chair" }],
    speechActs: spans.map((span) => ({ ...span, speaker: title, verb: "强调" })),
    directives: spans.map((span) => ({ ...span, marker: null, speaker: null })),
    quotedTerms: [],
    report: null,
    script: "simplified",
    noise: [],
    diagnostics: [],
  };
}
