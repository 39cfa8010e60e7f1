import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { damage } from "../../packages/normalize/test/damage/damage.js";
import { encodeGb18030 } from "./encode-gb18030.js";
import type { Sample } from "./sample-list.js";
import { SAMPLES } from "./sample-list.js";

/** The folder that holds `clean`, `damaged` and `manifest.json`. */
export const SAMPLES_FOLDER: string = join(dirname(fileURLToPath(import.meta.url)), "../../data/samples");

/**
 * Makes every file that is derived from the clean samples.
 *
 * @returns path under {@link SAMPLES_FOLDER} → bytes: a damaged page a sample, and the manifest.
 * @throws Error where a clean file is missing or one is not listed.
 */
export function makeSamples(): Map<string, Uint8Array> {
  const listed = SAMPLES.map((sample) => `${sample.name}.txt`).sort();
  const present = readdirSync(join(SAMPLES_FOLDER, "clean")).sort();
  if (listed.join() !== present.join()) {
    throw new Error(`clean samples and list differ: ${present.join(", ")} against ${listed.join(", ")}`);
  }
  const files = new Map<string, Uint8Array>();
  const entries = SAMPLES.map((sample) => {
    const made = makeSample(sample);
    files.set(made.entry.damaged, made.bytes);
    return made.entry;
  });
  const manifest = `${JSON.stringify({ licence: "MIT", samples: entries }, null, 2)}\n`;
  return files.set("manifest.json", new TextEncoder().encode(manifest));
}

function makeSample(sample: Sample) {
  const cleanPath = `clean/${sample.name}.txt`;
  const cleanBytes = readFileSync(join(SAMPLES_FOLDER, cleanPath));
  const clean = cleanBytes.toString("utf8").replace(/\n$/u, "");
  const { damage: options, encoding, ...facts } = sample;
  const page = damage(clean, options);
  const bytes = encoding === "GB18030" ? encodeGb18030(page.text) : new TextEncoder().encode(page.text);
  const { seed, ...kinds } = options;
  const entry = {
    ...facts,
    title: clean.split("\n", 1)[0]!,
    clean: cleanPath,
    damaged: `damaged/${sample.name}.txt`,
    encoding,
    kinds: page.kinds,
    seed,
    options: kinds,
    frame: page.frame,
    lossy: page.lossy,
    lost: page.lost,
    sha256: { clean: sha256(cleanBytes), damaged: sha256(bytes) },
  };
  return { entry, bytes };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function writeSamples(): void {
  rmSync(join(SAMPLES_FOLDER, "damaged"), { recursive: true, force: true });
  mkdirSync(join(SAMPLES_FOLDER, "damaged"));
  for (const [path, bytes] of makeSamples()) writeFileSync(join(SAMPLES_FOLDER, path), bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSamples();
