import { largest } from "./numbers.js";

/** A connection of two nodes by their indices, with its strength. */
export interface LayoutEdge {
  readonly a: number;
  readonly b: number;
  /** Above 0; stronger connections are shorter. */
  readonly weight: number;
}

/** A place, pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays a network out by stress majorization (Gansner, Koren & North 2004): distances in the plane approach shortest
 * paths in the network. It starts from a spiral in the order of the nodes, without chance.
 *
 * @param nodes - How many nodes.
 * @param edges - Their connections.
 * @param rounds - Rounds of majorization. Default 200.
 * @returns Places in units of an average connection, around the origin.
 * @example
 * stressLayout(2, [{ a: 0, b: 1, weight: 1 }]);
 */
export function stressLayout(nodes: number, edges: readonly LayoutEdge[], rounds: number = 200): Place[] {
  const goal = shortestPaths(nodes, edges);
  let places = Array.from({ length: nodes }, (_, i): Place => {
    // The golden angle keeps starting points apart.
    const [angle, radius] = [i * 2.399963229728653, 0.6 * Math.sqrt(i + 0.5)];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  for (let round = 0; round < rounds; round++) places = places.map((_, i) => better(i, places, goal));
  return places;
}

/** Where the stress of one node is least while the others stay: the weighted mean of what each other node asks for. */
function better(i: number, places: readonly Place[], goal: readonly (readonly number[])[]): Place {
  const here = places[i] ?? { x: 0, y: 0 };
  let [x, y, total] = [0, 0, 0];
  for (const [j, there] of places.entries()) {
    if (j === i) continue;
    const wish = goal[i]?.[j] ?? 1;
    const weight = 1 / (wish * wish);
    const [dx, dy] = [here.x - there.x, here.y - there.y];
    const distance = Math.sqrt(dx * dx + dy * dy) || 1e-9;
    x += weight * (there.x + (wish * dx) / distance);
    y += weight * (there.y + (wish * dy) / distance);
    total += weight;
  }
  return total === 0 ? here : { x: x / total, y: y / total };
}

/** Floyd & Warshall; nodes of different components are a little further apart than the network is wide. */
function shortestPaths(nodes: number, edges: readonly LayoutEdge[]): number[][] {
  const far = Number.POSITIVE_INFINITY;
  const paths = Array.from({ length: nodes }, (_, i) =>
    Array.from({ length: nodes }, (__, j) => (i === j ? 0 : far)),
  );
  const strongest = largest([0, ...edges.map((edge) => edge.weight)]) || 1;
  const set = (i: number, j: number, value: number): void => {
    const row = paths[i];
    if (row !== undefined) row[j] = Math.min(row[j] ?? far, value);
  };
  for (const { a, b, weight } of edges) {
    const length = 1.5 - 0.7 * (weight / strongest);
    set(a, b, length);
    set(b, a, length);
  }
  for (let k = 0; k < nodes; k++) {
    for (let i = 0; i < nodes; i++) {
      for (let j = 0; j < nodes; j++) set(i, j, (paths[i]?.[k] ?? far) + (paths[k]?.[j] ?? far));
    }
  }
  const width = largest([1, ...paths.flat().filter(Number.isFinite)]);
  return paths.map((row) => row.map((value) => (Number.isFinite(value) ? value : width * 0.8)));
}

/** A rectangle around its middle, pixels. */
export interface Tag extends Place {
  readonly width: number;
  readonly height: number;
}

/**
 * Pushes overlapping rectangles apart, each time two of them along the axis on which they overlap less.
 *
 * @param tags - The rectangles.
 * @param rounds - At most so many rounds. Default 300.
 * @returns Their new middles, in the same order.
 * @example
 * pushApart([{ x: 0, y: 0, width: 10, height: 10 }, { x: 4, y: 0, width: 10, height: 10 }]);
 */
export function pushApart(tags: readonly Tag[], rounds: number = 300): Place[] {
  const places = tags.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (const [i, a] of places.entries()) {
      for (const [j, b] of places.entries()) {
        const [one, other] = [tags[i], tags[j]];
        if (j <= i || one === undefined || other === undefined) continue;
        const x = (one.width + other.width) / 2 - Math.abs(a.x - b.x);
        const y = (one.height + other.height) / 2 - Math.abs(a.y - b.y);
        if (x <= 0 || y <= 0) continue;
        moved = true;
        // A hundredth more than needed, so that rounding does not leave a rest.
        if (x < y) {
          const shift = (a.x <= b.x ? 1 : -1) * (x / 2 + 0.01);
          a.x -= shift;
          b.x += shift;
        } else {
          const shift = (a.y <= b.y ? 1 : -1) * (y / 2 + 0.01);
          a.y -= shift;
          b.y += shift;
        }
      }
    }
    if (!moved) break;
  }
  return places;
}
