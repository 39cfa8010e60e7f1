// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Parser } from "htmlparser2";

/**
 * Follows every link of a site that stays in it: to files, and to places in pages.
 * @param {string} site folder
 * @returns {{ page: string, link: string }[]} those that lead nowhere, or out of the folder
 */
export function brokenLinks(site) {
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort();
  const read = new Map(pages.map((page) => [join(site, page), linksAndPlaces(join(site, page))]));
  return pages.flatMap((page) => {
    const file = join(site, page);
    return [...(read.get(file)?.links ?? [])]
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
    const places = read.get(target)?.places;
    return place === "" || places === undefined || places.has(unescaped(place)) || places.has(place);
  }
}

/**
 * What a page leads to, and the places in it that can be led to.
 * @param {string} file
 * @returns {{ links: ReadonlySet<string>, places: ReadonlySet<string> }}
 */
function linksAndPlaces(file) {
  const links = new Set();
  const places = new Set();
  const parser = new Parser({
    onopentag(_, { href, src, id, name }) {
      for (const link of [href, src]) if (link !== undefined) links.add(link);
      for (const place of [id, name]) if (place !== undefined) places.add(place);
    },
  });
  parser.end(readFileSync(file, "utf8"));
  return { links, places };
}

/** @param {string} text */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
