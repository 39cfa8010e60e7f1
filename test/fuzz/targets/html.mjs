import { normalize } from "@tifa/normalize";
import { parse } from "@tifa/parse";
import { read, TEXTS } from "../checks.mjs";

/** A page, through all that reads it. @param {Buffer} data */
export async function fuzz(data) {
  for (const raw of await read(data, "text/html")) parse(normalize(raw));
}

export const seeds = () => [
  `<!doctype html><html><head><meta charset=utf-8><title>${TEXTS[0]?.split("\n")[0]}_青岚省人民政府</title><meta name="PubDate" content="2021-06-18"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-06-18"}</script></head><body><div class="nav"><a href="/">首页</a> &gt; <a href="/y">要闻</a></div><div id="zoom" class="TRS_Editor">${(
    TEXTS[0] ?? ""
  )
    .split("\n")
    .map((line) => `<p style="text-indent:2em">${line}</p>`)
    .join("")}</div><p>责任编辑：王明</p></body></html>`,
  "<table><tr><td>一<td>二<tr><th colspan=2>三</table><ul><li>甲<ol start=3 type=a><li>乙</ol></ul><pre> a\n b</pre><p hidden>隐<div style='display:none'>藏</div><svg><p>x</svg><textarea>t</textarea>&nbsp;&#x4f1a;&#35758;<!-- c --><![CDATA[d]]>",
];
