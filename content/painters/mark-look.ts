/** How marks look: a style at an intensity. `public/h.css` draws them; a test holds that the two agree. */
export interface MarkLook {
  /** A line under the words; a tint behind them; a bar under the first letter alone, for those who want to see least. */
  readonly style: 'dotted' | 'tint' | 'margin';
  readonly intensity: 'soft' | 'plain' | 'strong';
}

export const plainLook: MarkLook = { style: 'dotted', intensity: 'plain' };

const styles = { dotted: 'a', tint: 'b', margin: 'c' } as const;
const intensities = { soft: '1', plain: '2', strong: '3' } as const;

/**
 * What tells the looks apart in names of highlights and values of attributes: nothing for the usual one, else two letters, such
 * as "b3" for a strong tint. Pages can see them, so they say nothing of health.
 */
export function lettersOf({ style, intensity }: MarkLook): string {
  return style === plainLook.style && intensity === plainLook.intensity ? '' : styles[style] + intensities[intensity];
}

/** Every look there is. */
export const allLooks: readonly MarkLook[] = (Object.keys(styles) as MarkLook['style'][]).flatMap((style) =>
  (Object.keys(intensities) as MarkLook['intensity'][]).map((intensity) => ({ style, intensity })),
);
