// @ts-check
/** What `npm start` was asked to show, checked before anything slow begins. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, SetupError } from './setup.mjs';

/** @typedef {{kind: 'file', path: string} | {kind: 'url', url: string}} Target */

const samplePage = join(root, 'tests/pages/article.html');

/**
 * A page on this machine or the address of one; the sample page when nothing is named.
 * @param {string | undefined} named as typed; a path counts from the folder in which npm was called
 * @returns {Target}
 */
export function readTarget(named) {
  if (named === undefined) return { kind: 'file', path: samplePage };
  if (/^https?:\/\//i.test(named)) return { kind: 'url', url: checkUrl(named) };
  const path = named.startsWith('file://') ? fileURLToPath(named) : resolve(process.env.INIT_CWD ?? root, named);
  return { kind: 'file', path: checkFile(path, named) };
}

/** @param {string} url */
function checkUrl(url) {
  if (!URL.canParse(url)) throw new SetupError(`${url} is not an address that a browser could open.`);
  return url;
}

/**
 * @param {string} path
 * @param {string} named
 */
function checkFile(path, named) {
  if (!existsSync(path))
    throw new SetupError(`There is no file ${named} (an address begins with http:// or https://).`);
  if (!statSync(path).isFile()) throw new SetupError(`${named} is a folder, not an HTML page.`);
  if (!isHtml(path)) throw new SetupError(`${named} is not an HTML page.`);
  return path;
}

/** @param {string} path */
function isHtml(path) {
  return (
    /\.x?html?$/i.test(path) || /^\s*<(!doctype html|html|head|body)\b/i.test(readFileSync(path, 'utf8').slice(0, 1000))
  );
}
