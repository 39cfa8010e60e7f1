import { describe, expect, test } from "vitest";
import { frame, show, tableHtml } from "../src/index.js";

describe("tableHtml", () => {
  test("text of a page stays text", () => {
    const html = tableHtml(["<b>"], [['<script>alert("1")</script>']], { caption: "a & b" });
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(html).toContain('<caption style="text-align:left">a &amp; b</caption>');
  });

  test("numbers stand right with their decimals, null is a dash", () => {
    const html = tableHtml(
      ["n", "name"],
      [
        [0.5, "a"],
        [null, null],
      ],
    );
    expect(html).toContain('<td style="text-align:right">0.50</td>');
    expect(html).toContain('<td style="text-align:right">–</td>');
    expect(html).toContain('<td style="text-align:left">–</td>');
  });

  test("NaN is what danfojs has for a missing value; infinity is refused", () => {
    expect(tableHtml(["n"], [[Number.NaN]])).toContain(">–</td>");
    expect(() => tableHtml(["n"], [[Number.POSITIVE_INFINITY]])).toThrow("Infinity cannot be written");
    const shown = show({ html: () => {}, markdown: () => {}, raw: () => {} });
    const spec = { name: "shares", data: { values: [{ share: Number.NaN }] } } as never;
    expect(() => shown.chart(spec)).toThrow('chart "shares".data.values[0].share: NaN');
  });

  test("rows beyond the limit are counted, not dropped in silence", () => {
    const html = tableHtml(["n"], [[1], [2], [3]], { rows: 2 });
    expect(html.match(/<tr>/g)).toHaveLength(4);
    expect(html).toContain("… and 1 more");
  });
});

describe("show", () => {
  const calls: [string, unknown][] = [];
  const shown = show({
    html: (text) => calls.push(["html", text]),
    markdown: (text) => calls.push(["markdown", text]),
    raw: (mime, content) => calls.push([mime, content]),
  });

  test("a DataFrame of danfojs and plain rows give the same table", () => {
    const rows = [
      { term: "复工", count: 3 },
      { term: "春耕", count: 1 },
    ];
    shown.table(frame(rows));
    shown.table(rows);
    expect(calls[0]).toEqual(calls[1]);
    expect(calls[0]?.[1]).toContain('<td style="text-align:left">复工</td>');
  });

  test("a chart is handed over as an object under the type that JupyterLab draws", () => {
    const spec = { $schema: "s", name: "a", description: "d", usermeta: {} };
    shown.chart(spec);
    expect(calls.at(-1)).toEqual(["application/vnd.vegalite.v5+json", spec]);
  });
});
