/** The apps of `tests/apps`, built in memory as their makers would ship them: one script each, for production. */
import { readFile } from 'node:fs/promises';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import type { Pages } from './server';

export const frameworks = ['react', 'preact', 'vue', 'svelte', 'lit', 'angular'] as const;

export type Framework = (typeof frameworks)[number];

let built: Promise<Pages> | undefined;

/** Pages for the test server: `/react.html?turn=3` and its script, and so on for each framework. */
export function buildApps(): Promise<Pages> {
  built ??= buildAll();
  return built;
}

async function buildAll(): Promise<Pages> {
  // Vite takes what the test runner says here for more than its own mode, and would pick builds for development.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const scripts = await Promise.all(frameworks.map(buildApp)).finally(() => {
    process.env.NODE_ENV = environment;
  });
  return Object.fromEntries(
    frameworks.flatMap((name, index) => [
      [
        `/${name}.html`,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><main id="app"></main><script src="/${name}.js"></script>`,
      ],
      [`/${name}.js`, { body: scripts[index] ?? '', type: 'text/javascript; charset=utf-8' }],
    ]),
  );
}

async function buildApp(name: Framework): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [svelte],
    esbuild: { jsx: 'automatic', jsxImportSource: name === 'react' ? 'react' : 'preact' },
    resolve: {
      alias: {
        // The build that compiles templates.
        vue: 'vue/dist/vue.esm-bundler.js',
        ...(name === 'react' && { 'preact/hooks': 'react' }),
      },
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      ngDevMode: 'false',
    },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: `tests/apps/${name}.ts`,
        output: { format: 'iife' },
      },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`the ${name} app gave no script`);
  return chunk.code;
}

const svelte: Plugin = {
  name: 'svelte-files',
  async load(id) {
    if (!id.endsWith('.svelte')) return undefined;
    return compile(await readFile(id, 'utf8'), { filename: id, generate: 'client', dev: false }).js.code;
  },
};
