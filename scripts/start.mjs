// @ts-check
/** `npm start [FILE or URL]`: sets up, builds, and shows the extension at work on a page. */
import { join } from 'node:path';
import { orExplain, root, run, runPackage, SetupError, setup } from './setup.mjs';
import { readTarget } from './target.mjs';

await orExplain(() => {
  const target = readTarget(process.argv[2]);
  setup({ browsers: ['chromium'] });
  console.log('Building the extension …');
  const built = runPackage('wxt/bin/wxt.mjs', ['build'], { quiet: true });
  if (built !== 0) throw new SetupError('The extension could not be built: the words of the build are above.');
  process.exitCode = run(process.execPath, ['--import', 'tsx', join(root, 'scripts/open.ts'), JSON.stringify(target)]);
});
