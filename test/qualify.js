// @ts-check
// npm run qualify [-- STEP…]: what takes too long for continuous integration. Run before an issue is closed.
//
//   nodes    a fresh clone of HEAD, npm ci && npm start && npm test, on Node 22, 24 and 26 (npm's package `node`),
//            the newest of them under npm 12, which blocks install scripts that are not allowed; `nodes 26` takes one
//   charts   the same without npm test: whether every chart, notebook and table of features is the same, byte for byte
//   oracles  the values that scipy, R and others give, made anew and compared with those in packages/stats/test/oracle
//   exchange the files for R and Python, read there by scikit-learn, pandas, conllu, and by quanteda where R has it
//   kernels  the code of notebooks in Deno (npm's package `deno`), with the stand-in for tslab, and in its kernel after npm start
//   docs     the site of the documentation, its links followed
//   locale   the tests of the pure packages in Turkish and in Nepal's time
//   linear   whether every regular expression takes linear time, proved anew
//   fuzz     an hour of fuzzing, each target its share
//   soak     six builds of 100,000 documents in one process
//   store    fifty builds of a store killed at different times; the rows that Python (pandas, DuckDB)
//            and R read of it
//   scale    stores of ten thousand, a hundred thousand and a million invented documents: how time and memory grow. Hours
//   pack     the packed packages in an empty workspace: npm, pnpm 10 to 12, Yarn 1 and 4, Node 20.19 to 26, TypeScript 5.0 to 7,
//            with danfojs under three of them, too; `pack pnpm-11 npm-20` takes two rounds by name
//   spark    a store of 4000 pages on a standalone Spark of two workers, of which one is killed, against that of one machine
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Packages that neither read files nor know the time; test/architecture/allowed-imports.ts has them, too, and a test compares. */
const pure = [
  "corpus",
  "normalize",
  "lexicon",
  "parse",
  "tokens",
  "dfm",
  "stats",
  "features",
  "exchange",
  "charts",
];

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

/** What a test may take, in milliseconds: none is ended but what hangs. Vitest's own limits are 5 s, and 10 s for what comes before. */
const LIMIT = String(12 * 3_600_000);

/**
 * Runs tests of a workspace and throws if one fails.
 * @param {readonly string[]} names @param {string} cwd @param {NodeJS.ProcessEnv} [env]
 */
