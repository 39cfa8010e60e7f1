/**
 * Makes a function that tells whether a whole string fits a glob: `*` stands for any characters or none, `?` for
 * one. Everything else stands for itself. It takes time in the product of both lengths at worst.
 *
 * @param pattern - such as `复工*`
 * @returns the function
 * @example
 * glob("*防控")("疫情防控"); // true
 */
export function glob(pattern: string): (text: string) => boolean {
  const wanted = [...pattern];
  return (text) => {
    const given = [...text];
    let at = 0;
    let place = 0;
    let star = -1;
    let resume = 0;
    while (at < given.length) {
      if (wanted[place] === "*") {
        star = place++;
        resume = at;
      } else if (place < wanted.length && (wanted[place] === "?" || wanted[place] === given[at])) {
        place++;
        at++;
      } else if (star >= 0) {
        // The last star takes one character more; an earlier one need not be tried again.
        place = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (wanted[place] === "*") place++;
    return place === wanted.length;
  };
}
