import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { cleanEnvironment, type PackedPackage } from "./pack-packages.js";

/** How a workspace is made. */
export interface WorkspaceOptions {
  /** What installs it. Default: `npm`. */
  readonly manager?: Manager;
  /** Version of TypeScript. Default: `5.9.3`. */
  readonly typescript?: string;
  /** Folder with the `node` and `npm` to use. Default: those of the path. */
  readonly bin?: string;
  /** Whether danfojs-node comes with it, as the README of `@tifa/notebook` says. Default: false: it takes 330 MB. */
  readonly danfojs?: boolean;
}

/** What installs packages: the npm of the path, or one of a given version. */
export type Manager = "npm" | `pnpm@${string}` | `yarn@${string}`;

/** What a command did. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder outside the repository in which the archives are installed. */
export interface Workspace {
  readonly folder: string;
  /** Variables with which everything runs there. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs `node` with these arguments there. */
  run(args: readonly string[]): Promise<Outcome>;
}

const INSTALL: Readonly<Record<string, readonly string[]>> = {
  npm: ["install", "--no-audit", "--no-fund"],
  // Where CI is set, pnpm would hold to a lockfile that is not there.
  pnpm: ["install", "--no-frozen-lockfile"],
  yarn: ["install"],
};

/**
 * Installs archives into an empty workspace, with the permissions that the documentation names and nothing else.
 *
 * @param packages - archives
 * @param options - see {@link WorkspaceOptions}
 * @returns the workspace; its folder is the caller's to remove
 * @throws Error with what the manager printed, where it fails
 */
export async function installedWorkspace(
  packages: readonly PackedPackage[],
  options: WorkspaceOptions = {},
): Promise<Workspace> {
  const { manager = "npm", bin } = options;
  const [program] = manager.split("@") as [string];
  const folder = mkdtempSync(join(tmpdir(), `tifa-${program}-`));
  const env = environmentOf(manager, bin);
  writeManifests(folder, packages, options);
  writeInputs(folder);
  const tools = manager === "npm" ? undefined : await installedManager(manager, env);
  const command = tools === undefined ? "npm" : join(tools, "node_modules", ".bin", program);
  const { status, stdout, stderr } = await runIn(folder, env, command, INSTALL[program]!);
  if (tools !== undefined) rmSync(tools, { recursive: true });
  if (status !== 0) throw new Error(`${manager} install failed in ${folder}:\n${stdout}\n${stderr}`);
  writeTslab(folder);
  return { folder, env, run: (args) => runIn(folder, env, "node", args) };
}

/**
 * Installs pnpm or Yarn into a folder of its own, which it returns. `npm exec --package=pnpm` would be shorter, and hand `--package` on to
 * every npx that an install script calls.
 */
async function installedManager(manager: Manager, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-manager-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "allowScripts": { "pnpm": true } }');
  // Yarn goes on under another name since version 2.
  const spec = manager.replace(/^yarn@(?!1\.)/, "@yarnpkg/cli-dist@");
  const { status, stderr } = await runIn(folder, env, "npm", [...INSTALL.npm!, spec]);
  if (status !== 0) throw new Error(`npm install ${spec} failed in ${folder}:\n${stderr}`);
  return folder;
}

/**
 * Environment of a fresh machine on which a manager installs. nodejieba's install script calls npx, which npm and Yarn let find
 * node-pre-gyp among the packages. Under pnpm it fetches it, as it does by itself where npm is not configured to say no to all questions.
 *
 * @param manager - what installs
 * @param bin - folder with the `node` and `npm` to use; those of the path where left out
 * @returns variables
 */
export function environmentOf(manager: Manager, bin?: string): NodeJS.ProcessEnv {
  const path = [bin, process.env.PATH].filter((one) => one !== undefined).join(delimiter);
  return {
    ...cleanEnvironment,
    PATH: path,
    NO_COLOR: "1",
    NPM_CONFIG_YES: manager.startsWith("pnpm") ? "true" : "false",
  };
}

/**
 * Runs a program to its end.
 *
 * @param cwd - where
 * @param env - all of its variables
 * @param command - its name or path
 * @param args - its arguments
 * @returns what it did
 */
export function runIn(
  cwd: string,
  env: NodeJS.ProcessEnv,
  command: string,
  args: readonly string[],
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { cwd, env, encoding: "utf8", maxBuffer: 64_000_000 },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ status, stdout, stderr });
      },
    );
  });
}

/** A block of JSON in the README of a package. */
function jsonOf(packages: readonly PackedPackage[], name: string, key: string): Record<string, unknown> {
  return JSON.parse(blockOf(packages, name, "json", key)) as Record<string, unknown>;
}

