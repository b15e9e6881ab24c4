/** A copy of the built extension with a probe around its reader and engine, and the way to ask that probe. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, builds } from '../browsers';
import { ANSWER, ASK, type Registered, type Turn } from './protocol';

export type { Registered, Turn };

/** Builds the copy and gives its folder. */
export async function probed(name: BrowserName, build: keyof typeof builds): Promise<string> {
  const folder = `.output/probed-${build}-${name}`;
  cpSync(builds[build][name], folder, { recursive: true });
  writeFileSync(join(folder, 'probe-begin.js'), await script('begin'));
  writeFileSync(join(folder, 'probe-end.js'), await script('end'));
  const engine = join(folder, 'engine.js');
  writeFileSync(engine, `${timeBegins}\n${readFileSync(engine, 'utf8')}\n${timeEnds}`);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: { js: string[] }[] };
  for (const entry of manifest.content_scripts) entry.js = ['probe-begin.js', ...entry.js, 'probe-end.js'];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

const timeBegins = 'globalThis.probeBegan = performance.now();';
const timeEnds = `globalThis.probeTook('engine', globalThis.probeBegan);`;

/** What the reader did in this frame so far, and what it has registered. Empty where it does not run. */
export function askProbe(place: Page | Frame): Promise<{ turns: Turn[]; registered: Registered }> {
  return place.evaluate(
    (ask, answer) => {
      document.dispatchEvent(new Event(ask));
      const text = document.documentElement.getAttribute(answer);
      document.documentElement.removeAttribute(answer);
      return JSON.parse(text ?? '{"turns":[],"registered":{"observers":[],"listeners":[],"waiting":0}}');
    },
    ASK,
    ANSWER,
  );
}

async function script(name: 'begin' | 'end'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `tests/support/probe/${name}.ts`, formats: ['iife'], name: 'probe' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('Vite gave no script');
  return output.output[0].code;
}
