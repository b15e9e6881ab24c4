/** Finds what a surface in the pseudo-language says that neither the locale file nor the knowledge base holds. */
import type { ElementHandle } from 'puppeteer-core';
import { readPack } from '../../knowledge/load';
import { GAP, SENTENCE } from '../../scripts/pseudo-locale';

/** A stretch of text, or a label, and the language that its element says it is in. */
interface Said {
  readonly text: string;
  readonly lang: string;
  /** A label is one text for a machine, in which languages cannot be told apart. */
  readonly isLabel?: boolean;
}

/** Everything that the knowledge base says. */
const facts = allStrings(readPack()).join('\n').toLowerCase();

/**
 * What `root` shows or reads out and that was written into the code: sentences of the interface come in the pseudo-language's
 * brackets; what stands in their gaps is from the knowledge base, a number, a date, a host, a key or one of `others`. English
 * stands only where it is marked as such, and only from the knowledge base. Words of a page are marked as of no known language.
 */
export async function foreign(root: ElementHandle<Element>, others: readonly string[] = []): Promise<string[]> {
  const said = await root.evaluate(everythingSaid);
  const wrong = said.filter(({ text, lang, isLabel = false }) => {
    if (lang === '') return false;
    return lang === 'en' ? !isKnown(text, others) : !isTranslated(text, others, isLabel);
  });
  return [...new Set(wrong.map(({ text, lang }) => `${lang}: ${text}`))];
}

/** Folds out whatever folds, so that it counts. */
export async function unfoldAll(root: ElementHandle<Element>): Promise<void> {
  await root.evaluate((element) => {
    for (const details of element.querySelectorAll('details')) details.open = true;
    for (const button of element.querySelectorAll<HTMLElement>('.panel[hidden]')) {
      const control = element.querySelector<HTMLElement>(`[aria-controls="${button.id}"]`);
      control?.click();
    }
  });
}

function isTranslated(text: string, others: readonly string[], isLabel: boolean): boolean {
  const innermost = new RegExp(`${SENTENCE[0]}([^${SENTENCE.join('')}]*)${SENTENCE[1]}`);
  let rest = text;
  for (let found = innermost.exec(rest); found; found = innermost.exec(rest)) {
    if (!gapsIn(found[1] ?? '').every((value) => isKnown(value, others))) return false;
    rest = rest.replace(found[0], '');
  }
  return isKnown(rest, others, isLabel ? facts : '');
}

function gapsIn(sentence: string): string[] {
  return [...sentence.matchAll(new RegExp(`${GAP[0]}([^${GAP.join('')}]*)${GAP[1]}`, 'g'))].map(
    ([, value]) => value ?? '',
  );
}

/** Whether a text needs no translation: one of `others`, a name of the product, no words at all, or known to the `base`. */
function isKnown(text: string, others: readonly string[], base: string = facts): boolean {
  const plain = text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}{2}/u.test(plain) || plain === 'Evenhand' || others.includes(plain)) return true;
  const isDate = !Number.isNaN(Date.parse(plain));
  const isHost = /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(plain);
  const isKeys = /^\w+(\+\w+)+$/.test(plain);
  if (isDate || isHost || isKeys) return true;
  if (base === '') return false;
  // Texts of the knowledge base stand one after the other: sentences, names in a list, a name before a question.
  const has = (part: string) => base.includes(part.toLowerCase().replace(/[“”]|[.:]$/g, ''));
  return [/(?<=[.!?:]) /, /, /].some((between) => plain.split(between).every(has));
}

/** Runs in the page. */
function everythingSaid(root: Element): Said[] {
  const said: Said[] = [];
  const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? 'none';
  const isSilent = (element: Element) => element.matches('script, style, kbd, textarea') || !element.checkVisibility();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (isSilent(element)) continue;
    const lang = langOf(element);
    for (const label of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(label);
      // A source's title is what the link goes to.
      if (text !== null) said.push({ text, lang: label === 'title' ? 'en' : interfaceLang(element), isLabel: true });
    }
    if (lang !== 'en') said.push({ text: ownText(element), lang });
    else if (element.parentElement && langOf(element.parentElement) !== 'en')
      said.push({ text: englishIn(element), lang });
  }
  return said;

  function interfaceLang(element: Element): string {
    return element.closest('.evenhand')?.getAttribute('lang') ?? 'none';
  }
  function ownText(element: Element): string {
    return [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join('');
  }
  /** Without what is of another language inside, and without what is not shown. */
  function englishIn(element: Element): string {
    return [...element.childNodes]
      .map((node): string => {
        if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
        if (!(node instanceof Element) || langOf(node) !== 'en' || isSilent(node)) return '';
        return node.localName === 'li' ? `${englishIn(node)} ` : englishIn(node);
      })
      .join('');
  }
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : [];
}
