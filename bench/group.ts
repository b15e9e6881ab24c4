/** What `npm run bench` is made of: groups of figures that can be taken one by one. */
import type { BrowserName } from '../tests/support/browsers';

/** What the command line says. */
export interface Settings {
  /** A folder of saved pages to read besides the generated ones. */
  readonly pages?: string;
  /** A checkout of github.com/WebKit/Speedometer. */
  readonly speedometer?: string;
}

export interface Group {
  /** How `--only` calls it. */
  readonly name: string;
  readonly title: string;
  /** What is measured, and how, for a reader who doubts it. */
  readonly method: string;
  /** Shown where a goal is missed: the profile that says why, and what was tried. */
  readonly whyMissed?: string;
  /** Takes the figures in one browser. */
  measure(browser: BrowserName, settings: Settings): Promise<Outcome>;
}

export interface Outcome {
  readonly goals: readonly Goal[];
  readonly tables: readonly Table[];
}

/** One figure that has something to reach. */
export interface Goal {
  readonly what: string;
  readonly value: number;
  /** Stands behind the numbers: `×`, `ms`, `KB`; nothing for a count. */
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Table {
  readonly title?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether a goal is reached. A figure that could not be taken reaches none. */
export function isReached({ value, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Goal) {
  return value <= atMost && value >= atLeast;
}
