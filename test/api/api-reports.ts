import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { publicPackages } from "../pack/pack-packages.js";
import { experimentalNames, markStability, type Stability, stabilityOf } from "./stability.js";

/** The public API of a module that a package exports. */
export interface ApiReport {
  /** Such as `@tifa/dfm/arrow`. */
  readonly module: string;
  /** Where it is committed, absolute. */
  readonly path: string;
  readonly text: string;
  /** What its source says of the module as a whole; null where it says nothing. */
  readonly stability: Stability | null;
}

interface Entry {
  readonly module: string;
  readonly folder: string;
  /** File name without endings, such as `index`. */
  readonly name: string;
}

/**
 * Writes the public API of every module that a public package exports, from the built declarations: API Extractor's report, with
 * `stable` or `experimental` over each export.
 *
 * @returns reports by package, in the order of `exports`
 * @throws Error where a declaration cannot be read
 */
export function apiReports(): ApiReport[] {
  const entries = publicPackages().flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports).flatMap(([path, target]): Entry[] =>
      typeof target === "string"
        ? []
        : [
            {
              module: manifest.name + path.slice(1),
              folder,
              name: basename(target.default!.default!, ".js"),
            },
          ],
    ),
  );
  const scratch = mkdtempSync(join(tmpdir(), "tifa-api-"));
  const configs = entries.map((entry) => configOf(entry, scratch));
  // One program reads all of them: the declarations of one package are those of the next.
  const additionalEntryPoints = configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath);
  const compilerState = CompilerState.create(configs[0]!, { additionalEntryPoints });
  const reports = entries.map((entry, at) => {
    const text = extract(configs[at]!, compilerState, entry.module);
    const source = readFileSync(join(entry.folder, "src", `${entry.name}.ts`), "utf8");
    const stability = stabilityOf(source);
    const marked = markStability(text, stability ?? "stable", experimentalNames(sourcesOf(entry.folder)));
    return {
      module: entry.module,
      path: join(entry.folder, "api", `${entry.name}.api.md`),
      text: marked,
      stability,
    };
  });
  rmSync(scratch, { recursive: true });
  return reports;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(folder, "src", path), "utf8"));
}

function configOf({ folder, name, module }: Entry, scratch: string): ExtractorConfig {
  const reportFolder = join(scratch, module.replaceAll("/", "-"));
  const entry = join(folder, "dist", `${name}.d.ts`);
  const compilerOptions = {
    ...{ module: "nodenext", moduleResolution: "nodenext", target: "es2022", lib: ["es2023"] },
    ...{ types: ["node"], strict: true, skipLibCheck: true },
  };
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: entry,
      compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
      apiReport: {
        enabled: true,
        reportFileName: "report.api.md",
        reportFolder,
        reportTempFolder: join(reportFolder, "temp"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" as never } },
        // Documentation and its tags have tests of their own.
        extractorMessageReporting: { default: { logLevel: "none" as never } },
        tsdocMessageReporting: { default: { logLevel: "none" as never } },
      },
    },
  });
}

function extract(config: ExtractorConfig, compilerState: CompilerState, module: string): string {
  const errors: string[] = [];
  Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === "error") errors.push(message.text);
      message.handled = true;
    },
  });
  if (errors.length > 0) throw new Error(`${module}: ${errors.join("; ")}`);
  return readFileSync(config.reportFilePath, "utf8");
}
