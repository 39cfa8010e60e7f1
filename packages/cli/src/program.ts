import { readFileSync } from "node:fs";
import { Command } from "commander";
import { cleanCommand } from "./commands/clean.js";
import { formulationsCommand } from "./commands/formulations.js";
import { keynessCommand } from "./commands/keyness.js";
import { kwicCommand } from "./commands/kwic.js";
import { parseCommand } from "./commands/parse.js";
import { reportCommand } from "./commands/report.js";
import { tokensCommand } from "./commands/tokens.js";
import type { CliContext } from "./context.js";

const EPILOGUE = `
Exit codes: 0 all went well; 1 some document or table could not be read; 2 wrong usage.
Colours are used on a terminal only, and never if NO_COLOR is set.
`;

/**
 * The command line: every command with its options.
 *
 * @param context - what the commands may touch
 * @returns the program; it throws CommanderError instead of ending the process
 * @example
 * await program(context).parseAsync(["parse", "page.txt"], { from: "user" });
 */
export function program(context: CliContext): Command {
  const root = new Command("tifa")
    .description("Reads Chinese official texts as data.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText("after", EPILOGUE)
    .addCommand(cleanCommand(context))
    .addCommand(parseCommand(context))
    .addCommand(tokensCommand(context))
    .addCommand(kwicCommand(context))
    .addCommand(formulationsCommand(context))
    .addCommand(keynessCommand(context))
    .addCommand(reportCommand(context));
  for (const command of [root, ...root.commands]) {
    command
      .exitOverride()
      .helpOption("-h, --help", "show help")
      .showSuggestionAfterError()
      .configureOutput({
        writeOut: (text) => void context.stdout.write(text),
        writeErr: (text) => void context.stderr.write(text),
        outputError: (text, write) => write(usageError(text, command)),
        getOutHelpWidth: () => context.stdout.columns ?? 100,
        getErrHelpWidth: () => context.stderr.columns ?? 100,
      });
  }
  return root;
}

/** One line that says what is wrong and where help is. */
function usageError(text: string, command: Command): string {
  const path = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  const line = text
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .trim();
  return `tifa: ${line}${/[.?)]$/.test(line) ? "" : ";"} see "${path} --help"\n`;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}
