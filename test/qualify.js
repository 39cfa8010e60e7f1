// @ts-check
// npm run qualify [-- STEP…]: what takes too long for continuous integration. Run before an issue is closed.
//
//   nodes    a fresh clone of HEAD, npm ci && npm start && npm test, on Node 22, 24 and 26 (npm's package `node`),
//            the newest of them under npm 12, which blocks install scripts that are not allowed; `nodes 26` takes one
//   charts   the same without npm test: whether every chart, notebook and table of features is the same, byte for byte
//   oracles  the values that scipy, R and others give, made anew and compared with those in packages/stats/test/oracle
//   store    fifty builds of a store killed at different times; the rows that Python (pandas, DuckDB)
//            and R read of it
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const asked = process.argv.slice(2);

/** The environment without what `npm run` put there: this checkout's settings are not those of a fresh machine. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

/**
 * Runs a command and throws if it fails.
 * @param {string} command @param {readonly string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, cwd, env = environment) {
  console.log(`$ ${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed in ${cwd}`);
}

/**
 * A folder whose bin directory has the given versions of node and npm.
 * @param {string} scratch @param {string} node @param {string | undefined} npm
 */
function toolchain(scratch, node, npm) {
  const folder = join(scratch, `node-${node}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "allowScripts": { "node": true } }');
  run("npm", ["install", "--no-audit", "--no-fund", `node@${node}`, ...(npm ? [`npm@${npm}`] : [])], folder);
  return join(folder, "node_modules", ".bin");
}

const TOOLCHAINS = [{ node: "22" }, { node: "24" }, { node: "26", npm: "12" }];

/** @param {readonly string[]} steps what npm is asked for in a fresh clone, on each Node */
function qualifyNodes(steps) {
  const scratch = mkdtempSync(join(tmpdir(), "tifa-qualify-"));
  const chosen = TOOLCHAINS.filter(({ node }) => asked.includes(node));
  for (const { node, npm } of chosen.length > 0 ? chosen : TOOLCHAINS) {
    const bin = toolchain(scratch, node, npm);
    const clone = join(scratch, `clone-${node}`);
    const env = { ...environment, PATH: `${bin}${delimiter}${process.env.PATH}`, NPM_CONFIG_YES: "false" };
    run("git", ["clone", "-q", root, clone], scratch);
    run("node", ["--version"], clone, env);
    run("npm", ["--version"], clone, env);
    for (const step of steps) run("npm", [step], clone, env);
    const changed = spawnSync("git", ["status", "--porcelain"], { cwd: clone, encoding: "utf8" }).stdout;
    if (changed !== "") throw new Error(`on Node ${node} results differ from those committed:\n${changed}`);
    rmSync(clone, { recursive: true });
  }
  rmSync(scratch, { recursive: true });
}

/** Which program writes which values: `oracle.py` is older than the rule that both have one name. */
const valuesOf = (/** @type {string} */ program) =>
  program === "oracle.py" ? "values.json" : program.replace(/\.\w+$/, ".json");

function qualifyOracles() {
  const folder = join(root, "packages", "stats", "test", "oracle");
  const programs = readdirSync(folder).filter((name) => /\.(?:py|R)$/.test(name));
  const scratch = mkdtempSync(join(tmpdir(), "tifa-oracle-"));
  run("python3", ["-m", "venv", scratch], root);
  const python = join(scratch, "bin", "python");
  run(python, ["-m", "pip", "install", "-q", "-r", join(folder, "requirements.txt")], root);
  const hasR = spawnSync("Rscript", ["--version"]).status === 0;
  const differ = programs.filter((program) => {
    const isR = program.endsWith(".R");
    if (isR && !hasR) {
      console.log(`skipped: ${program} (no Rscript; Debian has it in r-base-core)`);
      return false;
    }
    const values = join(folder, valuesOf(program));
    const before = readFileSync(values, "utf8");
    run(isR ? "Rscript" : python, [join(folder, program)], folder);
    run("npx", ["biome", "format", "--write", values], root);
    return readFileSync(values, "utf8") !== before;
  });
  rmSync(scratch, { recursive: true });
  if (differ.length > 0) {
    throw new Error(`other values than those committed: ${differ.join(", ")}; see git diff`);
  }
}

function qualifyStore() {
  const folder = join(root, "packages", "store");
  const env = { ...environment, TIFA_KILLS: "50" };
  run("npx", ["vitest", "run", "test/kill.test.ts"], folder, env);
  const scratch = mkdtempSync(join(tmpdir(), "tifa-store-"));
  const store = join(scratch, "store");
  const samples = join("data", "samples", "damaged");
  run("node", ["packages/cli/bin/tifa.js", "build", samples, "--out", store], root);
  run("python3", ["-m", "venv", join(scratch, "venv")], root);
  const python = join(scratch, "venv", "bin", "python");
  const tools = join(folder, "test", "python");
  run(python, ["-m", "pip", "install", "-q", "-r", join(tools, "requirements.txt")], root);
  run(python, [join(tools, "read_store.py"), store], root);
  readWithR(join(folder, "test", "r", "read_store.R"), store, scratch);
  rmSync(scratch, { recursive: true });
}

const JDBC = "1.5.6.0";

/**
 * R reads the store by the same engine that its package `duckdb` holds, from Maven Central, since CRAN may be out of reach.
 * @param {string} program @param {string} store @param {string} scratch
 */
function readWithR(program, store, scratch) {
  if (spawnSync("Rscript", ["-e", "library(rJava)"]).status !== 0) {
    console.log("skipped: read_store.R (no Rscript with rJava; Debian has r-cran-rjava)");
    return;
  }
  const jar = join(scratch, "duckdb.jar");
  run(
    "curl",
    ["-fsSLo", jar, `https://repo1.maven.org/maven2/org/duckdb/duckdb_jdbc/${JDBC}/duckdb_jdbc-${JDBC}.jar`],
    root,
  );
  run("Rscript", [program, store, jar], root);
}

const STEPS = {
  nodes: () => qualifyNodes(["ci", "start", "test"]),
  charts: () => qualifyNodes(["ci", "start"]),
  oracles: qualifyOracles,
  store: qualifyStore,
};
const unknown = asked.find((name) => !(name in STEPS) && !TOOLCHAINS.some(({ node }) => node === name));
if (unknown !== undefined) {
  console.error(`tifa: no step ${unknown}; there are ${Object.keys(STEPS).join(", ")}`);
  process.exitCode = 2;
} else {
  for (const [name, step] of Object.entries(STEPS)) {
    // Without being asked, `nodes` does what `charts` does, and more.
    if (asked.length > 0 ? !asked.includes(name) : name === "charts") continue;
    console.log(`== ${name}`);
    step();
  }
}
