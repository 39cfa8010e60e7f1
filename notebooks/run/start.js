// @ts-check
// npm start [-- --corpus DIR]: data → text → facts → counts → comparison → notebooks → charts.
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.js";
import { corpusName } from "./corpus-name.js";
import { notebooks, out, root } from "./paths.js";
import { runMain, UserError } from "./user-error.js";

const HELP = `npm start                    runs the samples in data/samples and the features in data/features
npm start -- --corpus DIR    takes a folder of yours the same way, and runs the notebooks that take a corpus; results
                             go to out/DIR`;

runMain(async () => {
  const { corpus, help } = readArguments();
  if (help) {
    console.log(HELP);
    return;
  }
  const started = performance.now();
  const step = (/** @type {string} */ text) => console.log(`– ${text}`);
  step("building the packages");
  build();
  const job = planJob(corpus);
  step(`reading ${relative(root, job.corpus) || "."}`);
  const { writeFeatureSets } = await import("./write-features.js");
  const [counts] = await writeFeatureSets([{ name: job.name, inputs: [job.corpus] }], job.features);
  if (counts === undefined) throw new Error("no set was made");
  for (const error of counts.errors) console.error(`  not read: ${error}`);
  if (counts.documents === 0) throw new UserError(`no document could be read in ${job.corpus}`);
  step("executing the notebooks");
  const { runNotebooks } = await import("./run-notebooks.js");
  const done = await runNotebooks({
    target: job.target,
    variables: job.variables,
    parameters: job.parameters,
    say: (line) => step(line),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const summary = [
    `${counts.documents} documents`,
    `${counts.characters} characters`,
    `${counts.repairs} repairs`,
    `${counts.tokens} tokens`,
    `${done.notebooks.length} notebooks`,
    `${done.charts.length} charts`,
    `${seconds} seconds`,
  ];
  console.log(summary.join(", "));
  console.log(
    `notebooks: ${relative(root, job.target)}   charts: ${relative(root, join(job.target, "charts"))}`,
  );
  if (counts.errors.length > 0) console.log(`${counts.errors.length} documents could not be read, see above`);
});

/**
 * @param {string | undefined} corpus
 * @returns {{ corpus: string, name: string, features: string, target: string, variables: NodeJS.ProcessEnv,
 *   parameters: Record<string, string> }}
 */
function planJob(corpus) {
  if (corpus === undefined) {
    const samples = join(root, "data", "samples", "damaged");
    const features = join(root, "data", "features");
    return { corpus: samples, name: "samples", features, target: notebooks, variables: {}, parameters: {} };
  }
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), corpus);
  if (!existsSync(path)) throw new UserError(`there is no ${path}`);
  const name = corpusName(path);
  const target = join(out, name);
  const features = join(target, "features");
  const variables = { TIFA_FEATURES: join(features, name) };
  return { corpus: path, name, features, target, variables, parameters: { corpus: path } };
}

/** @returns {{ corpus?: string | undefined, help: boolean }} */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { corpus: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    return { corpus: values.corpus, help: values.help ?? false };
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n${HELP}`);
  }
}
