/** Gives tests outside an extension the interface's words, as the browser would give them to an extension. */
import en from '../../locales/en.json';

const messages = new Map<string, string>();

function addAll(part: object, path: string): void {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'string') messages.set(path + name, value);
    else addAll(value, `${path}${name}_`);
  }
}
addAll(en, '');

const i18n = { getMessage: (key: string) => messages.get(key) ?? '' };
const scope = globalThis as { chrome?: object };
scope.chrome = Object.assign(scope.chrome ?? {}, { i18n });
