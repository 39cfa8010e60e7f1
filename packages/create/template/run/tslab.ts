// What `import { display } from "tslab"` of a notebook reaches where no kernel runs it (see `paths` in tsconfig.json): what a cell
// shows is printed, and its charts are kept.
import type { charts } from "@tifa/notebook";
import { display as printed, type TslabDisplay } from "@tifa/notebook/tslab";

/** The charts that cells have shown so far. */
export const shown: charts.ChartSpec[] = [];

export const display: TslabDisplay = {
  ...printed,
  raw(mime, content) {
    printed.raw(mime, content);
    // tslab takes an object for a type of JSON; its declaration knows strings and bytes only.
    if (mime.startsWith("application/vnd.vegalite.")) shown.push(content as unknown as charts.ChartSpec);
  },
};
