import type { Settings } from '../../platform/settings-shape';
import type { CardLooks } from '../../platform/slot';

/** How cards are to be under these settings. */
export function looksOf({ detail, textSize, region }: Settings): CardLooks {
  return { detail, textSize, ...(region !== undefined && { region }) };
}
