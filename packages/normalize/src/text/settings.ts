/** Characters of the longest file of settings that is looked at. */
const LONGEST = 200_000;
/** A key, of YAML or of an INI file, with its value or with what hangs from it. */
const KEY = /^ *(?:- +)?(?:["']?[A-Za-z_][\w.-]{0,60}["']? ?:(?: |$)|[\w.\u4e00-\u9fff-]{1,60} ?= ?\S)/u;
/** An item, a comment, a section, where a document begins or ends. */
const ITEM = /^ *(?:- |[#;]|\[[^[\]]{1,80}\] *$|---$|\.\.\.$)/u;
/** Keys that make one. For ten lines it may have one of another kind: a text that goes over several. */
const FEWEST = 3;
const FOR_OTHERS = 10;

let asked = { text: "", answer: false };

/**
 * Whether a text is a file of settings, YAML or INI: its lines are keys with values, items, comments and sections. Their
 * indents, blanks and marks are read by programs.
 *
 * @param text - any text; the answer for the last one is kept
 */
export function isSettings(text: string): boolean {
  if (asked.text !== text) asked = { text, answer: looksLikeSettings(text) };
  return asked.answer;
}

function looksLikeSettings(text: string): boolean {
  // Prose has sentences.
  if (text.length > LONGEST || text.includes("。")) return false;
  let keys = 0;
  let items = 0;
  let others = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    if (KEY.test(line)) keys++;
    else if (ITEM.test(line)) items++;
    else others++;
  }
  return keys >= FEWEST && keys * 2 >= items && others * FOR_OTHERS <= keys + items;
}
