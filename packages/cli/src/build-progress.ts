import { jsonText } from "@tifa/corpus";
import type { BuildProgress } from "@tifa/store";
import type { CliContext } from "./context.js";

/** How a build tells how far it is. */
export interface BuildMeter {
  readonly show: (progress: BuildProgress) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Options of {@link buildMeter}. */
export interface BuildMeterOptions {
  readonly quiet?: boolean;
  /** Whether lines are JSON. */
  readonly json?: boolean;
  /** Bytes of all inputs; null as long as that is not known. */
  readonly total: () => number | null;
  /** Bytes read so far. */
  readonly done: () => number;
  /** Milliseconds since some moment. Default: the process's clock. */
  readonly now?: () => number;
}

/** Milliseconds between two updates: of a line that is written over, and of lines that stay. */
const PAUSE = { terminal: 100, lines: 5000 };
const BAR = 20;

/**
 * Tells how far a build is, on standard error: a bar with rate and remaining time on a terminal, a line every few seconds
 * otherwise.
 *
 * @param stderr - where
 * @param options - see {@link BuildMeterOptions}
 * @returns the meter
 * @example
 * buildMeter(context.stderr, { total: () => 1000, done: () => 500 }).show(progress); // "##########          50 % …"
 */
export function buildMeter(stderr: CliContext["stderr"], options: BuildMeterOptions): BuildMeter {
  if (options.quiet) return { show: () => {}, clear: () => {} };
  const now = options.now ?? (() => performance.now());
  const isLine = stderr.isTerminal && !options.json;
  const started = now();
  let last = isLine ? Number.NEGATIVE_INFINITY : started;
  return {
    show(progress) {
      const time = now();
      const isWriting = progress.phase === "write";
      if (!isWriting && time - last < (isLine ? PAUSE.terminal : PAUSE.lines)) return;
      last = time;
      const state = stateOf(progress, (time - started) / 1000, options.done(), options.total());
      if (options.json) void stderr.write(`${jsonText(state)}\n`);
      else
        void stderr.write(
          isLine ? `\r\x1b[K${fitted(lineOf(state), stderr.columns)}` : `tifa: ${lineOf(state)}\n`,
        );
    },
    clear() {
      if (isLine) void stderr.write("\r\x1b[K");
    },
  };
}

interface State {
  readonly phase: BuildProgress["phase"];
  readonly documents: number;
  readonly known: number;
  readonly failed: number;
  /** Documents a second. */
  readonly rate: number;
  /** From 0 to 1; null where the size of the inputs is not known. */
  readonly share: number | null;
  /** Seconds; null where that cannot be told. */
  readonly remaining: number | null;
}

function stateOf(progress: BuildProgress, seconds: number, done: number, total: number | null): State {
  const { phase, documents, known, failed } = progress;
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const remaining = share === null || share === 0 ? null : Math.round((seconds * (1 - share)) / share);
  const rate = seconds > 0 ? Math.round((10 * documents) / seconds) / 10 : 0;
  return { phase, documents, known, failed, rate, share, remaining };
}

function lineOf({ phase, documents, known, failed, rate, share, remaining }: State): string {
  if (phase === "write") return `${documents} documents read, writing the store`;
  const filled = share === null ? 0 : Math.round(BAR * share);
  return [
    share === null
      ? null
      : `${"#".repeat(filled)}${".".repeat(BAR - filled)} ${String(Math.floor(100 * share)).padStart(3)} %`,
    `${documents} documents`,
    `${rate}/s`,
    remaining === null ? null : `${duration(remaining)} left`,
    known > 0 ? `${known} known` : null,
    failed > 0 ? `${failed} failed` : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** A line that is longer than the terminal would not be written over. */
function fitted(text: string, columns: number | null): string {
  return columns === null ? text : text.slice(0, columns - 1);
}
