/** Takes what a cell shows: text, bytes, or for a JSON type an object. What it returns is the value of the call that shows. */
export type DisplaySink = (mime: string, content: string | Uint8Array | object) => unknown;

/** `display` of tslab. */
export interface TslabDisplay {
  javascript(text: string): void;
  html(text: string): void;
  markdown(text: string): void;
  latex(text: string): void;
  svg(text: string): void;
  text(text: string): void;
  png(bytes: Uint8Array): void;
  jpeg(bytes: Uint8Array): void;
  gif(bytes: Uint8Array): void;
  pdf(bytes: Uint8Array): void;
  raw(mime: string, content: string | Uint8Array): void;
}

/**
 * Makes a display as tslab has it, over anything that takes a MIME type and a content.
 *
 * @param sink - takes what is shown
 * @returns the display
 * @example
 * const shown: string[] = [];
 * displayOn((mime) => shown.push(mime)).markdown("*a*");
 */
export function displayOn(sink: DisplaySink): TslabDisplay {
  const of =
    (mime: string) =>
    (content: string | Uint8Array): unknown =>
      sink(mime, content);
  return {
    javascript: of("text/javascript"),
    html: of("text/html"),
    markdown: of("text/markdown"),
    latex: of("text/latex"),
    svg: of("image/svg+xml"),
    text: of("text/plain"),
    png: of("image/png"),
    jpeg: of("image/jpeg"),
    gif: of("image/gif"),
    pdf: of("application/pdf"),
    raw: (mime, content) => sink(mime, content),
  };
}
