const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements without content or end tag (WHATWG HTML, 13.1.2, and the obsolete ones). */
export const VOID: ReadonlySet<string> = names(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);

/** Elements that stand on lines of their own (WHATWG HTML, 15.3, the style sheet of browsers). */
export const BLOCK: ReadonlySet<string> = names(
  "address article aside blockquote caption center colgroup dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main marquee menu nav ol " +
    "optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp",
);

/** Elements whose content is no markup, and no text of the page either (WHATWG HTML, 13.2.5.2 to 13.2.5.4). */
export const RAW: ReadonlySet<string> = names("iframe noembed noframes script style title");

/** Elements whose content is no text of the page: what stands in for media, what scripts copy from, readings above characters. */
export const DROPPED: ReadonlySet<string> = names("audio canvas datalist rp rt rtc template video");

/** HTML that ends a picture (svg) which was left open, beside every block (WHATWG HTML, 13.2.6.5). */
export const BREAKOUT: ReadonlySet<string> = names(
  "b big br code em embed font i img meta nobr ruby s small span strike strong sub sup tt u var",
);

/** Elements that keep their white space. */
export const PREFORMATTED: ReadonlySet<string> = names("listing plaintext pre textarea xmp");

/** Elements that a tag may end across the edge of a block (WHATWG HTML, 13.2.4.3, “formatting”). */
export const FORMATTING: ReadonlySet<string> = names(
  "a b big code em font i nobr s small strike strong tt u",
);

/** Elements that an end tag inside them does not reach out of (WHATWG HTML, 13.2.4.2, “in scope”). */
export const BARRIER: ReadonlySet<string> = names("applet caption marquee object table td template th");

const TABLE = names("table template");
const LIST = names("applet caption dir marquee menu object ol table td template th ul");

/** What a start or end tag of a name ends, and the elements that it does not look beyond. */
export interface Reach {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const HEADINGS = names("h1 h2 h3 h4 h5 h6");
const P: Reach = { ends: names("p"), within: names([...BARRIER, "button"].join(" ")) };

/** Elements that a start tag ends since their end tag may be left out (WHATWG HTML, 13.1.2.4). */
export const IMPLIED_ENDS: ReadonlyMap<string, readonly Reach[]> = new Map<string, readonly Reach[]>([
  ...[...BLOCK]
    .filter((name) => !/^(?:caption|colgroup|legend|optgroup|option|select|t.*)$/.test(name))
    .map((name): [string, readonly Reach[]] => [name, [P]]),
  ["table", [P]],
  ["a", [{ ends: names("a"), within: BARRIER }]],
  ["li", [{ ends: names("li"), within: LIST }, P]],
  ["dd", [{ ends: names("dd dt"), within: names([...LIST, "dl"].join(" ")) }, P]],
  ["dt", [{ ends: names("dd dt"), within: names([...LIST, "dl"].join(" ")) }, P]],
  ["option", [{ ends: names("option"), within: names("datalist optgroup select table td") }]],
  ["optgroup", [{ ends: names("optgroup option"), within: names("datalist select table td") }]],
  ["caption", [{ ends: names("caption colgroup tbody tfoot thead tr"), within: TABLE }]],
  ["tbody", [{ ends: names("caption colgroup tbody tfoot thead"), within: TABLE }]],
  ["thead", [{ ends: names("caption colgroup tbody tfoot thead"), within: TABLE }]],
  ["tfoot", [{ ends: names("caption colgroup tbody tfoot thead"), within: TABLE }]],
  ["tr", [{ ends: names("caption colgroup tr"), within: TABLE }]],
  ["td", [{ ends: names("caption td th"), within: names("table template tr") }]],
  ["th", [{ ends: names("caption td th"), within: names("table template tr") }]],
]);

/** How far the end tag of a block reaches. */
export function endReach(name: string): Reach {
  if (HEADINGS.has(name)) return { ends: HEADINGS, within: BARRIER };
  if (name === "li") return { ends: names("li"), within: LIST };
  if (/^(?:table|tbody|thead|tfoot|tr|td|th|caption)$/.test(name)) {
    return { ends: names(name), within: name === "table" ? names("template") : TABLE };
  }
  return { ends: names(name), within: BARRIER };
}
