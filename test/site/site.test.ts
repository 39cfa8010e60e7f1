import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenLinks } from "../../notebooks/run/broken-links.js";
import { siteLinks } from "../../notebooks/run/site-links.js";

const root = join(import.meta.dirname, "..", "..");

describe("links of the documentation's site", () => {
  let site: string;
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), "tifa-site-"));
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  test("that lead nowhere, or out of the site, are found", () => {
    put(
      "index.html",
      '<a href="a/b.html#x%20y">1</a> <a href="a/b.html#z">2</a> <a href="c.html">3</a> <a href="a">4</a> <a href="#here">5</a>' +
        '<a id="here" href="../../etc/passwd">6</a> <a href="https://example.org/">7</a> <img src="p.png?v=1"> <a href="mailto:a@b.c">8</a>' +
        '<script>link = \'<a href="none.html">\'</script> <a href="a/b.html?q=1&amp;r=2#t&amp;u">9</a>',
    );
    put(
      "a/b.html",
      '<p id="x y"></p><p id="t&amp;u"></p><a href="../index.html">back</a> <a href="../a/">folder</a>',
    );
    put("p.png", "");
    expect(new Set(brokenLinks(site))).toEqual(
      new Set([
        { page: "index.html", link: "a/b.html#z" },
        { page: "index.html", link: "c.html" },
        { page: "index.html", link: "a" },
        { page: "index.html", link: "../../etc/passwd" },
        { page: "a/b.html", link: "../a/" },
      ]),
    );
  });

  test("to notebooks and packages lead to their pages", () => {
    const packages = new Set(["dfm", "spark"]);
    const exists = (target: string): boolean => target === "modules/_tifa_dfm.html";
    const html =
      '<a href="../media/01-a.ipynb">1</a><a href="../../packages/dfm">2</a><a href="packages/spark">3</a>' +
      '<a href="notebooks/">4</a><a href="../modules/x.html">5</a><a href="https://example.org/dfm">6</a><a href="#dfm">7</a>';
    expect(
      [...siteLinks(html, "documents/a.html", packages, exists).matchAll(/href="([^"]*)"/g)].map(
        ([, it]) => it,
      ),
    ).toEqual([
      "../notebooks/01-a.html",
      "../modules/_tifa_dfm.html",
      "../documents/packages_spark_README.html",
      "../documents/notebooks_README.html",
      "../modules/x.html",
      "https://example.org/dfm",
      "#dfm",
    ]);
  });

  test("to a package's reports lead to its page, whatever number TypeDoc gives them", () => {
    const links = (path: string): string =>
      siteLinks('<a href="../media/api-15">1</a><a href="api">2</a>', path, new Set(), () => true);
    expect(links("modules/_tifa_dfm.html")).toBe(
      '<a href="../modules/_tifa_dfm.html">1</a><a href="../modules/_tifa_dfm.html">2</a>',
    );
    expect(links("documents/a.html")).toBe('<a href="../media/api-15">1</a><a href="api">2</a>');
  });

  test("the site has every package and every page of docs", () => {
    const { projectDocuments, exclude } = JSON.parse(readFileSync(join(root, "typedoc.json"), "utf8")) as {
      projectDocuments: string[];
      exclude: string[];
    };
    for (const path of projectDocuments.filter((name) => !name.includes("*")))
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    // What is left out has another page, or is a table for ourselves.
    expect(exclude).toEqual(["packages/spark"]);
    const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
    expect(pages.filter((name) => !projectDocuments.includes(`docs/${name}`))).toEqual(["mutation.md"]);
  });
});
