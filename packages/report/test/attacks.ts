import type { ReadDocument } from "@tifa/features";
import type { UnreadDocument } from "../src/index.js";
import { page, read } from "./sample-corpus.js";

/** What a page may hold that would be more than text if it were let through. */
export const ATTACKS: readonly string[] = [
  `<script>window.owned = "script"</script>`,
  `</script><script>window.owned = "closed"</script>`,
  `<!--<script>`,
  `<img src=x onerror="window.owned = 'img'">`,
  `"><svg onload="window.owned = 'svg'">`,
  `' onfocus='window.owned=1' autofocus='`,
  `</title></style><body onload="window.owned = 'body'">`,
  `<a href="javascript:window.owned = 'link'">x</a>`,
  `<iframe src="https://example.org/"></iframe><link rel=stylesheet href=//example.org/x.css>`,
  `<meta http-equiv="refresh" content="0;url=https://example.org/">`,
  `{"signal": "warn('x')"} datum.x[constructor]("window.owned=1")() \${window.owned = 1} {{window.owned = 1}}`,
  `"+(window.owned=1)+"`,
  `\u202e\u2066abc\u2069\u200f\u061c`,
  `\u001b[31mred\u001b]0;title\u0007\u009b31m`,
  `\u0000\ud800&lt;b&gt;&amp;#x3c;`,
  `]]><style>*{display:none}</style>`,
];

/** Documents whose text and whose circumstances are attacks. */
export function hostileCorpus(): readonly ReadDocument[] {
  return ATTACKS.flatMap((attack, at) =>
    [0, 1].map((turn) => {
      const quoted = `会议强调，要落实“${attack}”，要落实“${attack}”，要抓好防汛抗旱。`;
      const text = page(
        at * 2 + turn,
        `${attack}\n${quoted}\n词${attack.replaceAll(/\s/g, "")} 词${attack.slice(0, 9)} 防汛`,
      );
      return read(text, {
        path: `/tmp/${attack}/${at}.txt`,
        record: attack,
        url:
          at % 2 === 0
            ? `javascript:window.owned=1//${at}`
            : `https://example.org/"${encodeURI(attack.slice(0, 8))}`,
        docvars: { [attack]: attack },
        pageMeta: { title: attack },
      });
    }),
  );
}

/** Files that could not be read, with names and messages that are attacks. */
export const HOSTILE_UNREAD: readonly UnreadDocument[] = ATTACKS.map((attack) => ({
  place: attack,
  code: attack,
  message: attack,
}));
