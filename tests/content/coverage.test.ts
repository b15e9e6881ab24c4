import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Passage, reportOn } from '../../content/coverage';
import { createCueFinder } from '../../content/cue-words';
import { loadPack } from '../../knowledge/load';
import { LABELLED_SETS, measureCoverage, ratesOf } from '../../scripts/accuracy/coverage';
import { reportOnHtml } from '../support/page-report';

const cues = createCueFinder(loadPack().cues);

/** "*name* text" as a passage: stars around each name of the entry of the same word in lower case. */
function passage(starred: string, more: Partial<Passage> = {}): Passage {
  const names: Passage['names'][number][] = [];
  let text = '';
  for (const [at, part] of starred.split('*').entries()) {
    if (at % 2 === 1)
      names.push({ entry: part.toLowerCase(), isTreatment: true, from: text.length, to: text.length + part.length });
    text += part;
  }
  return { text, names, ...more };
}

/** What is found, such as "pills: benefit, -side-effects" with a minus where the text denies. */
function found(...passages: readonly Passage[]): string[] {
  return reportOn(passages, cues)
    .treatments.filter(({ spoken }) => spoken.length > 0)
    .map(({ entry, spoken }) => `${entry}: ${spoken.map((one) => (one.denied ? '-' : '') + one.dimension).join(', ')}`);
}

describe('which treatment a sentence is about', () => {
  test.each<[string, readonly Passage[], readonly string[]]>([
    ['those that it names', [passage('*pills* ease pain. *Talks* cost a lot.')], ['pills: benefit', 'talks: cost']],
    ['else those its paragraph began with', [passage('*pills* are small. They cost a lot.')], ['pills: cost']],
    [
      'not one that is only mentioned after it',
      [passage('*pills* are like *talks* in this. They cost a lot.')],
      ['pills: cost'],
    ],
    [
      'both where they are joined',
      [passage('*pills* and *talks* exist. They cost a lot.')],
      ['pills: cost', 'talks: cost'],
    ],
    [
      'else those of the paragraph before, within the section',
      [passage('*pills* are small.'), passage('They cost a lot.')],
      ['pills: cost'],
    ],
    [
      'else those of the heading, and of the headings above it',
      [
        passage('Everything', { level: 1 }),
        passage('About *pills*', { level: 2 }),
        passage('Money', { level: 3 }),
        passage('The price is high.'),
        passage('About *talks*', { level: 2 }),
        passage('Nausea is common.'),
      ],
      ['pills: cost', 'talks: side-effects'],
    ],
    [
      'a title that names two does not tell which',
      [passage('*pills* or *talks*', { level: 1 }), passage('The price is high.')],
      [],
    ],
    ['else the only one on the page', [passage('The price is high.'), passage('We sell *pills*.')], ['pills: cost']],
    [
      'what is set beside another is spoken of for both',
      [passage('*pills* are small. *Talks* are another option.')],
      ['pills: alternatives', 'talks: alternatives'],
    ],
  ])('%s', (_what, passages, expected) => {
    expect(found(...passages)).toEqual(expected);
  });
});

describe('denials', () => {
  test.each([
    ['*pills* have no side effects.', 'pills: -side-effects'],
    ['*pills* do not usually cause any nausea.', 'pills: -side-effects'],
    ['*pills* are non-addictive.', 'pills: -stopping'],
    ['*pills* are side-effect free.', 'pills: -side-effects'],
    ['*pills* are completely safe.', 'pills: -serious-harms'],
    ['*pills* are not completely safe.', 'pills: serious-harms'],
    ['*pills* have not only side effects.', 'pills: side-effects'],
    ['*pills* have no smell, but nausea is common.', 'pills: side-effects'],
    ['*pills* have no side effects. Still, nausea is common.', 'pills: side-effects'],
    ['Do *pills* have side effects? There is no nausea.', 'pills: -side-effects'],
  ])('%s', (text, expected) => {
    expect(found(passage(text))).toEqual([expected]);
  });
});

