/** The extension as it is released, for the browsers of the benchmark. */
import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { type BrowserName, builds, launch, type TestBrowser } from '../tests/support/browsers';
import { askProbe, probed, type Registered, type Turn } from '../tests/support/probe';
import { pause, until } from '../tests/support/until';

let isBuilt = false;

/** Builds it anew, once in a run: an old build would be measured without a word otherwise. */
function build(): void {
  if (isBuilt) return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  isBuilt = true;
}

/** A browser with the released build in it, as its users have it. */
export function launchWithUs(name: BrowserName): Promise<TestBrowser> {
  build();
  return launch(name, { extension: builds.released[name], isTiming: true });
}

/** A browser without us. */
export function launchWithout(name: BrowserName): Promise<TestBrowser> {
  return launch(name, { isTiming: true });
}

/** A port on which nobody listens: whatever a saved page asks of other machines is refused at once. */
const NOBODY = 1;

/** A browser in which a probe stands around the reader of the released build, without any other machine to ask. */
export async function launchProbed(name: BrowserName): Promise<TestBrowser> {
  build();
  return launch(name, { extension: await probed(name, 'released'), isTiming: true, proxyPort: NOBODY });
}

/** What the reader did in a page, once it has come to rest. */
export async function turnsOf(page: Page): Promise<{ turns: Turn[]; registered: Registered }> {
  let before = -1;
  return until('the reader to come to rest', async () => {
    const answer = await askProbe(page);
    const isAtRest = answer.turns.length === before && before > 0 && answer.registered.waiting === 0;
    before = answer.turns.length;
    await pause(250);
    return isAtRest && answer;
  });
}
