import { Command } from "commander";
import type { CliContext } from "../context.js";
import { ROW_FORMATS, type RowFormat, rowsText } from "../rows-text.js";
import { formatOption } from "../shared-options.js";

const COLUMNS = ["name", "state", "needed", "found", "remedy"];

const EXAMPLES = `
Examples:
  $ tifa doctor
  $ tifa doctor --format json

States: ok; missing (only some uses need it: notebooks, pictures, stores); broken. The exit code is 1 if something that is
always needed is broken.
`;

/**
 * `tifa doctor`: checks what Tifa stands on, and says how to mend what is broken.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(doctorCommand(context));
 */
export function doctorCommand(context: CliContext): Command {
  return new Command("doctor")
    .summary("check Node, Python, kernel, fonts and dictionary")
    .description("Checks what Tifa stands on, and says how to mend what is missing or broken.")
    .addOption(formatOption(ROW_FORMATS))
    .addHelpText("after", EXAMPLES)
    .action((options: { readonly format: RowFormat }) => run(context, options.format));
}

async function run(context: CliContext, format: RowFormat): Promise<void> {
  const { CHECKS } = await import("../doctor/checks.js");
  const rows = [];
  for (const check of CHECKS) {
    const result = await check.run();
    rows.push({ name: check.name, needed: check.needed, ...result });
    if (result.state === "broken" && check.needed === "always") context.exitCode = 1;
  }
  if (format !== "table") {
    for (const text of rowsText(rows, COLUMNS, format)) await context.stdout.write(text);
    return;
  }
  const short = ["name", "state", "needed", "found"];
  for (const text of rowsText(rows, short, "table")) await context.stdout.write(text);
  for (const { name, remedy } of rows)
    if (remedy !== null) await context.stdout.write(`\n${name}: ${remedy}`);
  if (rows.some(({ remedy }) => remedy !== null)) await context.stdout.write("\n");
}
