/** Where the reader finds the engine, once the background has put it into the frame. */

import type { Mention } from '../../content/mentions';
import type { ToReaders } from '../../platform/messages';
import type { Settings } from '../../platform/settings-shape';

declare module '../../platform/slot' {
  interface Slot {
    engine?: Engine;
  }
}

/** An entry, or one member of it. */
export interface Name {
  readonly entry: string;
  readonly member?: string;
}

/** Finds names and shows them. */
export interface Engine {
  /** Marks the page until `signal` aborts; `undefined` where the browser has no way to show marks, or it was too late. */
  read(wishes: Wishes): Promise<Reading | undefined>;
  /** Explains the words that are selected, where they stand; also on sites that are not read. */
  explain(name: Name, settings: Settings): Promise<void>;
}

export interface Wishes {
  /** The reader's own random id of this frame. */
  readonly frame: string;
  /** As they are now; what the page has to be read anew for stays the same during one reading. */
  readonly settings: () => Settings;
  /** Whether a name is to be seen at all. */
  readonly isWanted: (mention: Mention) => boolean;
  /** After names came or went. */
  readonly onNames: () => void;
  readonly signal: AbortSignal;
  /** The extension behind these scripts is gone. */
  readonly onOrphaned: () => void;
}

export interface Reading {
  /** To be called when `isWanted` answers otherwise than before. */
  reconsider(): void;
  /** What popup and background tell the readers. */
  hear(message: ToReaders): void;
}
