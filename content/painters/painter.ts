/** What shows mentions in the page. Two ways behind one interface; see docs/decisions/0001-two-painters.md. */
import type { Changes, Mention } from '../mentions';

/**
 * Told by a painter that has cut a text node in pieces: together, and in this order, they hold the text that `node` held.
 * Places are moved before it returns.
 */
export type OnSplit = (node: Text, pieces: readonly Text[]) => void;

export interface Painter {
  /** Shows what came and stops showing what went. */
  paint(changes: Changes, onSplit: OnSplit): void;
  /** Draws attention to one mention, shown or not, as the keyboard's place; `undefined` to no mention. */
  ring(mention: Mention | undefined, onSplit: OnSplit): void;
  /** For a painter whose marks can be pressed: says which of them has its card open. */
  expand?(mention: Mention | undefined): void;
  /** Leaves the page as it was found. */
  clear(): void;
  /** For a painter that cannot show every mention where it stands. Only reads the page. */
  takes?(mention: Mention): boolean;
  /** For a painter that writes into the page: the page itself has changed the text that `owner` holds. */
  letGo?(owner: Element): void;
}
