import { describe, expect, test } from "vitest";
import { displayOn } from "../src/display-on.js";
import { notebookCode, show } from "../src/index.js";
import { DISPLAY, denoJupyter, kernelSink } from "../src/kernel-sink.js";
import { textOutput } from "../src/text-output.js";
import { display, newDisplay } from "../src/tslab.js";

describe("the stand-in for tslab", () => {
  test("has the display that show takes, and every function of tslab's", () => {
    const shown: [string, unknown][] = [];
    const own = displayOn((mime, content) => shown.push([mime, content]));
    const bound = show(own);
    bound.markdown("*a*");
    bound.chart({ name: "c" } as never);
    own.png(Uint8Array.of(1));
    expect(shown).toEqual([
      ["text/markdown", "*a*"],
      ["application/vnd.vegalite.v5+json", { name: "c" }],
      ["image/png", Uint8Array.of(1)],
    ]);
    const names = "gif html javascript jpeg latex markdown pdf png raw svg text".split(" ");
    for (const one of [display, newDisplay(), own]) expect(Object.keys(one).sort()).toEqual(names);
    expect(denoJupyter()).toBeNull();
  });

  test("shows in a kernel: bytes as base64, one display in one place", () => {
    const sent: [string, object][] = [];
    const jupyter = { broadcast: async (type: string, content: object) => void sent.push([type, content]) };
    const cell = kernelSink(jupyter, null);
    cell("text/html", "<b>");
    cell("image/png", Uint8Array.of(1, 2, 255));
    const own = kernelSink(jupyter, "d");
    own("text/plain", "1");
    own("text/plain", "2");
    const shown = (data: object, display_id?: string): object => ({
      data,
      metadata: {},
      transient: display_id === undefined ? {} : { display_id },
    });
    expect(sent).toEqual([
      ["display_data", shown({ "text/html": "<b>" })],
      ["display_data", shown({ "image/png": "AQL/" })],
      ["display_data", shown({ "text/plain": "1" }, "d")],
      ["update_display_data", shown({ "text/plain": "2" }, "d")],
    ]);
  });

  test("a cell that ends by showing something is over when all is sent, and shows no more", async () => {
    const sent: string[] = [];
    const waiting: (() => void)[] = [];
    const jupyter = {
      broadcast: async (type: string): Promise<void> => {
        await new Promise<void>((done) => waiting.push(done));
        sent.push(type);
      },
    };
    const own = show(displayOn(kernelSink(jupyter, null)));
    own.markdown("first");
    const value: unknown = own.markdown("last");
    const over = (value as { [DISPLAY](): Promise<object> })[DISPLAY]();
    let ended = false;
    void over.then(() => {
      ended = true;
    });
    waiting[1]!();
    await new Promise((turn) => setImmediate(turn));
    expect([sent.length, ended]).toEqual([1, false]);
    waiting[0]!();
    expect(await over).toEqual({});
    expect(sent).toEqual(["display_data", "display_data"]);
  });

  test("prints tables with tabs, markup as the text that it stands for", () => {
    const html =
      "<style>x</style><table><tr><th>a</th><th>b</th></tr><tr><td>&lt;1&gt;</td><td>&amp;lt;</td></tr></table>";
    expect(textOutput("text/html", html.replace("<style>x</style>", ""))).toBe("a\tb\n<1>\t&lt;");
    expect(textOutput("image/png", new Uint8Array(3))).toBe("[image/png, 3 bytes]");
    expect(textOutput("application/json", { name: "c" })).toBe("[application/json c, 12 characters]");
    expect(textOutput("image/svg+xml", "<svg/>")).toBe("[image/svg+xml, 6 characters]");
  });
});

describe("notebookCode", () => {
  const cell = (source: string | string[], tags: string[] = [], cell_type = "code"): object => ({
    cell_type,
    source,
    metadata: { tags },
  });
  const notebook = JSON.stringify({
    cells: [
      cell("# a", [], "markdown"),
      cell(['const corpus = "a";\n', "const other = 1;"], ["parameters"]),
      cell("const corpus2 = corpus;"),
    ],
  });

  test("is the code cells in order, with the parameters asked for", () => {
    expect(notebookCode(notebook)).toBe(
      '// cell 1\nconst corpus = "a";\nconst other = 1;\n\n// cell 2\nconst corpus2 = corpus;\n',
    );
    expect(notebookCode(notebook, { corpus: 'b"c' })).toContain('const corpus = "b\\"c";\nconst other = 1;');
  });

  test("refuses what is no notebook, and parameters that there are not", () => {
    expect(() => notebookCode("{}")).toThrow("no notebook");
    expect(() => notebookCode(notebook, { corpus2: "x" })).toThrow("no cell of parameters declares corpus2");
  });
});
