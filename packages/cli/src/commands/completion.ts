import { Argument, Command } from "commander";
import type { CliContext } from "../context.js";

/** Shells that a script can be written for. */
const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

const EXAMPLES = `
Examples:
  $ tifa completion bash > ~/.local/share/bash-completion/completions/tifa
  $ tifa completion zsh > ~/.zsh/completions/_tifa        with that folder in fpath
  $ tifa completion fish > ~/.config/fish/completions/tifa.fish
`;

/**
 * `tifa completion`: writes a script that completes commands, options and their values in a shell.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(completionCommand(context));
 */
export function completionCommand(context: CliContext): Command {
  const command = new Command("completion")
    .summary("write a completion script for a shell")
    .description("Writes a script with which a shell completes commands, options and their values.")
    .addArgument(new Argument("<shell>", "for which shell").choices(SHELLS))
    .addHelpText("after", EXAMPLES);
  return command.action(async (shell: Shell) => {
    const root = command.parent!;
    await context.stdout.write(SCRIPTS[shell](wordsOf(root)));
  });
}

interface Option {
  readonly flag: string;
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

interface Words {
  readonly name: string;
  readonly about: string;
  readonly options: readonly Option[];
  /** Values of the first argument, where they are few. */
  readonly choices: readonly string[];
}

function wordsOf(root: Command): readonly Words[] {
  return root.commands.map((command) => ({
    name: command.name(),
    about: command.summary() || command.description(),
    choices: command.registeredArguments[0]?.argChoices ?? [],
    options: [
      ...command.options.flatMap(({ long, description, required, optional, argChoices }) =>
        long
          ? [{ flag: long, about: description, takesValue: required || optional, choices: argChoices ?? [] }]
          : [],
      ),
      { flag: "--help", about: "show help", takesValue: false, choices: [] },
    ],
  }));
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly Words[]) => string>> = {
  bash(commands) {
    const cases = commands.map(({ name, options, choices }) => {
      const values = options
        .filter((option) => option.choices.length > 0)
        .map(
          ({ flag, choices: all }) =>
            `      ${flag}) COMPREPLY=($(compgen -W "${all.join(" ")}" -- "$word")); return ;;`,
        );
      const words = [...options.map(({ flag }) => flag), ...choices].join(" ");
      return `    ${name})
      case "$before" in
${values.join("\n")}
      esac
      [[ "$word" == -* || -n "${choices.join(" ")}" ]] && COMPREPLY=($(compgen -W "${words}" -- "$word"))
      ;;`;
    });
    return `# bash completion for tifa
_tifa() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
}
complete -o default -F _tifa tifa
`;
  },
  zsh(commands) {
    const list = commands.map(
      ({ name, about }) => `    ${single(`${name}:${about.replaceAll(":", "\\:")}`)}`,
    );
    const cases = commands.map(({ name, options, choices }) => {
      const specs = options.map(({ flag, about, takesValue, choices: all }) => {
        const value = takesValue ? `:value:${all.length > 0 ? `(${all.join(" ")})` : "_files"}` : "";
        return `      ${single(`${flag}[${about.replace(/[[\]:]/g, "\\$&")}]${value}`)}`;
      });
      const rest = choices.length > 0 ? `(${choices.join(" ")})` : "_files";
      return `    ${name}) _arguments \\\n${[...specs, `      ${single(`*:file:${rest}`)}`].join(" \\\n")} ;;`;
    });
    return `#compdef tifa
_tifa() {
  local -a commands
  commands=(
${list.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _tifa tifa
`;
  },
  fish(commands) {
    const lines = commands.flatMap(({ name, about, options, choices }) => [
      `complete -c tifa -n __fish_use_subcommand -f -a ${name} -d ${single(about)}`,
      ...options.map(
        ({ flag, about: text, takesValue, choices: all }) =>
          `complete -c tifa -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d ${single(text)}` +
          `${takesValue ? " -r" : ""}${all.length > 0 ? ` -f -a ${single(all.join(" "))}` : ""}`,
      ),
      ...(choices.length > 0
        ? [`complete -c tifa -n '__fish_seen_subcommand_from ${name}' -f -a ${single(choices.join(" "))}`]
        : []),
    ]);
    return `# fish completion for tifa\n${lines.join("\n")}\n`;
  },
};

/** A text in single quotation marks, for any of the shells. */
function single(text: string): string {
  return `'${text
    .replaceAll("'", "’")
    .replaceAll("\\", "\\\\")
    .replace(/\\\\([[\]:])/g, "\\$1")}'`;
}
