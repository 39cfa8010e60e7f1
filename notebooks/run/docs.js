// @ts-check
// npm run docs: the documentation as a site, in out/docs: API, guides, gallery, notebooks; then every link of it is followed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brokenLinks } from "./broken-links.js";
import { build } from "./build.js";
import { notebooks, out, root } from "./paths.js";
import { ensurePython, venvProgram } from "./python.js";
import { siteLinks } from "./site-links.js";
import { runMain, UserError } from "./user-error.js";

const site = join(out, "docs");

runMain(async () => {
  build();
  rmSync(site, { recursive: true, force: true });
  const typedoc = join(dirname(createRequire(import.meta.url).resolve("typedoc")), "..", "bin", "typedoc");
  run(process.execPath, [typedoc, "--options", join(root, "typedoc.json"), "--out", site], "TypeDoc failed");
  ensurePython(console.error);
  const files = readdirSync(notebooks)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  run(
    venvProgram("python"),
    [
      ...["-m", "nbconvert", "--to", "html", "--output-dir", join(site, "notebooks")],
      ...files.map((name) => join(notebooks, name)),
    ],
    "nbconvert failed",
  );
  rewritePages(new Set(readdirSync(join(root, "packages")).sort()));
  const broken = brokenLinks(site);
  for (const { page, link } of broken) console.error(`${page}: ${link} leads nowhere`);
  if (broken.length > 0) throw new UserError(`${broken.length} links of the site lead nowhere`);
  console.log(`out/docs/index.html: ${files.length} notebooks, no broken link`);
});

/** @param {ReadonlySet<string>} packages */
function rewritePages(packages) {
  for (const path of readdirSync(site, { recursive: true, encoding: "utf8" }).sort()) {
    if (!path.endsWith(".html") || path.startsWith("notebooks")) continue;
    const file = join(site, path);
    const to = (/** @type {string} */ target) => existsSync(join(site, target));
    writeFileSync(file, siteLinks(readFileSync(file, "utf8"), path, packages, to));
  }
}

/** @param {string} command @param {string[]} args @param {string} failure */
function run(command, args, failure) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new UserError(failure);
}
