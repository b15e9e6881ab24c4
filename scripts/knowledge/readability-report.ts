import { newestReview } from '../../knowledge/checks/dates';
import { LIMITS, missesOf, SCORED_WORDS, type ScoredUnit, scoredUnits } from '../../knowledge/checks/plain-language';
import { longWords, nameMask } from '../../knowledge/checks/readability';
import { columnText } from '../../knowledge/checks/shown-text';
import type { Pack } from '../../knowledge/schema';
import { generated, table } from './markdown';

/** Long words named in the report: those whose replacement would help most. */
const WORDS_NAMED = 40;

/** Flesch–Kincaid and SMOG of every card and comparison column, masked and unmasked, misses first (standards P1–P5, L21). */
export function readabilityReport(pack: Pack): string {
  const units = scoredUnits(pack);
  const ofScale = (scale: ScoredUnit['scale']) => units.filter((unit) => unit.scale === scale);
  return [
    generated('Readability', newestReview(pack)),
    'Scales: **Flesch–Kincaid grade level** (limit 6.0, for card text) and **SMOG grade** (limit 8, for comparison text), both ' +
      'in school years of the United States. "Masked" replaces the names of treatments and their members by "this", and ' +
      'nothing else; the limits hold for masked text. Unmasked figures are what a reader meets.',
    'How it is counted: formulas from `flesch-kincaid` 2.0.1 and `smog-formula` 2.0.1, syllables from `syllable` 5.0.1. ' +
      `A number in digits counts as one word of one syllable. Units under ${SCORED_WORDS} words are pooled (P4). A heading counts ` +
      'as a sentence of its own; since headings are short, this lowers the grades of cards, so the grade of their sentences ' +
      'alone stands beside. Words a sentence are those of sentences alone.',
    'A formula counts word and sentence lengths. It does not show that anybody understood the text: no reader has tested it.',
    '## Cards',
    'Name, summary, warning, and the first three pros and cons; for conditions and terms all cards together.',
    summary(ofScale('card'), 'P1', `Flesch–Kincaid ${LIMITS.fleschKincaid}`),
    unitTable(ofScale('card'), (unit) => unit.masked.fleschKincaid),
    '## Comparison columns',
    'All answers and approvals of a treatment, for all conditions.',
    summary(ofScale('comparison'), 'P2', `SMOG ${LIMITS.smog}`),
    unitTable(ofScale('comparison'), (unit) => unit.masked.smog),
    '## Long words',
    'Words of three syllables and more in the masked comparison columns, most frequent first. SMOG counts nothing else.',
    table(['word', 'times'], frequentLongWords(pack)),
    '',
  ].join('\n\n');
}

function summary(units: readonly ScoredUnit[], rule: 'P1' | 'P2', limit: string): string {
  const misses = (of: string) => units.filter((unit) => missesOf(unit).some((miss) => miss.rule === of)).length;
  const told = (count: number, what: string) => `${count === 0 ? 'all meet' : `**${count} miss**`} ${what}`;
  return `Of ${units.length}, ${told(misses(rule), limit)}, and ${told(misses('P5'), `${LIMITS.meanSentenceWords} words a sentence`)}.`;
}

/** Misses first, worst first. */
function unitTable(units: readonly ScoredUnit[], grade: (unit: ScoredUnit) => number): string {
  const sorted = [...units].sort(
    (a, b) => Number(missesOf(b).length > 0) - Number(missesOf(a).length > 0) || grade(b) - grade(a),
  );
  return table(
    ['text', 'words', 'words a sentence', ...GRADES, 'misses'],
    sorted.map((unit) => [
      unit.name,
      unit.unmasked.words,
      unit.prose.wordsPerSentence.toFixed(1),
      ...[
        unit.masked.fleschKincaid,
        unit.unmasked.fleschKincaid,
        unit.prose.fleschKincaid,
        unit.masked.smog,
        unit.unmasked.smog,
      ].map((value) => value.toFixed(1)),
      missesOf(unit)
        .map(({ words }) => words)
        .join('; ') || '–',
    ]),
  );
}

/** FK is the Flesch–Kincaid grade level. */
const GRADES = ['FK masked', 'FK unmasked', 'FK masked, sentences alone', 'SMOG masked', 'SMOG unmasked'];

function frequentLongWords(pack: Pack): [string, number][] {
  const mask = nameMask(pack);
  const times = new Map<string, number>();
  for (const text of pack.treatments.flatMap((treatment) => columnText(treatment))) {
    for (const word of longWords(mask(text))) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en')).slice(0, WORDS_NAMED);
}