describe('where nothing can be called left out', () => {
  const basis = (text: string, more: Partial<Passage> = {}) =>
    reportOn([passage(text, more)], cues).treatments[0]?.basis;
  const long = 'There is more to be said about this and it is said here in the end, as it was at first. '.repeat(4);

  test('too little text', () => {
    expect(basis('*pills* ease pain.')).toBe('too-little');
    expect(basis(`*pills* ease pain. ${long}`)).toBe('enough');
  });

  test('another language, declared or by the look of it', () => {
    expect(basis(`*pills* ease pain. ${long}`, { isForeign: true })).toBe('other-language');
    const german =
      'Diese Tabletten helfen vielen Menschen gegen ihre Schmerzen, doch machen sie manche sehr schläfrig. ';
    expect(basis(`*pills* ${german.repeat(6)}`)).toBe('other-language');
  });
});

describe('words of the page', () => {
  test('the sentence and the words in it that speak, the negating one included', () => {
    const [report] = reportOn([passage('Hello. *Pills* have no side\u00ad effects, we say. Bye.')], cues).treatments;
    expect(report?.spoken[0]?.quote).toEqual({
      before: 'Pills have ',
      words: 'no side\u00ad effects',
      after: ', we say.',
    });
  });

  test('the first sentence that names each entry', () => {
    const { first } = reportOn([passage('Hello. We like *pills* here. *Pills* again.')], cues);
    expect(first).toEqual([{ entry: 'pills', sentence: { before: 'We like ', words: 'pills', after: ' here.' } }]);
  });
});

describe('three pages that tell one side or both', () => {
  const reportOf = (file: string, entry: string) => {
    const report = reportOnHtml(readFileSync(`tests/pages/${file}.html`, 'utf8')).treatments.find(
      (one) => one.entry === entry,
    );
    if (!report) throw new Error(`${file} does not discuss ${entry}`);
    expect(report.basis).toBe('enough');
    return report.spoken
      .filter(({ sure }) => sure)
      .map((one) => (one.denied ? '-' : '') + one.dimension)
      .sort();
  };

  test('an advertisement speaks of help and speed, denies harm, and leaves out cost, evidence and other ways', () => {
    expect(reportOf('one-sided-advert', 'ketamine-infusion')).toEqual([
      '-serious-harms',
      '-side-effects',
      '-stopping',
      'benefit',
      'onset',
      'time',
    ]);
  });

  test('a warning speaks of harm and stopping alone', () => {
    expect(reportOf('one-sided-warning', 'ssris')).toEqual(['serious-harms', 'side-effects', 'stopping']);
  });

  test('a balanced page speaks of nearly everything, for each treatment', () => {
    expect(reportOf('balanced', 'ssris')).toHaveLength(14);
    const cbt = reportOf('balanced', 'cbt');
    for (const one of ['benefit', 'onset', 'duration', 'side-effects', 'cost', 'certainty', 'alternatives']) {
      expect(cbt).toContain(one);
    }
  });
});

describe('weak words', () => {
  const sureness = (text: string) =>
    reportOn([passage(text)], cues).treatments.flatMap(({ spoken }) => spoken.map((one) => [one.dimension, one.sure]));

  test('a text that has these alone is said to leave nothing out, and not to speak of it either', () => {
    expect(sureness('*pills* came on a prescription.')).toEqual([['approval', false]]);
  });

  test('a word that tells comes before them, wherever it stands', () => {
    expect(sureness('*pills* came on a prescription. They are licensed.')).toEqual([['approval', true]]);
    expect(sureness('*pills* are licensed. They came on a prescription.')).toEqual([['approval', true]]);
  });
});

describe('the labelled paragraphs', () => {
  const all = measureCoverage(LABELLED_SETS);

  test.each(all.tallies.map((tally) => [tally.dimension, tally] as const))(
    '%s: precision at least 0.9, recall at least 0.8',
    (_dimension, tally) => {
      const { precision, recall, denials } = ratesOf(tally);
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.8);
      expect(denials).toBeGreaterThanOrEqual(0.9);
    },
  );
});
