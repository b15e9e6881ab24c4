/** What shows mentions in the page. Two ways behind one interface; see docs/decisions. */
import type { Changes, Mention } from '../mentions';

export interface Painter {
  /** Shows what came and stops showing what went. */
  paint(changes: Changes): void;
  /** Draws attention to one mention, as the keyboard's place; `undefined` to no mention. */
  ring(mention: Mention | undefined): void;
  /** Leaves the page as it was found. */
  clear(): void;
}
