// npm run api:accept: takes the public API as it is built for the one that is meant. What differs shows in `git diff`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { apiReports } from "./api-reports.js";

const reports = apiReports();
for (const folder of new Set(reports.map(({ path }) => dirname(path)))) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
for (const { path, text } of reports) writeFileSync(path, text);
console.log(`${reports.length} reports written; git diff packages/*/api shows what changed`);
