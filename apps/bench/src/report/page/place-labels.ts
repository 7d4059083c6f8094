/** A mark of a figure and the label that it is to have, in pixels. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where a label stands: the left end of its line of text, at half of its height. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Whether it is so far from its mark that a line should join them. */
  readonly isFar: boolean;
  /** The nearest point of the label, for that line. */
  readonly joint: readonly [x: number, y: number];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const HEIGHT = 13;
const MARK_RADIUS = 6;
const CHARACTER_WIDTH = 6.3;
/** Distances of a label from its mark, tried in this order; beyond the first a line joins them. */
const DISTANCES = [9, 18, 28, 40, 54, 70];
/** Directions as angles: right, left, above, below, and between them. */
const ANGLES = [0, 180, -90, 90, -45, 45, -135, 135, -20, 20, 160, 200].map(
  (degrees) => (degrees * Math.PI) / 180,
);

/**
 * Places labels beside their marks, where they cover neither one another nor a mark; the first marks have the first
 * choice. A label for which there is no room is left out.
 * @param frame the room for them
 */
export function placeLabels(marks: readonly Marked[], frame: Box): (Placed | undefined)[] {
  const taken: Box[] = marks.map(({ x, y }) => around(x, y, MARK_RADIUS));
  return marks.map(({ x, y, text }, own) => {
    const width = text.length * CHARACTER_WIDTH;
    for (const distance of DISTANCES) {
      for (const angle of ANGLES) {
        const box = boxAt(x, y, width, distance, angle);
        const isFree = taken.every((other, place) => place === own || !overlap(box, other));
        if (!isFree || !contains(frame, box)) continue;
        taken.push(box);
        return toPlaced(box, x, y, distance > DISTANCES[0]!);
      }
    }
    return undefined;
  });
}

/** The box of a label whose nearest edge is at a distance from the mark. */
function boxAt(x: number, y: number, width: number, distance: number, angle: number): Box {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const centerX = x + distance * cos + (Math.abs(cos) < 0.3 ? 0 : (Math.sign(cos) * width) / 2);
  const centerY = y + (Math.abs(cos) < 0.3 ? distance + 2 : distance) * sin;
  return {
    left: centerX - width / 2,
    right: centerX + width / 2,
    top: centerY - HEIGHT / 2,
    bottom: centerY + HEIGHT / 2,
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

function toPlaced(box: Box, x: number, y: number, isFar: boolean): Placed {
  const joint = [clamp(x, box.left, box.right), clamp(y, box.top + 3, box.bottom - 3)] as const;
  return { x: box.left, y: (box.top + box.bottom) / 2, isFar, joint };
}

const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const contains = (frame: Box, box: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
