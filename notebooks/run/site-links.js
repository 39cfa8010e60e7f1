// @ts-check

/**
 * Leads links of a page of the site to the site's own pages: a notebook to its rendered form, a package's folder to its page. TypeDoc copies
 * what a text links to beside the pages, and leaves links to folders as they are, or counts them as copies that it does not make.
 * @param {string} html
 * @param {string} path of the page, from the root of the site
 * @param {ReadonlySet<string>} packages names of the folders of packages
 * @param {(target: string) => boolean} exists whether the site has a file
 * @returns {string}
 */
export function siteLinks(html, path, packages, exists) {
  const up = "../".repeat(path.split(/[\\/]/).length - 1);
  return html.replace(/href="([^"#?]*)([#?][^"]*)?"/g, (whole, /** @type {string} */ href, rest = "") => {
    const name = href.split("/").at(-1) ?? "";
    if (href.includes("media/") && name.endsWith(".ipynb"))
      return `href="${up}notebooks/${name.replace(/\.ipynb$/, ".html")}"`;
    // A package's folder of reports, which name every export: so does its page.
    if (/^modules\/_tifa_\w+\.html$/.test(path.replaceAll("\\", "/")) && /(?:^|\/)api(?:-\d+)?$/.test(href))
      return `href="${up}${path.replaceAll("\\", "/")}"`;
    if (/^[a-z]+:/.test(href) || href.includes(".html")) return whole;
    const page = `modules/_tifa_${name}.html`;
    if (packages.has(name) && exists(page)) return `href="${up}${page}${rest}"`;
    const folder = REPOSITORY.find((known) => href.replace(/\/$/, "").endsWith(known));
    return folder === undefined ? whole : `href="${up}documents/${DOCUMENT[folder]}"`;
  });
}

/** Folders of the repository that texts link to, and what stands for them here. @type {Record<string, string>} */
const DOCUMENT = { notebooks: "notebooks_README.html", spark: "packages_spark_README.html" };
const REPOSITORY = Object.keys(DOCUMENT);
