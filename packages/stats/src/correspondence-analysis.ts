import type { Dfm } from "@tifa/dfm";
import { requireCounts } from "./compared-counts.js";
import { checkInteger, checkOptions } from "./options.js";
import { type ResidualAxes, residualAxes } from "./residual-axes.js";

/** Options of {@link correspondenceAnalysis}. */
export interface CorrespondenceAnalysisOptions {
  /** Dimensions for which coordinates are given. Default: 2. */
  readonly dimensions?: number;
}

/** How much of the table a dimension shows. */
export interface CorrespondenceDimension {
  /** From 1 on. */
  readonly dimension: number;
  /** Squared singular value. */
  readonly inertia: number;
  /** Share of the total inertia. */
  readonly share: number;
  readonly cumulative: number;
}

/** A document or a feature on the map. */
export interface CorrespondencePoint {
  readonly name: string;
  /** Share of all tokens. */
  readonly mass: number;
  /** Mass times squared χ² distance to the average profile. */
  readonly inertia: number;
  /** Principal coordinates, one for each dimension; divided by √inertia of the dimension they are standard coordinates. */
  readonly coordinates: readonly number[] | null;
  /** Share of each dimension's inertia that this point makes. */
  readonly contributions: readonly number[] | null;
  /** Squared cosines: share of the point's own inertia that each dimension shows. */
  readonly squaredCosines: readonly number[] | null;
  /** Why something is null, else null. */
  readonly reason: string | null;
}

/** Result of {@link correspondenceAnalysis}. */
export interface CorrespondenceAnalysis {
  readonly rows: readonly CorrespondencePoint[];
  readonly columns: readonly CorrespondencePoint[];
  /** All dimensions, also those for which no coordinates are given. */
  readonly dimensions: readonly CorrespondenceDimension[];
  /** χ² of the table divided by its total. */
  readonly totalInertia: number | null;
  /** Counts in the table. */
  readonly total: number;
  readonly variant: string;
  /** Why there are fewer dimensions than asked for, else null. */
  readonly reason: string | null;
}

const NOWHERE = { mass: 0, inertia: 0, coordinates: null, contributions: null, squaredCosines: null };

/**
 * Correspondence analysis: a map of documents (or provinces) and features on which profiles that are alike lie near each
 * other.
 *
 * Use it to see what sets many groups apart at once, on a matrix trimmed of the rarest features: one feature that occurs
 * in one document alone can take a dimension for itself. Distances between documents can be read, and between features;
 * a feature and a document can only be compared by direction from the origin. It tests nothing. Read squared cosines
 * before you read a place: a low one means that the point lies elsewhere, outside the map. In each dimension the document
 * that lies farthest out is on the positive side.
 *
 * Do not use it on rare features or very short documents, which take an axis each: trim first.
 *
 * Sources: Benzécri (1973), *L'analyse des données*; Greenacre (2017), *Correspondence Analysis in Practice*, 3rd ed.,
 * appendix A.
 *
 * @param x - a matrix of counts; the smaller side at most 2,000 (time grows with its cube)
 * @param options - see {@link CorrespondenceAnalysisOptions}
 * @returns coordinates, contributions and inertias; empty documents and features have null
 * @throws RangeError if the matrix is weighted or too large, or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "甲省", counts: { 春耕: 8, 防控: 2 } },
 *   { id: "乙省", counts: { 春耕: 2, 防控: 8 } },
 * ]);
 * const map = correspondenceAnalysis(x, { dimensions: 1 });
 * map.rows.map((row) => row.coordinates); // => [[0.6], [-0.6]]
 * map.dimensions; // => [{ dimension: 1, inertia: 0.36, share: 1, cumulative: 1 }]
 */
export function correspondenceAnalysis(
  x: Dfm,
  options: CorrespondenceAnalysisOptions = {},
): CorrespondenceAnalysis {
  checkOptions("correspondenceAnalysis", options, ["dimensions"]);
  requireCounts("correspondenceAnalysis", x);
  const asked = checkInteger("correspondenceAnalysis: dimensions", options.dimensions ?? 2, 1);
  const axes = residualAxes("correspondenceAnalysis", x, asked);
  const { inertias, rowMasses, rowDistances } = axes;
  const total = rowMasses.reduce((sum, mass, at) => sum + mass * rowDistances[at]!, 0);
  const whole = inertias.reduce((sum, inertia) => sum + inertia, 0);
  let cumulative = 0;
  const dimensions = inertias.map((inertia, at) => {
    cumulative += inertia / whole;
    const share = inertia / whole;
    return { dimension: at + 1, inertia, share, cumulative: at + 1 === inertias.length ? 1 : cumulative };
  });
  const given = Math.min(asked, inertias.length);
  return {
    rows: points(x.docs, "document", rowSide(axes), inertias.slice(0, given)),
    columns: points(x.features, "feature", columnSide(axes), inertias.slice(0, given)),
    dimensions,
    totalInertia: axes.total === 0 ? null : inertias.length === 0 ? 0 : total,
    total: axes.total,
    variant: "correspondence analysis, principal coordinates of rows and columns",
    reason: given === asked ? null : shortage(axes),
  };
}

function shortage({ rows, columns, inertias }: ResidualAxes): string {
  if (rows.length < 2 || columns.length < 2) return "fewer than 2 documents or features are not empty";
  if (inertias.length === 0) return "all documents have the same profile";
  return `the table has ${inertias.length} dimension${inertias.length === 1 ? "" : "s"}`;
}

/** What is known of one side of the table, by place in `filled`. */
interface Side {
  readonly filled: readonly number[];
  readonly masses: Float64Array;
  readonly vectors: readonly Float64Array[];
  readonly distances: Float64Array;
}

function rowSide({ rows, rowMasses, rowVectors, rowDistances }: ResidualAxes): Side {
  return { filled: rows, masses: rowMasses, vectors: rowVectors, distances: rowDistances };
}

function columnSide({ columns, columnMasses, columnVectors, columnDistances }: ResidualAxes): Side {
  return { filled: columns, masses: columnMasses, vectors: columnVectors, distances: columnDistances };
}

function points(
  names: readonly string[],
  what: string,
  { filled, masses, vectors, distances }: Side,
  inertias: readonly number[],
): CorrespondencePoint[] {
  const place = new Map(filled.map((name, at) => [name, at]));
  return names.map((name, at) => {
    const own = place.get(at);
    if (own === undefined) return { name, ...NOWHERE, reason: `the ${what} is empty` };
    const mass = masses[own]!;
    const distance = distances[own]!;
    const coordinates = inertias.map(
      (inertia, axis) => (vectors[axis]![own]! / Math.sqrt(mass)) * Math.sqrt(inertia),
    );
    // Below this the distance is rounding, and so are its parts.
    const isAverage = distance * mass < 1e-13;
    return {
      name,
      mass,
      inertia: mass * distance,
      coordinates,
      contributions: inertias.map((_, axis) => vectors[axis]![own]! ** 2),
      squaredCosines: isAverage ? null : coordinates.map((value) => Math.min(1, value ** 2 / distance)),
      reason: isAverage ? "the point has the average profile: squared cosines are undefined" : null,
    };
  });
}
