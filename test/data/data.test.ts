import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const data = join(import.meta.dirname, "..", "..", "data");
const readme = readFileSync(join(data, "README.md"), "utf8");
const sets = [
  "samples/manifest.json",
  ...readdirSync(join(data, "features"))
    .filter((name) => name.endsWith(".ndjson"))
    .map((name) => `features/${name}`),
];

test.each(sets)("data/README.md has the checksum of %s", (path) => {
  const sha256 = createHash("sha256")
    .update(readFileSync(join(data, path)))
    .digest("hex");
  expect(readme.split("\n").filter((line) => line.includes(path) && line.includes(sha256))).toHaveLength(1);
});
