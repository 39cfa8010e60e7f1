// npm run qualify -- linear: asks recheck about every expression anew, and writes down which are linear; of the others it
// searches for a text over which they take longer than is said. Takes some minutes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { collectExpressions } from "./expressions.js";
import { UNPROVEN } from "./unproven.js";
import { growthOf, verdictOf } from "./verdict-of.js";

const SECONDS = 60;

const linear: string[] = [];
for (const { text, places } of collectExpressions()) {
  const verdict = verdictOf(text, SECONDS);
  if (verdict === "linear") linear.push(text);
  else console.log(`${verdict}: ${text.slice(0, 120)} ${places.join(" ")}`);
}
writeFileSync(join(import.meta.dirname, "linear.json"), `${JSON.stringify(linear, null, 2)}\n`);
console.log(`${linear.length} are linear`);

for (const { text, growth } of UNPROVEN) {
  const found = growthOf(text, SECONDS);
  if (found === growth || found === "none found" || found.startsWith("timeout")) continue;
  process.exitCode = 1;
  console.log(`${found}, not ${growth}: ${text}`);
}
