/** A point that would like a label. */
export interface LabelWish {
  /** Its centre, pixels, y downwards. */
  readonly x: number;
  readonly y: number;
  /** Size of the label, pixels. */
  readonly width: number;
  readonly height: number;
}

/** Where a label stands: its left edge and its vertical middle, pixels. */
export interface PlacedLabel {
  /** Index of the wish. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels. */
interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Room in which labels may stand. */
export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** Radius of the points, pixels; no label covers a point that has a label. Default 4. */
  readonly radius?: number;
  /** How many points without a label of their own a label may cover. Default 0. */
  readonly covers?: number;
}

// Right, left, above, below, then the corners: people read a label at the right as belonging to its point.
const PLACES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * Chooses which points of a scatter plot get a label, and where: in the order of the wishes, each at the first of eight
 * places around its point that is free. A label without room is left out (greedy point-feature labelling;
 * Christensen, Marks & Shieber 1995 compare it with slower methods).
 *
 * @param wishes - Points with the sizes of their labels, the most important first.
 * @param points - All points of the plot, pixels: labels keep off them.
 * @param room - Size of the plot.
 * @returns The labels that are drawn. No two overlap, none leaves the plot.
 * @example
 * placeLabels([{ x: 10, y: 10, width: 30, height: 14 }], [{ x: 10, y: 10 }], { width: 100, height: 100 });
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  points: readonly { readonly x: number; readonly y: number }[],
  room: LabelRoom,
): PlacedLabel[] {
  const { radius = 4, covers = 0 } = room;
  const placed: PlacedLabel[] = [];
  const taken: Box[] = [];
  for (const [index, wish] of wishes.entries()) {
    const place = PLACES.map((direction) => boxAt(wish, direction, radius)).find(
      (box) =>
        box.x1 >= 0 &&
        box.y1 >= 0 &&
        box.x2 <= room.width &&
        box.y2 <= room.height &&
        !taken.some((other) => overlap(box, other)) &&
        points.filter((point) => overlap(box, around(point, radius * 0.8))).length <= covers,
    );
    if (place === undefined) continue;
    taken.push(place, around(wish, radius));
    placed.push({ index, x: place.x1, y: (place.y1 + place.y2) / 2 });
  }
  return placed;
}

function boxAt(wish: LabelWish, [dx, dy]: readonly [number, number], radius: number): Box {
  const { width, height } = wish;
  // At the corners the label may come nearer, for its corner is what is near.
  const gap = radius + (dx !== 0 && dy !== 0 ? -1 : dx === 0 ? 1 : 3);
  const x1 = dx === 0 ? wish.x - width / 2 : dx > 0 ? wish.x + gap : wish.x - gap - width;
  const y1 = dy === 0 ? wish.y - height / 2 : dy > 0 ? wish.y + gap : wish.y - gap - height;
  return { x1, y1, x2: x1 + width, y2: y1 + height };
}

function around(point: { readonly x: number; readonly y: number }, radius: number): Box {
  return { x1: point.x - radius, y1: point.y - radius, x2: point.x + radius, y2: point.y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