function runTests(names, cwd, env = environment) {
  run("npx", ["vitest", "run", ...names, `--testTimeout=${LIMIT}`, `--hookTimeout=${LIMIT}`], cwd, env);
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
  runTests(["test/kill.test.ts"], folder, env);
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

function qualifyExchange() {
  const folder = join(root, "packages", "exchange");
  const scratch = mkdtempSync(join(tmpdir(), "tifa-exchange-"));
  run("python3", ["-m", "venv", scratch], root);
  const python = join(scratch, "bin", "python");
  const wanted = join(folder, "test", "python");
  run(python, ["-m", "pip", "install", "-q", "-r", join(wanted, "requirements.txt")], root);
  const alone = ["--no-deps", "-r", join(wanted, "requirements-alone.txt")];
  run(python, ["-m", "pip", "install", "-q", ...alone], root);
  runTests([], folder, { ...environment, TIFA_PYTHON: python });
  rmSync(scratch, { recursive: true });
}

function qualifyKernels() {
  const scratch = mkdtempSync(join(tmpdir(), "tifa-deno-"));
  writeFileSync(join(scratch, "package.json"), '{ "private": true, "allowScripts": { "deno": true } }');
  run("npm", ["install", "--no-audit", "--no-fund", "deno@2.9.6"], scratch);
  const env = { ...environment, TIFA_DENO: join(scratch, "node_modules", ".bin", "deno") };
  runTests(["kernels"], join(root, "test"), env);
  rmSync(scratch, { recursive: true });
}

function qualifyLocale() {
  const env = { ...environment, TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  for (const name of pure) runTests([], join(root, "packages", name), env);
}

function qualifySpark() {
  const env = { ...environment, TIFA_SPARK_PAGES: "4000" };
  runTests([], join(root, "packages", "spark"), env);
}

/** Each Node, compiler and manager at least once, by name; npm and Node 22 and 24 meet in `nodes`. */
const ROUNDS = [
  { name: "npm-20", node: "20.19.0", typescript: "5.0.4" },
  { name: "pnpm-10", node: "22", manager: "pnpm@10.34.8" },
  { name: "pnpm-11", node: "24", manager: "pnpm@11.28.10", typescript: "6.0.3" },
  { name: "pnpm-12", node: "26", manager: "pnpm@12.21.0", typescript: "7.0.2" },
  { name: "yarn-1", node: "22", manager: "yarn@1.22.22" },
  { name: "yarn-4", node: "24", manager: "yarn@4.18.1" },
  { name: "npm-26", node: "26", npm: "12", typescript: "7.0.2" },
  { name: "danfojs", danfojs: "1" },
  { name: "danfojs-pnpm", node: "24", manager: "pnpm@11.28.10", danfojs: "1" },
  { name: "danfojs-yarn", node: "24", manager: "yarn@4.18.1", danfojs: "1" },
];

function qualifyPack() {
  const chosen = ROUNDS.filter(({ name }) => asked.includes(name));
  /** @type {string[]} */
  const failed = [];
  for (const round of chosen.length > 0 ? chosen : ROUNDS) {
    const { name, node, npm, manager = "npm", typescript = "5.9.3", danfojs = "0" } = round;
    const scratch = mkdtempSync(join(tmpdir(), "tifa-pack-"));
    console.log(`-- ${name}: ${manager}, Node ${node ?? process.versions.node}, TypeScript ${typescript}`);
    const env = {
      ...environment,
      TIFA_PACK_MANAGER: manager,
      TIFA_PACK_TYPESCRIPT: typescript,
      TIFA_PACK_DANFOJS: danfojs,
      ...(node === undefined ? {} : { TIFA_PACK_BIN: toolchain(scratch, node, npm) }),
      // Where the registry is out of reach, the tests would be skipped, and this would qualify nothing.
      TIFA_PACK_MUST: "1",
    };
    try {
      runTests(["pack/elsewhere"], join(root, "test"), env);
    } catch {
      // One round takes minutes and tells nothing of the next.
      failed.push(name);
    }
    rmSync(scratch, { recursive: true });
  }
  if (failed.length > 0) throw new Error(`rounds that failed: ${failed.join(", ")}`);
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

function qualifyScale() {
  run("npx", ["tsx", "bench/scale.ts", "10000", "100000", "1000000"], join(root, "test"));
}

function qualifyLinear() {
  run("npx", ["tsx", join("linear", "make-verdicts.ts")], join(root, "test"));
  runTests(["linear"], join(root, "test"));
}

/** Seconds of all targets together; two run beside each other. */
const FUZZING = 3600;

function qualifyFuzz() {
  const targets = readdirSync(join(root, "test", "fuzz", "targets")).length;
  const seconds = String(Math.ceil(FUZZING / targets));
  run("node", [join("test", "fuzz", "run.js"), "all", "--seconds", seconds], root);
}

function qualifySoak() {
  const env = { ...environment, TIFA_SOAK_DOCUMENTS: "100000", TIFA_SOAK_BUILDS: "6" };
  runTests(["soak"], join(root, "test"), env);
}

const STEPS = {
  nodes: () => qualifyNodes(["ci", "start", "test"]),
  charts: () => qualifyNodes(["ci", "start"]),
  oracles: qualifyOracles,
  exchange: qualifyExchange,
  kernels: qualifyKernels,
  docs: () => run("npm", ["run", "docs"], root),
  locale: qualifyLocale,
  linear: qualifyLinear,
  fuzz: qualifyFuzz,
  soak: qualifySoak,
  store: qualifyStore,
  scale: qualifyScale,
  pack: qualifyPack,
  spark: qualifySpark,
};
const unknown = asked.find(
  (name) =>
    !(name in STEPS) &&
    !TOOLCHAINS.some(({ node }) => node === name) &&
    !ROUNDS.some((round) => round.name === name),
);
if (unknown !== undefined) {
  const rounds = ROUNDS.map(({ name }) => name).join(", ");
  console.error(
    `tifa: no step ${unknown}; there are ${Object.keys(STEPS).join(", ")}; rounds of pack: ${rounds}`,
  );
  process.exitCode = 2;
} else {
  for (const [name, step] of Object.entries(STEPS)) {
    // Without being asked, `nodes` does what `charts` does, and more.
    if (asked.length > 0 ? !asked.includes(name) : name === "charts") continue;
    console.log(`== ${name}`);
    step();
  }
}
