import { type Dfm, dfmFromCounts } from "@tifa/dfm";

/** Names that formats take for something else, a document without features, a feature without documents. */
export const inventedMatrix: Dfm = dfmFromCounts([
  {
    id: "甲省-2031",
    counts: new Map([
      ["防控", 3],
      ["春耕", 1],
      ["=1+1", 2],
      ["NA", 4],
      ['"四,早"', 5],
      [" 空", 6],
      ["", 9],
    ]),
    docvars: { province: "甲省", year: 2031 },
  },
  { id: "=乙省", counts: { 防控: 2 ** 40, 无: 0 }, docvars: { province: "乙,省", year: 2032 } },
  { id: "NA", counts: {}, docvars: { province: null, year: 2033 } },
  { id: "1", counts: { "007": 7, TRUE: 1, "#x": 8 }, docvars: { province: '"丁"省', year: null } },
]);
