const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/**
 * What a terminal can show of an output: text as it is, tables with tabs between their cells, of the rest its type and size.
 *
 * @param mime - its type
 * @param content - text, bytes, or an object of a JSON type
 * @returns a text
 */
export function textOutput(mime: string, content: string | Uint8Array | object): string {
  if (typeof content === "string" && (mime === "text/plain" || mime === "text/markdown")) return content;
  if (typeof content === "string" && mime === "text/html") return textOfHtml(content);
  const name = "name" in Object(content) ? ` ${String((content as { name: unknown }).name)}` : "";
  const size = content instanceof Uint8Array ? `${content.length} bytes` : `${lengthOf(content)} characters`;
  return `[${mime}${name}, ${size}]`;
}

function lengthOf(content: string | object): number {
  return (typeof content === "string" ? content : JSON.stringify(content)).length;
}

/** Good for the tables that `show.table` makes; it is no reader of web pages. */
function textOfHtml(html: string): string {
  return html
    .replace(/<\/t[dh]>/g, "\t")
    .replace(/<(?:\/tr|br|\/p|\/caption|\/div)>/g, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}
