/**
 * What the table 936 of Windows and GB 18030-2000 keep in the private-use area, and Unicode has encoded since: the pairs
 * of bytes FE50–FEA0 from U+E815 on, in order (㧐, 䁖 and 䶮 stand in names).
 */
const FROM_E815 =
  "⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻";

/** Marks of vertical text from U+E78D on, which stand for those of horizontal text. */
const FROM_E78D = "，。、：；！？〖〗…";

const SINGLE: readonly (readonly [number, string])[] = [
  // The pair A3A0, which many old pages have for a blank: the index of the WHATWG reads it so, too.
  [0xe5e5, "\u3000"],
  [0xe7c7, "ḿ"],
  [0xe7c8, "ǹ"],
];

let known: ReadonlyMap<number, string> | undefined;

/**
 * The character for which a private-use one was kept before Unicode had it.
 *
 * @param code - a code unit
 * @returns the character, undefined where nothing tells
 */
export function ofPrivateUse(code: number): string | undefined {
  known ??= new Map([...from(0xe815, FROM_E815), ...from(0xe78d, FROM_E78D), ...SINGLE]);
  return known.get(code);
}

function from(first: number, characters: string): (readonly [number, string])[] {
  return Array.from(characters, (character, i) => [first + i, character] as const);
}