/** A block of a language in the README of a package: the one that has a key. */
function blockOf(packages: readonly PackedPackage[], name: string, language: string, key: string): string {
  const readme = readFileSync(join(packages.find((unit) => unit.name === name)!.folder, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find((match) => match[1] === language && match[2]!.includes(key))?.[2];
  if (found === undefined) throw new Error(`the README of ${name} shows no ${key}`);
  return found;
}

function writeManifests(
  folder: string,
  packages: readonly PackedPackage[],
  { manager = "npm", typescript = "5.9.3", danfojs = false }: WorkspaceOptions,
): void {
  const archives = Object.fromEntries(
    packages.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
  const base = {
    private: true,
    dependencies: { ...archives, "apache-arrow": "21.2.0", ...(danfojs ? { "danfojs-node": "1.2.0" } : {}) },
    devDependencies: { typescript, "@types/node": "20.19.0" },
  };
  const write = (name: string, content: unknown): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  };
  // What the archives ask of each other is in no registry yet: npm takes it from beside, the others are told.
  if (manager === "npm")
    write("package.json", {
      ...base,
      ...jsonOf(packages, "tokens", "allowScripts"),
      ...(danfojs ? jsonOf(packages, "notebook", "overrides") : {}),
    });
  if (manager.startsWith("pnpm")) {
    write("package.json", base);
    const settings = danfojs
      ? blockOf(packages, "notebook", "yaml", "overrides")
      : `${blockOf(packages, "tokens", "yaml", "allowBuilds")}overrides:\n`;
    const beside = Object.entries(archives).map(
      (pair) => `  ${pair.map((it) => JSON.stringify(it)).join(": ")}\n`,
    );
    write("pnpm-workspace.yaml", settings + beside.join(""));
  }
  if (manager.startsWith("yarn")) {
    const permission = jsonOf(packages, "tokens", "dependenciesMeta");
    write("nothing/package.json", '{ "name": "nothing", "version": "0.0.0" }');
    const replaced = danfojs ? jsonOf(packages, "notebook", "resolutions").resolutions : {};
    const nothing = unknownToRegistry().map((name) => [name, `file:${join(folder, "nothing")}`] as const);
    write("package.json", {
      ...base,
      ...permission,
      resolutions: { ...archives, ...(replaced as object), ...Object.fromEntries(nothing) },
    });
    write(
      ".yarnrc.yml",
      "nodeLinker: node-modules\nenableTelemetry: false\nenableImmutableInstalls: false\n",
    );
    write("yarn.lock", "");
  }
}

/**
 * Optional packages for other platforms that the registry did not have when the lockfile was made. npm and pnpm leave them out; Yarn
 * writes every platform into its lockfile, and fails.
 */
function unknownToRegistry(): string[] {
  const lockfile = join(import.meta.dirname, "..", "..", "package-lock.json");
  const { packages } = JSON.parse(readFileSync(lockfile, "utf8")) as {
    packages: Readonly<Record<string, { optionalDependencies?: Readonly<Record<string, string>> }>>;
  };
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !locked.has(name));
}

const PAGE =
  "青岚省召开防汛工作会议\n2031年6月7日，青岚省防汛工作会议召开。\n会议强调，要压实防汛责任，有序推动企业复工复产。\n";

/** The files that the scripts of the READMEs read. */
function writeInputs(folder: string): void {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "page.txt": PAGE,
    "pages/a.txt": PAGE,
    "crawl.jsonl.gz": gzipSync(`${JSON.stringify({ id: "b", text: PAGE })}\n`),
    "2020-06/c.csv": `id,text\nc,"${PAGE}"\n`,
    "my-corpus/a.txt": PAGE.replaceAll("青岚省", "安徽省"),
    "my-corpus/b.txt": PAGE.replaceAll("青岚省", "湖北省").replace("防汛责任", "抗旱责任"),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** In the place of the kernel's module: prints what would be shown. */
function writeTslab(folder: string): void {
  const module = join(folder, "node_modules", "tslab");
  mkdirSync(module, { recursive: true });
  const show = "(...content) => console.log(JSON.stringify(content))";
  writeFileSync(
    join(module, "package.json"),
    '{ "name": "tslab", "version": "0.0.0", "main": "index.js", "types": "index.d.ts" }',
  );
  writeFileSync(
    join(module, "index.js"),
    `exports.display = { html: ${show}, markdown: ${show}, raw: ${show} };\n`,
  );
  writeFileSync(
    join(module, "index.d.ts"),
    "export declare const display: {\n  html(text: string): void;\n  markdown(text: string): void;\n" +
      "  raw(mime: string, content: string | Uint8Array): void;\n};\n",
  );
}
