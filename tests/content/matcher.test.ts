import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../content/matcher';
import { bracketed, plain } from './brackets';
import { testNames } from './names';

const matcher = createMatcher(testNames);
const cases = (lines: string[]) =>
  test.each(lines)('%s', (line) => {
    expect(bracketed(matcher, plain(line))).toBe(line);
  });

describe('longest first, whole words', () => {
  cases([
    'a course of [ketamine infusion therapy] costs more',
    'a [ketamine infusion] or [ketamine] by mouth',
    'norketamine, ketaminergic and esketaminelike are other words',
    '[esketamine] is not [ketamine]',
    'preSSRI and SSRIx stay',
    '[IV ketamine]: the drip',
  ]);
});

describe('plural and possessive', () => {
  cases([
    '[SSRIs] and an [SSRI]',
    "the [SSRI]'s label and [SSRIs]' labels",
    "[Zoloft]'s maker, [Zoloft]\u2019s maker",
    'several [ketamine infusions] later',
    'two [cognitive behavioral therapies]',
    'the [opioids], the [opiates]',
  ]);
});

describe('hyphens, spaces and dashes alike', () => {
  cases([
    '[treatment resistant depression]',
    '[treatment\u2011resistant depression]',
    '[treatment\u2013resistant\ndepression]',
    '[post traumatic stress disorder], [post-traumatic stress-disorder]',
    '[ketamine\u00a0infusion]',
    '[ketamine\n      infusion]',
    'after [ketamine], infusion of saline',
    'after [ketamine] - infusion of saline',
    '[(S)-ketamine] is a form, and so is [S-ketamine]',
  ]);
});

describe('folded spellings', () => {
  cases([
    '[ss\u00adri]',
    '[zolo\u200bft]',
    '[k\u00e9tamine]',
    '[ZOLOFT\u00ae] 50',
    '[\uff33\uff33\uff32\uff29]',
    'emoji beside it: [Zoloft]\u{1f48a}',
    '[SSRI]\u3092\u98f2\u3080',
  ]);
});

describe('case', () => {
  cases(['[ssri] and [Ssri]', '[CBT] is a therapy', 'cbt is a therapy', 'the therapist said [CBT]', 'CBTs in therapy']);
});

describe('ambiguous names', () => {
  cases([
    'I passed my CBT and ride a motorcycle',
    'CBT test centre, cognitive skills',
    'CBT closes early',
    '[cognitive behavioural therapy] ([CBT]) helps',
    'the great depression',
    'economic depression and treatment of debt',
    'she had [depression] and took medicine',
    'a tropical depression, [PTSD], [SSRIs] and [depression]',
    'he bought a bike in the city of Norco',
    'their [depression], then [sertraline]',
    'their depression, then nothing',
    'one [Norco] left',
  ]);
});

describe('words of a field, and words right beside', () => {
  cases([
    'the psychiatrist said [TMS] helps',
    'the psychiatrist laughed, then freight went up and TMS with it',
    'the coil hums, the freight waits, and [TMS] goes on',
    'freight TMS and a coil',
    'my [TMS], day after day',
    'my new TMS',
    'the [TMS] day',
    'the TMS, day by day',
    'the psychiatrist likes TMS Ltd, not a Ltd with [TMS]',
    '[PTSD], [Zoloft], [ketamine]; and [TMS]',
    'the city of Norco and TMS',
  ]);
});

describe('the title of the page', () => {
  test.each([
    ['Therapy in Leeds', '[CBT] at noon'],
    ['Cognitive behavioural therapy in Leeds', '[CBT] at noon'],
    ['Therapy in Leeds', 'motorcycle CBT at noon'],
    ['Therapy on a motorcycle', 'CBT at noon'],
    ['Leeds', 'CBT at noon'],
    ['Help for panic', '[TMS] at noon'],
    ['Freight panic', 'TMS at noon'],
    ['The great one', `depression${' and more'.repeat(40)} [PTSD], [SSRIs]`],
    ['The other one', `[depression]${' and more'.repeat(40)} [PTSD], [SSRIs]`],
  ])('%s: %s', (title, line) => {
    expect(bracketed(matcher, plain(line), { title })).toBe(line);
  });
});

describe('addresses, handles and opposites', () => {
  cases([
    'see https://example.org/ketamine-infusion/faq',
    'www.zoloft.com and zoloft.com',
    'write to ketamine@example.org',
    '@ketamine said #ketamine',
    'non-opioid and anti-opioid',
    'snake_ketamine_case',
    'under /srv/data/ssri/2024/ and ./ketamine/notes',
    '[opioid]-free',
    '[SSRI]/SNRI and ([ketamine])',
    '\u201c[ketamine],\u201d he said',
  ]);
});

describe('text in other languages keeps only what is the same everywhere', () => {
  test.each([
    ['de', 'Sie nahm [sertraline], [Zoloft] und [ketamine] gegen depression, PTSD und chronic pain, CBT mit therapie'],
    ['fr-CA', 'une [ketamine] infusion pour la depression'],
    ['en-GB', 'a [ketamine infusion] for [depression] and its symptoms'],
    [undefined, 'a [ketamine infusion]'],
  ])('%s: %s', (language, line) => {
    expect(bracketed(matcher, plain(line), { language })).toBe(line);
  });
});

test('offsets are those of the original text when folding changes its length', () => {
  const text = 'so\u00adft ﬁrst \u200bket\u00adamine in\u00adfusion.';
  const [found] = matcher.find(text, () => true);
  expect(found && text.slice(found.from, found.to)).toBe('ket\u00adamine in\u00adfusion');
});

test('a name without letters is refused with its text', () => {
  const broken = { contexts: [], targets: [{ entry: 'x', kind: 'term' as const, plain: '--', special: [] }] };
  expect(() => createMatcher(broken)).toThrow('"--"');
});
