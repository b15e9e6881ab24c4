/**
 * The import directions of docs/architecture.md: to the right or within the folder, never to the left. Biome looks for
 * cycles, since the parser here cannot tell imports of types alone.
 */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid(
      'knowledge-knows-nothing',
      { path: '^knowledge/' },
      { path: '^(entrypoints|components|content|platform)/' },
      'knowledge/ is facts; it imports no other folder.',
    ),
    forbid(
      'platform-knows-knowledge-only',
      { path: '^platform/' },
      { path: '^(entrypoints|components|content)/' },
      'platform/ is the browser behind types.',
    ),
    forbid(
      'content-and-components-never-meet',
      { path: '^content/' },
      { path: '^(entrypoints|components)/' },
      'They meet in an entry point.',
    ),
    forbid(
      'components-know-no-page',
      { path: '^components/' },
      { path: '^(entrypoints|content)/' },
      'Components are given data and callbacks.',
    ),
    forbid(
      'no-preact-in-the-reader',
      { path: '^(content|knowledge|platform)/|^entrypoints/(reader|engine|background)/' },
      { path: 'node_modules/(preact|@floating-ui)/' },
      'The always-on script carries names and engine only.',
    ),
    forbid(
      'no-prose-in-the-reader',
      { path: '^(content|entrypoints/(reader|engine))/' },
      { path: '^knowledge/(load|checks|build)' },
      'The reader travels with names, not with the knowledge base.',
    ),
    forbid(
      'no-engine-in-the-reader',
      { path: '^(entrypoints/reader/|content/scout\\.ts$)' },
      {
        path: '^(entrypoints/engine/|knowledge/packed-names\\.ts$|content/(visit|find|matcher|context)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
      'Most pages never carry the engine.',
    ),
    forbid(
      'browser-at-the-edge',
      { path: '^(content|components|knowledge)/' },
      { path: 'node_modules/(webextension-polyfill|wxt)/' },
      'browser.* only in entrypoints/ and platform/.',
    ),
    forbid(
      'no-node-in-the-browser',
      { path: '^(entrypoints|components|content|platform)/' },
      { dependencyTypes: ['core'] },
      'Node modules do not exist in the browser.',
    ),
    forbid(
      'one-file-per-library',
      { pathNot: '^components/placement\\.ts$', path: '^(entrypoints|components|content|platform)/' },
      { path: 'node_modules/@floating-ui/' },
      'Floating UI stays replaceable.',
    ),
    forbid(
      'one-file-for-mark-js',
      { pathNot: '^platform/mark-js\\.ts$', path: '^(entrypoints|components|content|platform)/' },
      { path: 'node_modules/mark\\.js/' },
      'mark.js stays replaceable.',
    ),
    forbid(
      'no-mark-js-in-the-reader',
      { path: '^content/', pathNot: '^content/painters/mark\\.ts$' },
      { path: '^(content/painters/mark|platform/mark-js)\\.ts$' },
      'The mark painter is a script of its own; most pages never carry it.',
    ),
    forbid(
      'no-mark-painter-in-other-scripts',
      { path: '^entrypoints/', pathNot: '^entrypoints/mark-painter/' },
      { path: '^(content/painters/mark|platform/mark-js)\\.ts$' },
      'The mark painter is a script of its own; most pages never carry it.',
    ),
    forbid(
      'product-does-not-know-its-tests',
      { path: '^(entrypoints|components|content|platform|knowledge)/' },
      { path: '^(tests|bench|scripts)/' },
      'Fixtures stay out of the product.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
