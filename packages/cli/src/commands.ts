import type { Command } from "commander";
import type { CliContext } from "./context.js";

/** A command as far as the list of all commands needs it; the rest is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  /** Arguments and options, as help shows them. */
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<(context: CliContext) => Command>;
}

const PATHS = "[options] <path...>";

/** Every command, in the order of the help. A test holds usage and summary to those of the command itself. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "build",
    usage: PATHS,
    summary: "make a store of documents, or bring it up to date",
    load: async () => (await import("./commands/build.js")).buildCommand,
  },
  {
    name: "clean",
    usage: PATHS,
    summary: "print the clean text of documents",
    load: async () => (await import("./commands/clean.js")).cleanCommand,
  },
  {
    name: "parse",
    usage: PATHS,
    summary: "find the document in a page, and the facts in it",
    load: async () => (await import("./commands/parse.js")).parseCommand,
  },
  {
    name: "tokens",
    usage: PATHS,
    summary: "cut the paragraphs of documents into words",
    load: async () => (await import("./commands/tokens.js")).tokensCommand,
  },
  {
    name: "features",
    usage: PATHS,
    summary: "count terms and facts of documents, without their sentences",
    load: async () => (await import("./commands/features.js")).featuresCommand,
  },
  {
    name: "export",
    usage: PATHS,
    summary: "write documents as other tools read them",
    load: async () => (await import("./commands/export.js")).exportCommand,
  },
  {
    name: "formulations",
    usage: PATHS,
    summary: "find formulations (提法) without a list",
    load: async () => (await import("./commands/formulations.js")).formulationsCommand,
  },
  {
    name: "keyness",
    usage: "[options] <table>",
    summary: "compare two columns of counts, word by word",
    load: async () => (await import("./commands/keyness.js")).keynessCommand,
  },
  {
    name: "compare",
    usage: "[options] <store>",
    summary: "say which words and priorities set some documents of a store apart",
    load: async () => (await import("./commands/compare.js")).compareCommand,
  },
  {
    name: "trend",
    usage: "[options] <store> [term...]",
    summary: "follow terms or domains of a store through time",
    load: async () => (await import("./commands/trend.js")).trendCommand,
  },
  {
    name: "report",
    usage: PATHS,
    summary: "write the comparisons of a corpus as one page",
    load: async () => (await import("./commands/report.js")).reportCommand,
  },
  {
    name: "kwic",
    usage: "[options] <pattern> <path...>",
    summary: "show where words stand, in context",
    load: async () => (await import("./commands/kwic.js")).kwicCommand,
  },
  {
    name: "doctor",
    usage: "[options]",
    summary: "check Node, Python, kernel, fonts and dictionary",
    load: async () => (await import("./commands/doctor.js")).doctorCommand,
  },
  {
    name: "completion",
    usage: "[options] <shell>",
    summary: "write a completion script for a shell",
    load: async () => (await import("./commands/completion.js")).completionCommand,
  },
];
