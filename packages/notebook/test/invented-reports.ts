import type { DirectiveFeatures, DocumentFeatures, TermCount } from "@tifa/features";
import { invented } from "./invented-features.js";

/** A paragraph as counts of nouns; a term may name its tag: `海洋/ns`. */
export type Paragraph = Readonly<Record<string, number>>;

/** A report that nobody wrote, paragraph by paragraph. */
export function report(
  provinceCode: string | null,
  paragraphs: readonly Paragraph[],
  directives: readonly Partial<DirectiveFeatures>[] = [],
): DocumentFeatures {
  const made = invented({ id: `r${provinceCode ?? "nation"}`, provinceCode, directives });
  return {
    ...made,
    kind: "workReport",
    paragraphs: paragraphs.map((paragraph) => {
      const counts = Object.entries(paragraph).map(([key, count]): TermCount => {
        const [term, tag] = key.split("/");
        return [term!, tag ?? "n", count];
      });
      counts.sort(([a], [b]) => (a < b ? -1 : 1));
      return { period: null, tokens: counts.reduce((sum, [, , count]) => sum + count, 0), counts };
    }),
  };
}

/** Words that every invented report uses alike. */
const COMMON: Paragraph = { 建设: 9, 发展: 8, 产业: 7, 项目: 6, 服务: 5, 企业: 5, 工程: 4, 改革: 4 };

/** Eight provinces of four regions. */
export const CODES = ["31", "33", "62", "63", "44", "45", "21", "22"] as const;

/**
 * Reports of twelve paragraphs each, whose common words vary a little from one to the next.
 *
 * @param added - what the paragraphs of a province have besides, by its code
 */
export function reports(
  added: Readonly<Record<string, (paragraph: number) => Paragraph>> = {},
): DocumentFeatures[] {
  return CODES.map((code, at) =>
    report(
      code,
      Array.from({ length: 12 }, (_, paragraph) => {
        const common = Object.entries(COMMON).map(([word, count], place) => [
          word,
          count + ((7 * paragraph + 5 * place + 3 * at) % 4),
        ]);
        return { ...Object.fromEntries(common), 海洋: 1 + (paragraph % 2), ...added[code]?.(paragraph) };
      }),
    ),
  );
}
