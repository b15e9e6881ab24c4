/** Waiting for a condition instead of for a time. */

/**
 * Asks again until `ask` gives something truthy, and returns it. A throw counts as "not yet", since a page may be on its
 * way to another. Fails after `limitMs` with what was waited for and the last answer.
 */
export async function until<T>(what: string, ask: () => Promise<T> | T, limitMs = 15_000): Promise<Truthy<T>> {
  const end = Date.now() + limitMs;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<T>;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(25);
  } while (Date.now() < end);
  throw new Error(`waited ${limitMs} ms in vain for ${what}; last: ${last instanceof Error ? last.message : last}`);
}

type Truthy<T> = Exclude<T, false | undefined | null | '' | 0>;

/** Lets time pass: only to show that nothing happens in it, or between two questions of `until`. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
