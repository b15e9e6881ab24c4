/**
 * Packs signs of names: for every name a word or a phrase that stands wherever the name does. They tell whether a text may name
 * anything at all, for a seventh of what the names take, and travel in the script that goes into every page.
 */
import { foldText } from './fold';
import type { NameTable } from './name-table';
import { CUT } from './signs';

/** Words of pages about health or its research, seldom met on others: no longer phrase around them says more. */
const OF_HEALTH = new Set(
  (
    'adverse antidepressants bipolar bleeding caregiver carer certainty clinical cochrane cognitive cohort compulsive ' +
    'convulsive depressive dialectical disorder dissociative drug ect electroconvulsive enzyme epidural facet ' +
    'fibromyalgia helpline hotline hypertensive inflammatory infusion inhibitor injection interpersonal intrathecal ' +
    'intravenous lidocaine lignocaine liver lumbar marihuana medical medication medications medicine medicines ' +
    'monoamine multidisciplinary narcotic nerve neuropathic nonsteroidal observational obsessive opioids orthostatic ' +
    'overdose pain painkiller postpartum prescription psychedelic psychiatric psychodynamic psychological psychotic ' +
    'qt qtc qualitative radiofrequency randomised randomized rehabilitation sexual sham spinal steroid steroidal ' +
    'stimulation stimulator suicidal suicide symptom syndrome therapies therapist therapy theta transcranial trauma ' +
    'traumatic washout'
  ).split(' '),
);

/** Words that say nothing of what a page is about: a phrase of such words goes on until it has two others. */
const SMALL = new Set(
  'a about an and as at be by for from hard high in into long low no not of off on or out s the to up very wait with'.split(
    ' ',
  ),
);

const WORDS = /[a-z0-9]+/g;

interface Sign {
  /** Folded words with a space between them. */
  readonly text: string;
  /** As written, where it is a sign only so. */
  readonly written?: string;
}

/** Packs the signs of all names in a table. */
export function packSigns({ targets }: NameTable): string {
  const names = targets.flatMap(({ plain, special, member }) => [
    ...(plain === '' ? [] : plain.split('|')).map((name) => ({ name, exact: false, member })),
    ...special.map(([name, exact]) => ({ name, exact: exact === 1, member })),
  ]);
  const single = new Set<string>();
  const signs: Sign[] = [];
  const phrases = new Set<string>();
  for (const { name, exact, member } of names) {
    const [word = '', ...others] = wordsOf(name);
    if (others.length > 0) continue;
    if (exact) signs.push({ text: word, written: name });
    else single.add(member === undefined ? word : word.slice(0, CUT));
  }
  const isSign = (word: string): boolean => single.has(word) || single.has(word.slice(0, CUT));
  for (const { name } of names) {
    const words = wordsOf(name);
    if (words.length < 2 || words.some(isSign)) continue;
    const ofHealth = words.find((word) => OF_HEALTH.has(word));
    if (ofHealth === undefined) phrases.add(phraseOf(words));
    else single.add(ofHealth);
  }
  for (const text of single) if (text.length <= CUT || !single.has(text.slice(0, CUT))) signs.push({ text });
  for (const text of phrases)
    if (![...phrases].some((other) => other !== text && text.startsWith(`${other} `))) signs.push({ text });
  return signs
    .filter(({ text, written }) => written === undefined || !isSign(text))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(packSign)
    .join('\n');
}

/** The folded words of a name in ASCII: "α2δ ligand" has a "2", since an expression finds the edge of no other letter. */
const wordsOf = (name: string): string[] => foldText(name).match(WORDS) ?? [];

/** As much of a name as it takes to say something. */
function phraseOf(words: readonly string[]): string {
  let telling = 0;
  const end = words.findIndex((word) => !SMALL.has(word) && word.length > 1 && ++telling === 2);
  return words.slice(0, end === -1 ? undefined : end + 1).join(' ');
}

const packSign = ({ text, written }: Sign): string =>
  written === undefined ? text : `${text}=${written === text.toUpperCase() ? '' : written}`;
