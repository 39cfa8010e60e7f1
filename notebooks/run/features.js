// @ts-check
// npm run features: makes data/features anew from the real texts beside the checkout.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "./build.js";
import { root } from "./paths.js";
import { runMain } from "./user-error.js";

const SETS = [{ name: "seeds", input: join(root, "..", "shared", "seeds") }];

runMain(async () => {
  build();
  const { writeFeatures } = await import("./write-features.js");
  for (const { name, input } of SETS) {
    if (!existsSync(input)) {
      console.log(`skipped: ${name}, since ${relative(root, input)} is not here`);
      continue;
    }
    const file = join(root, "data", "features", `${name}.ndjson`);
    const counts = await writeFeatures([input], file);
    console.log(`${name}: ${counts.documents} documents, ${counts.tokens} tokens → ${relative(root, file)}`);
    for (const error of counts.errors) console.error(`  not read: ${error}`);
  }
});
