import type { Line } from "./lines.js";
import { isChineseMark } from "./marks.js";

/**
 * The half-width parentheses of a line that become full-width: a pair does where a Chinese character or mark touches
 * its outside, or where it holds Chinese and nothing, or a blank, touches it.
 *
 * @param text - the document
 * @param line - the line
 * @returns offsets with the full-width mark, in no order
 */
export function parenthesesOf(text: string, line: Line): [offset: number, mark: string][] {
  const found: [number, string][] = [];
  const open: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    const mark = text[at];
    if (isInFace(text, at)) continue;
    if (mark === "(" || mark === "（") open.push(at);
    else if (mark === ")" || mark === "）") {
      const start = open.pop();
      if (start === undefined) {
        if (
          mark === ")" &&
          isChineseMark(text, at + 1) &&
          at + 1 < line.end &&
          !/[a-zA-Z]/u.test(text[at - 1] ?? "")
        )
          found.push([at, "）"]);
        continue;
      }
      if (mark === "）" && text[start] === "（") continue;
      if (!widens(text, line, start, at)) continue;
      if (text[start] === "(") found.push([start, "（"]);
      if (mark === ")") found.push([at, "）"]);
    }
  }
  return found;
}

/** Whether a parenthesis is the mouth of a face: :-) */
const isInFace = (text: string, at: number): boolean =>
  text[at - 1] === "-" && /[:;]/u.test(text[at - 2] ?? "");

function widens(text: string, line: Line, start: number, end: number): boolean {
  // One of the two is full-width already.
  if (text[start] !== "(" || text[end] !== ")") return true;
  const before = start > line.start ? text[start - 1]! : " ";
  const after = end + 1 < line.end ? text[end + 1]! : " ";
  if (
    (start > line.start && isChineseMark(text, start - 1)) ||
    (end + 1 < line.end && isChineseMark(text, end + 1))
  )
    return true;
  if (/[A-Za-z_$]/u.test(before)) return false;
  // A Chinese name behind its Latin one, in a line that is mostly Latin.
  if (line.latin > line.han && before === " " && /[A-Za-z]/u.test(text[start - 2] ?? "")) return false;
  const chinese = isChineseMark(text, start + 1) || isChineseMark(text, end - 1);
  return chinese && /[\s\d%)\]】”.,:;!?(，。；]/u.test(before) && /[^A-Za-z_]/u.test(after);
}
