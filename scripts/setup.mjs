// @ts-check
/**
 * Makes a fresh clone ready: packages, WXT's generated types, and the browsers that are asked for. Does nothing, quickly,
 * when all of it is there. Plain JavaScript on Node alone, since nothing is installed when it starts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browsers.mjs';

/** @typedef {import('./find-browsers.mjs').BrowserName} BrowserName */

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something that the person at the keyboard can put right; its message is all they need to see. */
export class SetupError extends Error {}

/**
 * Installs what is missing, or throws a `SetupError` that says what to do.
 * @param {{browsers: readonly BrowserName[]}} needs
 */
export function setup({ browsers }) {
  checkNode();
  installPackages();
  if (!existsSync(join(root, '.wxt/tsconfig.json'))) prepareTypes();
  installBrowsers(browsers);
}

/**
 * Runs `work`; a `SetupError` becomes one line and exit code 1.
 * @param {() => void | Promise<void>} work
 */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Runs a program in the project's folder and gives its exit code; its output goes where ours goes.
 * @param {string} program
 * @param {string[]} args
 * @param {{quiet?: boolean, env?: Record<string, string>}} [options] `quiet` shows what it printed only if it failed.
 */
export function run(program, args, { quiet = false, env = {} } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // npm is a script on Windows, which only a shell can start.
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (error) throw new SetupError(`${program} could not be started: ${error.message}`);
  if (quiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status ?? 1;
}

/**
 * Runs the command of an installed package with this very Node, without npx, which might look for it elsewhere.
 * @param {string} script its file below `node_modules`
 * @param {string[]} args
 * @param {{quiet?: boolean, env?: Record<string, string>}} [options]
 */
export function runPackage(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 12)) return;
  throw new SetupError(`Evenhand needs Node 20.12 or newer; this is Node ${process.versions.node}.`);
}

function installPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing packages (a minute or two the first time) …');
  const status = run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (status !== 0) throw new SetupError('The packages could not be installed: npm’s own words are above.');
}

/** Compared by content, since a fresh clone and npm itself leave the two files' times in either order. */
function packagesAreCurrent() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules/.package-lock.json'));
  if (!wanted) throw new SetupError('package-lock.json is missing or broken: restore it, for instance with git.');
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    // Missing or cut short: as good as not installed.
    return undefined;
  }
}

function prepareTypes() {
  const status = runPackage('wxt/bin/wxt.mjs', ['prepare'], { quiet: true });
  if (status !== 0) throw new SetupError('WXT could not prepare the project: its own words are above.');
}

/** @param {readonly BrowserName[]} browsers */
function installBrowsers(browsers) {
  const missing = browsers.filter((browser) => !browserPath(browser));
  if (missing.length === 0) return;
  if (!canInstall()) throw new SetupError(howToInstall(missing));
  console.log(`Installing ${list(missing)} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // The fonts make pictures look as they do on people's own machines.
  const packages = [...missing.map(debianName), 'fonts-inter', 'fonts-noto-core'];
  run('apt-get', ['update', '-qq'], { quiet: true, env });
  const status = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env });
  const left = missing.filter((browser) => !browserPath(browser));
  if (status !== 0 || left.length > 0)
    throw new SetupError(`apt-get did not bring ${list(left)}: its own words are above.`);
}

/** @param {BrowserName} browser */
function browserPath(browser) {
  try {
    return findBrowser(browser);
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}

function canInstall() {
  return distribution() === 'debian' && process.getuid?.() === 0;
}

/** @param {readonly BrowserName[]} missing */
function howToInstall(missing) {
  const names = list(missing);
  const paths = missing.map((browser) => `${browser.toUpperCase()}_PATH`).join(' and ');
  if (distribution() === 'debian')
    return `${names} not found: sudo apt-get install ${missing.map(debianName).join(' ')}`;
  const snap =
    distribution() === 'ubuntu'
      ? ' (Ubuntu’s apt packages are stubs for snaps, which cannot be driven: take another build)'
      : '';
  return `${names} not found: install it${snap}, or name the program in ${paths}.`;
}

function distribution() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return undefined;
  return /^ID="?([a-z]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
}

/** @param {BrowserName} browser */
function debianName(browser) {
  return browser === 'firefox' ? 'firefox-esr' : browser;
}

/** @param {readonly BrowserName[]} browsers */
function list(browsers) {
  return browsers.map((browser) => (browser === 'firefox' ? 'Firefox' : 'Chromium')).join(' and ');
}
