/** What the engine leaves in the slot for the coverage script. */
import type { Visit } from '../../content/visit';

declare module '../../platform/slot' {
  interface Slot {
    /** What is read in this frame, while it is read. */
    reading?: { readonly frame: string; readonly visit: Pick<Visit, 'inOrder'> };
  }
}
