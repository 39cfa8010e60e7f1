// @ts-check
/** Something that the person at the terminal can mend: its message is printed alone, without a stack. */
export class UserError extends Error {}

/**
 * Runs a program's main function; a {@link UserError} becomes one line and exit code 1.
 * @param {() => Promise<void>} main
 */
export function runMain(main) {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof UserError ? `tifa: ${error.message}` : error);
    process.exitCode = 1;
  });
}
