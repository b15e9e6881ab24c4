import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { entryFiles, knowledgePlugin } from './knowledge/build';
import { aboutPage } from './scripts/about-page';
import { findBrowser } from './scripts/find-browsers.mjs';
import { hasScreen } from './scripts/has-screen.mjs';
import { type PseudoMode, pseudoMessages, pseudoModes } from './scripts/pseudo-locale';
import { rootHighlights } from './scripts/root-highlights';

/** Firefox insists on an id; it is also how tests find the extension's pages. */
const GECKO_ID = 'evenhand@evenhand.example';

/** How marks look. */
const MARKS_STYLE = 'h.css';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), knowledgePlugin()],
    // The preload helper would bring a `fetch` along; our pages have nothing to preload.
    build: { target: 'es2022', modulePreload: false },
  }),
  // `npm run dev` opens a browser where there is a screen; otherwise load `.output/chrome-mv3-dev` yourself.
  webExt: {
    disabled: !hasScreen(),
    binaries: Object.fromEntries(
      (['chromium', 'firefox'] as const).flatMap((name) => {
        const program = findBrowser(name);
        return program ? [[name === 'chromium' ? 'chrome' : name, program]] : [];
      }),
    ),
    // Chromium's sandbox refuses to run as root, as in a container.
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  manifest: ({ browser }) => ({
    name: 'Evenhand',
    default_locale: 'en',
    description: '__MSG_manifest_description__',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_manifest_action__' },
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_manifest_nextName__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_manifest_previousName__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_manifest_openCard__' },
      'list-names': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_manifest_listNames__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
  hooks: {
    // The polyfill's table of every browser API is 10 kB, in each frame of each page. Reader and engine send messages,
    // listen and read storage: both browsers do these alike by now.
    'vite:build:extendConfig': (entrypoints, config) => {
      const alias = config.resolve?.alias;
      if (entrypoints.some(({ name }) => name === 'reader' || name === 'engine') && alias && !Array.isArray(alias)) {
        delete (alias as Record<string, string>)['wxt/browser'];
      }
    },
    'build:done': ({ config: { mode, outDir } }) => {
      const pseudoMode = pseudoModes.find((one): one is PseudoMode => one === mode);
      if (!pseudoMode) return;
      const file = join(outDir, '_locales/en/messages.json');
      writeFileSync(file, pseudoMessages(readFileSync(file, 'utf8'), pseudoMode));
    },
    'build:publicAssets': ({ config: { browser } }, files) => {
      const style = files.find(({ relativeDest }) => relativeDest === MARKS_STYLE);
      if (browser === 'chrome' && style && 'absoluteSrc' in style) {
        const contents = rootHighlights(readFileSync(style.absoluteSrc, 'utf8'));
        files.splice(files.indexOf(style), 1, { relativeDest: MARKS_STYLE, contents });
      }
      for (const { name, contents } of entryFiles()) files.push({ relativeDest: name, contents });
      files.push({ relativeDest: 'about.html', contents: aboutPage() });
    },
    // The reader is an unlisted script: WXT's own content scripts announce themselves to the page by an event.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: ['<all_urls>'],
          js: ['reader.js'],
          css: [MARKS_STYLE],
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
          run_at: 'document_idle',
        },
      ];
    },
  },
});
