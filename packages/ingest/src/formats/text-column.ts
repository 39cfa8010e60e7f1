/** Names that columns with the text of a document go by, beside `text`; case does not count. */
const CUSTOMARY: ReadonlySet<string> = new Set(
  "text content body fulltext full_text article article_text main_text raw_text plain_text 正文 全文 内容 文本 文章内容 正文内容 新闻内容 新闻正文".split(
    " ",
  ),
);

/** Which column holds the text, or why none can be named. */
export type TextColumn = { readonly name: string } | { readonly fault: string };

/**
 * Finds the column that holds the text.
 *
 * @param names - the columns
 * @param asked - the column that was asked for; null to take `text`, or the only one with a customary name (`content`, `正文`)
 * @returns its name, or a message that names the columns
 * @example
 * textColumn(["标题", "正文"], null); // { name: "正文" }
 */
export function textColumn(names: readonly string[], asked: string | null): TextColumn {
  if (names.includes(asked ?? "text")) return { name: asked ?? "text" };
  const found = asked === null ? names.filter((name) => CUSTOMARY.has(name.trim().toLowerCase())) : [];
  if (found.length === 1) return { name: found[0]! };
  const listed = names.slice(0, 20).join(", ") || "none";
  const which =
    found.length > 1
      ? `the text may be in ${found.map((name) => `"${name}"`).join(" or ")}`
      : `no column "${asked ?? "text"}"; the columns are ${listed}`;
  return { fault: `${which}; name the one with the text by textColumn (--text-column)` };
}
