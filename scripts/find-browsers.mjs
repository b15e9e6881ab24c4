// @ts-check
/** Where Chromium and Firefox are on this machine. Plain JavaScript, since it runs before any package is installed. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** @type {Record<BrowserName, {variable: string, names: string[], macos: string[], windows: string[]}>} */
const places = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    macos: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    windows: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    macos: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The program of this browser: what CHROMIUM_PATH or FIREFOX_PATH names, else the first of the usual places.
 * @param {BrowserName} browser
 * @returns {string | undefined} `undefined` when there is none.
 */
export function findBrowser(browser) {
  const { variable, ...rest } = places[browser];
  const named = process.env[variable];
  if (!named) return usualPlaces(rest).find(isProgram);
  if (!isProgram(named)) throw new Error(`${variable} is set to ${named}, which is not a program that can be run.`);
  return named;
}

/** @param {{names: string[], macos: string[], windows: string[]}} browser */
function usualPlaces({ names, macos, windows }) {
  const onPath = folders(process.env.PATH).flatMap((folder) => names.map((name) => join(folder, name)));
  if (process.platform === 'darwin') return [...macos, ...onPath];
  if (process.platform !== 'win32') return onPath;
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? windows.map((place) => join(root, place)) : []));
}

/** @param {string | undefined} list */
function folders(list) {
  return (list ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: either way it is not the one.
    return false;
  }
}
