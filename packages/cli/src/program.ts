import { readFileSync } from "node:fs";
import { Command } from "commander";
import { COMMANDS, type CommandEntry } from "./commands.js";
import type { CliContext } from "./context.js";

const EPILOGUE = `
Exit codes: 0 all went well; 1 some document, table or store could not be read; 2 wrong usage; 130 and 143 stopped by
a signal.
Colours are used on a terminal only, and never if NO_COLOR is set.
`;

/**
 * The command line. Of the commands only those that the arguments name are loaded, so that help comes at once; the others
 * stand there with their names.
 *
 * @param context - what the commands may touch
 * @param args - arguments without the program's name; null loads every command
 * @returns the program; it throws CommanderError instead of ending the process
 * @example
 * const args = ["parse", "page.txt"];
 * await (await program(context, args)).parseAsync(args, { from: "user" });
 */
export async function program(context: CliContext, args: readonly string[] | null): Promise<Command> {
  const root = new Command("tifa")
    .description("Reads Chinese official texts as data.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText("after", EPILOGUE);
  // `completion` writes down what the others can.
  const all = args === null || args.includes("completion");
  for (const entry of COMMANDS) {
    root.addCommand(all || args.includes(entry.name) ? (await entry.load())(context) : named(entry));
  }
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

function named({ name, usage, summary }: CommandEntry): Command {
  return new Command(name).usage(usage).summary(summary);
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
