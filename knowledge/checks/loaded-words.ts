/** B10 and S6: words that lean, and words about suicide that do harm. The lists, with reasons, are in `word-lists.json`. */
import { allEntries } from '../bundle';
import type { Pack } from '../schema';
import lists from '../word-lists.json' with { type: 'json' };
import { type Finding, problem, warning } from './finding';
import { fileOf, type Role, statementsOf } from './statements';

interface ListedWord {
  readonly word: string;
  readonly reason: string;
}

const loaded = lists.loaded.map((item) => ({ ...item, pattern: wholeWords(item) }));
const unsafe = lists.unsafe.map((item) => ({ ...item, pattern: wholeWords(item) }));
/** One look tells for most texts that nothing listed is in them. */
const anyLoaded = anyOf(loaded);
const anyUnsafe = anyOf(unsafe);

/** Sayings are quoted in order to be set right, and questions are the reader's: "Is it safe to drive?" */
const MAY_BE_LOADED: ReadonlySet<Role> = new Set(['said', 'question']);

export function checkWords(pack: Pack): Finding[] {
  return allEntries(pack).flatMap((entry) =>
    statementsOf(entry).flatMap(({ field, text, role }) => {
      const place = { file: fileOf(entry), field };
      const findings = (anyUnsafe.test(text) ? unsafe : [])
        .filter(({ pattern }) => pattern.test(text))
        .map(({ word, reason }) => problem('S6', place, `says "${word}": ${reason}`));
      if (MAY_BE_LOADED.has(role) || !anyLoaded.test(text)) return findings;
      for (const { word, reason, level, pattern } of loaded) {
        if (!pattern.test(withoutExceptions(text, word))) continue;
        findings.push((level === 'problem' ? problem : warning)('B10', place, `says "${word}", which ${reason}`));
      }
      return findings;
    }),
  );
}

/** Whole words in any case; a trailing `*` stands for any ending. */
function wholeWords({ word }: ListedWord): RegExp {
  const body = word.replaceAll('*', String.raw`\p{L}*`).replaceAll(' ', String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}-])${body}(?![\p{L}-])`, 'iu');
}

function anyOf(items: readonly { readonly pattern: RegExp }[]): RegExp {
  return new RegExp(items.map(({ pattern }) => pattern.source).join('|'), 'iu');
}

const withoutExceptions = (text: string, word: string): string =>
  lists.exceptions
    .filter((exception) => exception.word === word)
    .reduce((rest, { phrase }) => rest.replaceAll(phrase, ''), text);
