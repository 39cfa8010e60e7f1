// @ts-check
// npm run notebooks [-- NAME…]: executes the notebooks in place and draws their charts.
import { build } from "./build.js";
import { notebooks } from "./paths.js";
import { runMain } from "./user-error.js";

runMain(async () => {
  build();
  const { runNotebooks } = await import("./run-notebooks.js");
  const only = process.argv.slice(2).map((name) => name.replace(/\.ipynb$/, ""));
  const done = await runNotebooks({ target: notebooks, only, say: console.error });
  console.log(`${done.notebooks.length} notebooks, ${done.charts.length} charts in notebooks/charts`);
});
