/** Where a municipality lies on the drawing: a point for each of its tiles, or one within its borders. */
export interface Station {
  readonly municipality: { readonly code: string };
  readonly points: readonly (readonly [x: number, y: number])[];
}

/**
 * Directions by key. The arrows are those of the page; the four corner keys of the number pad lead to the remaining
 * neighbours of a hexagon, as they lie on the pad.
 */
const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  PageUp: [0.5, -0.87],
  Home: [-0.5, -0.87],
  PageDown: [0.5, 0.87],
  End: [-0.5, 0.87],
};

/** Cones in which a neighbour is looked for, as across/along: what lies ahead first, then what lies that way at all. */
const cones = [0.7, 1.8, 6];

/** A step of the walk. */
export interface Step {
  readonly code: string;
  /** The column the walk keeps to while it goes up or down: a hexagon has no neighbour straight above it. */
  readonly goalX: number;
}

/**
 * The municipality that a key leads to from where one stands, or `undefined` where none lies that way or the key is
 * none of ours.
 */
export function walk(stations: readonly Station[], from: Step, key: string): Step | undefined {
  const direction = directions[key];
  const here = stations.find(({ municipality }) => municipality.code === from.code);
  if (!direction || !here) return undefined;
  const [dx, dy] = direction;
  let best: { cost: number; x: number; code: string; cone: number } | undefined;
  for (const {
    municipality: { code },
    points,
  } of stations) {
    if (code === from.code) continue;
    for (const [x, y] of points) {
      for (const [hereX, hereY] of here.points) {
        const along = (x - hereX) * dx + (y - hereY) * dy;
        const across = Math.abs((x - hereX) * dy - (y - hereY) * dx);
        if (along <= 0) continue;
        const cone = cones.findIndex((width) => across <= along * width);
        if (cone < 0) continue;
        // Going up or down, of two neighbours the one nearer to the column the walk began in.
        const off = dx === 0 ? Math.abs(x - from.goalX) : across;
        const cost = along + off * 0.9 + across * 0.6;
        if (!best || cone < best.cone || (cone === best.cone && cost < best.cost))
          best = { cost, x, code, cone };
      }
    }
  }
  return best && { code: best.code, goalX: dx === 0 ? from.goalX : best.x };
}
