import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderTables } from "./render-tables.js";

const target = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "tables");
mkdirSync(target, { recursive: true });
for (const [name, content] of renderTables()) writeFileSync(join(target, name), content);
