import type { Dfm } from "@tifa/dfm";
import { cellsCsv, docvarsCsv, toMatrixMarket, toNameList } from "../src/index.js";

/** A matrix as the files that other languages read. */
export function matrixFiles(x: Dfm): Record<string, string> {
  return {
    "matrix.mtx": [...toMatrixMarket(x)].join(""),
    "documents.txt": toNameList(x.docs),
    "features.txt": toNameList(x.features),
    "cells.csv": [...cellsCsv(x, { formulas: "keep" })].join(""),
    "docvars.csv": [...docvarsCsv(x, { formulas: "keep" })].join(""),
  };
}
