// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * Follows every link of a site that stays in it: to files, and to places in pages.
 * @param {string} site folder
 * @returns {{ page: string, link: string }[]} those that lead nowhere, or out of the folder
 */
export function brokenLinks(site) {
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort();
  /** @type {Map<string, ReadonlySet<string>>} */
  const places = new Map();
  const placesOf = (/** @type {string} */ file) => {
    let known = places.get(file);
    if (known === undefined) {
      const html = readFileSync(file, "utf8");
      known = new Set([...html.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => decode(id ?? "")));
      places.set(file, known);
    }
    return known;
  };
  return pages.flatMap((page) => {
    const file = join(site, page);
    const html = withoutScripts(readFileSync(file, "utf8"));
    const links = new Set(
      [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => decode(link ?? "")),
    );
    return [...links]
      .filter((link) => !leads(link, file))
      .map((link) => ({ page: page.replaceAll("\\", "/"), link }));
  });

  /** @param {string} link @param {string} file */
  function leads(link, file) {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return true;
    const [path = "", place = ""] = link.split("#");
    const bare = path.split("?")[0] ?? "";
    const target = bare === "" ? file : resolve(dirname(file), unescaped(bare));
    if (relative(site, target).startsWith("..") || !existsSync(target) || !statSync(target).isFile())
      return false;
    return (
      place === "" ||
      !target.endsWith(".html") ||
      placesOf(target).has(unescaped(place)) ||
      placesOf(target).has(place)
    );
  }
}

/** What a script writes is no link of the page. @param {string} html */
function withoutScripts(html) {
  return html
    .split("<script")
    .map((part, at) => (at === 0 ? part : part.slice(Math.max(0, part.indexOf("</script>")))))
    .join("");
}

/** @param {string} text */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {string} text of an attribute */
function decode(text) {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
