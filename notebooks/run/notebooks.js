// @ts-check
// npm run notebooks [-- NAME… --param NAME=VALUE…]: executes the notebooks and draws their charts.
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.js";
import { corpusName } from "./corpus-name.js";
import { notebooks, out, root } from "./paths.js";
import { runMain, UserError } from "./user-error.js";

const HELP = `npm run notebooks                            executes all notebooks in place
npm run notebooks -- NAME…                   executes these
npm run notebooks -- --param corpus=DIR      executes those that have this parameter, into out/DIR`;

runMain(async () => {
  const { only, parameters } = readArguments();
  build();
  const { runNotebooks } = await import("./run-notebooks.js");
  // With parameters of the caller's own the result is his: what is committed stays.
  const isOwn = Object.keys(parameters).length > 0;
  const target = isOwn ? join(out, corpusName(parameters.corpus ?? "own")) : notebooks;
  const done = await runNotebooks({ target, only, parameters, say: console.error });
  console.log(
    `${done.notebooks.length} notebooks, ${done.charts.length} charts in ${relative(root, target)}/charts`,
  );
});

/** @returns {{ only: string[], parameters: Record<string, string> }} */
function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({ options: { param: { type: "string", multiple: true } }, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n${HELP}`);
  }
  const pairs = (parsed.values.param ?? []).map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new UserError(`--param ${text}: write it as NAME=VALUE\n${HELP}`);
    const [name, value] = [text.slice(0, at), text.slice(at + 1)];
    // A notebook runs in its own folder, and the caller names places from his.
    return [name, name === "corpus" ? resolve(process.env.INIT_CWD ?? process.cwd(), value) : value];
  });
  return {
    only: parsed.positionals.map((name) => name.replace(/\.ipynb$/, "")),
    parameters: Object.fromEntries(pairs),
  };
}
