import { createHash } from "node:crypto";
import { whitespaceTokenizer } from "@tifa/tokens";
import { describe, expect, it } from "vitest";
import { report } from "../src/index.js";
import { ATTACKS, HOSTILE_UNREAD, hostileCorpus } from "./attacks.js";
import { TOKENIZER } from "./sample-corpus.js";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe.each([
  ["jieba", TOKENIZER],
  ["whitespace", whitespaceTokenizer()],
])("a page of attacks, cut by %s", async (_, tokenizer) => {
  const title = ATTACKS.join(" ");
  const html = await report(
    { documents: hostileCorpus(), unread: HOSTILE_UNREAD, tokenizer },
    { title, target: "安徽", limit: 5 },
  );
  /** What a parser of HTML sees as markup: script and style hold none. */
  const markup = html
    .replace(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, "$1$2")
    .replace(/(<style>)[\s\S]*?(<\/style>)/g, "$1$2");
  const tags = markup.match(/<[a-zA-Z][^>]*>/g) ?? [];

  it("has the elements that were meant, and no others", () => {
    const names = new Set(tags.map((tag) => /^<([a-zA-Z0-9]+)/.exec(tag)![1]!));
    const known =
      "html head meta title style body a header h1 p noscript nav ul li main section h2 figure figcaption div svg rect g path " +
      "text tspan line defs clipPath details summary table caption thead tbody tr th td bdi button footer dialog ol script";
    expect([...names].filter((name) => !known.split(" ").includes(name))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith("<script"))).toHaveLength(2);
    expect(tags.filter((tag) => tag.startsWith("<meta"))).toHaveLength(5);
  });

  it("has no handler, no style attribute, and no address but of the web and of itself", () => {
    for (const tag of tags) {
      const attributes = [...tag.matchAll(/ ([a-zA-Z-:]+)(?:="([^"]*)")?/g)];
      for (const [, name = "", value = ""] of attributes) {
        expect(name).not.toMatch(/^on|^style$|^srcset$|^src$|^formaction$/i);
        if (/href$/i.test(name)) expect(value).toMatch(/^(?:#[a-z-]+|https?:\/\/)/);
      }
    }
    const data = /id="lines-data">([\s\S]*?)<\/script>/.exec(html)![1]!;
    const { documents } = JSON.parse(data) as { documents: string[][] };
    expect(documents.length).toBeGreaterThan(3);
    for (const [, , , , url] of documents) expect(url).toMatch(/^(?:$|https:\/\/example\.org\/)/);
  });

  it("holds no character that acts on what stands around it", () => {
    expect(html).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u,
    );
    expect(html).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(html).toContain("[U+202E]");
  });

  it("allows its own script and style and nothing else, no strings as code or markup", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll("&#39;", "'");
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(policy).not.toContain("unsafe");
  });
});
