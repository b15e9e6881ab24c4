import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { entryFiles, knowledgePlugin } from './knowledge/build';

/** Firefox insists on an id; it is also how tests find the extension's pages. */
const GECKO_ID = 'evenhand@evenhand.example';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), knowledgePlugin()],
    // The preload helper would bring a `fetch` along; our pages have nothing to preload.
    build: { target: 'es2022', modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Evenhand',
    description:
      'The other half of the picture: pros, cons and sources for the treatments a page names. Private, no account.',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Evenhand: compare treatments' },
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+Period' }, description: 'Go to the next marked name' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+Comma' }, description: 'Go to the previous marked name' },
      'open-card': { suggested_key: { default: 'Alt+Shift+E' }, description: 'Open the card of the marked name' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const { name, contents } of entryFiles()) files.push({ relativeDest: name, contents });
    },
    // The reader is an unlisted script: WXT's own content scripts announce themselves to the page by an event.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: ['<all_urls>'],
          js: ['reader.js'],
          css: ['h.css'],
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
          run_at: 'document_idle',
        },
      ];
    },
  },
});
