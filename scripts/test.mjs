// @ts-check
/**
 * `npm test`: sets up, then every check and test in turn, quickest first. Goes on after a failure, so that one run tells
 * all of them; ends with the failed steps and a line of the form "N passed, N failed".
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { orExplain, root, run, setup } from './setup.mjs';

/** In the order of their time on two cores, except that nothing may run before the build that it looks at. */
const steps = [
  'knowledge',
  'lint',
  'deps',
  'types',
  'unused',
  'test:unit',
  'build',
  'size',
  'test:browser',
  'build:test',
  'build:pseudo',
  'test:e2e',
];

await orExplain(() => {
  setup({ browsers: ['chromium', 'firefox'] });
  const failed = steps.filter((step) => !passes(step));
  const { passedTests, failedTests } = count(steps.filter(isTest));
  console.log(failed.length === 0 ? '\nEvery step passed.' : `\nFailed: ${failed.join(', ')}.`);
  console.log(`${passedTests} passed, ${failedTests} failed`);
  process.exitCode = failed.length === 0 && failedTests === 0 ? 0 : 1;
});

/** @param {string} step */
function passes(step) {
  const started = Date.now();
  const status = isTest(step) ? runTests(step) : run('npm', ['run', '--silent', step], { quiet: true });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${step} (${seconds} s)`);
  return status === 0;
}

/** @param {string} step */
function isTest(step) {
  return step.startsWith('test:');
}

/** @param {string} step */
function runTests(step) {
  rmSync(reportFile(step), { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(step)}`];
  console.log(`\n${step}`);
  return run('npm', ['run', '--silent', step, '--', ...reporters]);
}

/** @param {string} step */
function reportFile(step) {
  return join(root, '.output', `${step.replace(':', '-')}.json`);
}

/** @param {string[]} testSteps */
function count(testSteps) {
  const reports = testSteps.map(readReport);
  return {
    passedTests: reports.reduce((sum, report) => sum + report.numPassedTests, 0),
    failedTests: reports.reduce((sum, report) => sum + report.numFailedTests, 0),
  };
}

/**
 * What Vitest counted. A run that broke off, or in which a file could not be loaded, counts as one failed test.
 * @param {string} step
 * @returns {{numPassedTests: number, numFailedTests: number}}
 */
function readReport(step) {
  try {
    const report = JSON.parse(readFileSync(reportFile(step), 'utf8'));
    return report.success ? report : { ...report, numFailedTests: Math.max(1, report.numFailedTests) };
  } catch {
    // No report, or half of one: Vitest did not get to its end.
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
