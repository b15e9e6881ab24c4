/** What must hold for any text whatever: the matcher's promises, tried on thousands of random pages. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn } from '../../content/find';
import { type Candidate, createMatcher } from '../../content/matcher';
import { loadPack } from '../../knowledge/load';
import { nameTable } from '../../knowledge/name-table';
import { testNames } from './names';
import { namesIn, pageText } from './page-text';

const anyUnicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  // UTF-16 units on their own: half emoji, marks without a letter.
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
);

describe.each([
  ['the test names', testNames, 2000],
  ['the names that travel with the engine', nameTable(loadPack()), 1500],
])('with %s', (_title, table, numRuns) => {
  const matcher = createMatcher(table);
  const listed = namesIn(table);
  const text = pageText(listed, true);
  const find = (line: string): Candidate[] => matcher.find(line, () => true);
  const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { numRuns });

  test('what is marked reads as the name that it is said to be', () => {
    let marks = 0;
    check(
      fc.property(text, ({ written }) => {
        for (const { from, to, rule } of find(written)) {
          expect(spellings(rule.text, rule.plural)).toContain(reading(written.slice(from, to)));
          marks++;
        }
      }),
    );
    expect(marks).toBeGreaterThan(numRuns);
  });

  test('matches stand in order, in the text, and never overlap, whatever is turned down', () => {
    check(
      fc.property(text, fc.func(fc.boolean()), ({ written }, accept) => {
        let end = 0;
        for (const { from, to } of matcher.find(written, ({ from, to, rule }) => accept(from, to, rule.text))) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  test('the same text gives the same matches, whatever was read in between', () => {
    check(
      fc.property(text, text, (one, other) => {
        const first = findIn(matcher, one.written);
        findIn(matcher, other.written);
        expect(findIn(matcher, one.written)).toEqual(first);
      }),
    );
  });

  test('a text is read alike wherever it stands', () => {
    check(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one.written, other.written];
        const apart = [...find(a).map(at(0)), ...find(b).map(at(a.length + BETWEEN.length))];
        expect(find(a + BETWEEN + b).map(at(0))).toEqual(apart);
      }),
    );
  });

  test('soft hyphens, accents, widths, dashes and spaces change nothing in what is found', () => {
    const folding = createMatcher(withoutExact(table));
    const rules = (line: string) =>
      folding.find(line, () => true).map(({ rule }) => `${rule.target.entry} ${rule.text}`);
    check(
      fc.property(text, ({ written, plain }) => {
        expect(rules(written)).toEqual(rules(plain));
      }),
    );
  });

  test('no text whatever makes it throw', () => {
    check(
      fc.property(anyUnicode, fc.constantFrom(...listed), (odd, name) => {
        findIn(matcher, odd);
        findIn(matcher, odd + name + odd, { left: [] });
      }),
    );
  });
});

// A name that counts only as written is still that name with a soft hyphen in it or a trade mark behind it.
test.each(['C\u00adBT', 'CBT\u200b', 'CBT\u00ae'])('%j is CBT', (written) => {
  expect(createMatcher(testNames).find(written, () => true)).toHaveLength(1);
});

/** Stands for an object in the line: no name runs across it. */
const BETWEEN = ' \ufffc ';

const at =
  (shift: number) =>
  ({ from, to, rule }: Candidate) => ({ from: from + shift, to: to + shift, name: rule.text });

/** How a text reads, put down apart from `fold`: a lone hyphen, a hyphen at a line's end and white space count as one space. */
function reading(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u00ae\u2122]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/-\s*\n\s*|-|\s+/g, ' ');
}

/** All that a name may read as. */
function spellings(name: string, plural: boolean): string[] {
  const one = reading(name);
  // Marks around the letters are not needed to know it: the first parenthesis of "(S)-ketamine", the last dot of "S.S.R.I.".
  const bare = one.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const forms = [one, bare, one.replace(/[^\p{L}\p{N}]+$/u, '')];
  return plural ? forms.flatMap((form) => [form, `${form}s`, `${form}es`, form.replace(/y$/, 'ies')]) : forms;
}

function withoutExact(table: typeof testNames): typeof testNames {
  return {
    ...table,
    targets: table.targets.map((target) => ({
      ...target,
      special: target.special.map(([text, , plural, context]) => [text, 0, plural, context] as const),
    })),
  };
}
