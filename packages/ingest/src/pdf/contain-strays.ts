/**
 * Runs what reads a PDF file, and keeps rejections that pdf.js leaves to nobody from ending the process: a broken file
 * makes its parser reject promises that it does not wait for. What other code leaves to nobody ends it as before.
 *
 * @param read - reads with pdf.js
 * @returns what it gives
 * @throws what it throws
 * @example
 * await containStrays(() => pdf.getPage(1));
 */
export async function containStrays<T>(read: () => Promise<T>): Promise<T> {
  const contain = (reason: unknown): void => {
    if (!isStray(reason)) throw reason;
  };
  process.on("unhandledRejection", contain);
  try {
    return await read();
  } finally {
    // Those of the last steps are told of after them.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", contain);
  }
}

/** Whether a rejection comes from inside pdf.js. */
export function isStray(reason: unknown): boolean {
  return reason instanceof Error && (reason.stack ?? "").includes("pdfjs-dist");
}
