/** What the pointer's way says: whether it is only passing, and whether it is on its way to the card. No DOM. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels per millisecond above which nobody reads what the pointer crosses. */
const FAST = 0.5;
/** Milliseconds after which two places say nothing about speed: the pointer rested in between. */
const LONGEST_GAP_MS = 32;

export interface Speedometer {
  /** Takes the pointer's place at a time in milliseconds; true while it is fast. */
  isFast(place: Point, atMs: number): boolean;
}

/**
 * Measures over the last two moves, since one alone jitters. Where the browser coarsens its clock (protection against
 * fingerprinting), times tie or lie far apart: then nothing counts as fast and the dwell alone decides.
 */
export function createSpeedometer(): Speedometer {
  let last: { readonly place: Point; readonly atMs: number } | undefined;
  let before: number | undefined;
  return {
    isFast(place, atMs) {
      const gap = last ? atMs - last.atMs : 0;
      const speed = last && gap > 0 && gap <= LONGEST_GAP_MS ? distance(last.place, place) / gap : undefined;
      const mean = speed === undefined ? 0 : (speed + (before ?? speed)) / 2;
      before = speed;
      last = { place, atMs };
      return mean > FAST;
    },
  };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The triangle is this much wider than the card, at each end: a hand does not move in a straight line (CSS pixels). */
const WIDER = 16;

/**
 * Whether the pointer, having left the name at `apex`, is on its way to the card: inside the triangle from there to the card's
 * corners, and not moving away from it.
 */
export function isTowards(card: Box, apex: Point, from: Point, to: Point): boolean {
  return distanceTo(card, to) <= distanceTo(card, from) && isInWedge(card, apex, to);
}

function distanceTo({ left, top, right, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Whether `point` lies in one of the triangles that `apex` makes with the sides of the widened card. */
function isInWedge({ left, top, right, bottom }: Box, apex: Point, point: Point): boolean {
  const [l, t, r, b] = [left - WIDER, top - WIDER, right + WIDER, bottom + WIDER];
  const corners = [
    { x: l, y: t },
    { x: r, y: t },
    { x: r, y: b },
    { x: l, y: b },
  ];
  return corners.some((corner, at) => isInTriangle(point, apex, corner, corners[(at + 1) % 4] ?? corner));
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [turn(point, a, b), turn(point, b, c), turn(point, c, a)];
  return !(sides.some((side) => side < 0) && sides.some((side) => side > 0));
}

const turn = (p: Point, a: Point, b: Point): number => (p.x - b.x) * (a.y - b.y) - (a.x - b.x) * (p.y - b.y);
