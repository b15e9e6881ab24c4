/**
 * What a page speaks of, treatment by treatment: its sentences are given to the treatments that they are about, and cue words
 * say which dimensions they touch. Works on plain passages; no DOM. Finds words, not truth: what it says is "found" and "not
 * found", never whether a page is right.
 */
import type { PageReport, Quote, Spoken, TreatmentReport } from '../platform/page-report';
import type { Cue, CueFinder } from './cue-words';
import { sentencesOf } from './sentences';

/** A paragraph, list item or heading of the page, in its order. */
export interface Passage {
  readonly text: string;
  /** 1 to 6 for a heading. */
  readonly level?: number;
  /** The page declares it to be in a language other than English. */
  readonly isForeign?: boolean;
  readonly names: readonly Name[];
}

/** A mention, by its place in the passage. */
export interface Name {
  readonly entry: string;
  readonly isTreatment: boolean;
  readonly member?: string;
  readonly from: number;
  readonly to: number;
}

/** Reports on a page. */
export function reportOn(passages: readonly Passage[], cues: CueFinder): PageReport {
  return { first: firstSentences(passages), treatments: coverageOf(passages, cues) };
}

/** Fewer words about a treatment than these, about a short paragraph, and nothing can be called left out. */
const ENOUGH_WORDS = 60;
/** The weight of what is plainly said: nothing outweighs it. */
const SAID = 3;
/** Of English prose more than a third are everyday words; of other languages' next to none. */
const ENGLISH = 0.15;
/**
 * Dimensions that set the treatment in hand beside others: "instead you could try …", "… makes you sleepier still". True:
 * the others are mentioned only in passing.
 */
const RELATING: Readonly<Record<string, boolean>> = { alternatives: true, mixing: false };

interface Tally {
  words: number;
  text: string;
  foreign: number;
  readonly spoken: Map<string, Noted>;
}

interface Noted {
  /** How much it says. */
  readonly weight: number;
  readonly finding: Spoken;
}

function coverageOf(passages: readonly Passage[], cues: CueFinder): TreatmentReport[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (entry: string): Tally => {
    const tally = tallies.get(entry) ?? { words: 0, text: '', foreign: 0, spoken: new Map() };
    tallies.set(entry, tally);
    return tally;
  };
  for (const topic of topicsOf(passages)) {
    const { sentence, isForeign } = topic;
    const met = isForeign ? [] : cues.find(sentence, (dimension) => isOpen(dimension, topic, tallies));
    const about = aboutOf(
      topic,
      met.filter(({ sure }) => sure),
    );
    for (const entry of about) count(tallyOf(entry), sentence, isForeign);
    for (const cue of met) {
      const meant = cue.sure && cue.dimension in RELATING ? relatedIn(topic) : about;
      for (const entry of meant) note(tallyOf(entry).spoken, cue, sentence);
    }
  }
  return [...tallies].map(([entry, tally]) => ({
    entry,
    basis: basisOf(tally, cues),
    spoken: [...tally.spoken.values()].map(({ finding }) => finding),
  }));
}

/** Whether the sentence can add something: the best that can be said of its treatments may have been found already. */
function isOpen(
  dimension: string,
  { named, lead, section, title }: Topic,
  tallies: ReadonlyMap<string, Tally>,
): boolean {
  const may = [...named, ...lead, ...section];
  if (dimension in RELATING) return may.length > 0 || title.size > 0;
  return may.some((entry) => tallies.get(entry)?.spoken.get(dimension)?.weight !== SAID);
}

/** The treatments that the sentence is about, when it touches these dimensions. */
function aboutOf({ named, subject, lead, section }: Topic, met: readonly Cue[]): ReadonlySet<string> {
  if (named.size === 0) return lead.size > 0 ? lead : section;
  const relating = met.filter(({ dimension }) => dimension in RELATING);
  if (relating.length === 0) return named;
  if (lead.size > 0) return lead;
  return relating.some(({ dimension }) => RELATING[dimension]) ? subject : named;
}

/** Every treatment that a sentence sets beside another. */
function relatedIn({ named, lead, section, title }: Topic): ReadonlySet<string> {
  const before = lead.size > 0 ? lead : section;
  return new Set([...named, ...(before.size > 0 ? before : title)]);
}

function count(tally: Tally, sentence: string, isForeign: boolean): void {
  const words = sentence.split(/\s+/).filter((word) => word !== '').length;
  tally.words += words;
  if (isForeign) tally.foreign += words;
  else tally.text += `${sentence} `;
}

/**
 * Keeps the first finding: what is said before what is denied, either before what is only asked ("Side effects?"), and that
 * before words of which we cannot tell.
 */
function note(spoken: Map<string, Noted>, { dimension, denied, sure, from, to }: Cue, sentence: string): void {
  const weight = !sure ? 0 : /\?\s*$/.test(sentence) ? 1 : denied ? 2 : SAID;
  const known = spoken.get(dimension);
  if (known && known.weight >= weight) return;
  spoken.set(dimension, { weight, finding: { dimension, denied, sure, quote: quoteOf(sentence, from, to) } });
}

function basisOf({ words, text, foreign }: Tally, cues: CueFinder): TreatmentReport['basis'] {
  if (foreign * 2 > words || (words >= 12 && cues.shareOfEnglish(text) < ENGLISH)) return 'other-language';
  return words < ENOUGH_WORDS ? 'too-little' : 'enough';
}

interface Topic {
  readonly sentence: string;
  readonly isForeign: boolean;
  /** The treatments that the sentence names, and of those the first, with those joined to it. */
  readonly named: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  /** What its paragraph began with, what its section is about, and what the page's title names. */
  readonly lead: ReadonlySet<string>;
  readonly section: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What each sentence may be about. One that names no treatment is about those that its paragraph began with; a paragraph
 * that names none, about those of the paragraph before it in the section, or else of the headings above it. Where
 * no heading tells, and the page names a single treatment in all, about that one. A title that sets several treatments side
 * by side does not tell.
 */
function* topicsOf(passages: readonly Passage[]): Generator<Topic> {
  const only = onlyOne(namesIn(passages.flatMap(({ names }) => names)));
  let headings: { readonly level: number; readonly about: ReadonlySet<string> }[] = [];
  let section = only;
  let title = NONE;
  for (const { text, level, names, isForeign = false } of passages) {
    if (level !== undefined) {
      headings = headings.filter((above) => above.level < level);
      if (level === 1) title = namesIn(names);
      headings.push({ level, about: level === 1 ? onlyOne(title) : namesIn(names) });
      section = headings.findLast(({ about }) => about.size > 0)?.about ?? only;
    }
    let lead = NONE;
    for (const { text: sentence, from, to } of sentencesOf(text)) {
      const inside = names.filter((name) => name.isTreatment && name.from >= from && name.from < to);
      const subject = firstOf(inside, text);
      yield { sentence, isForeign, named: namesIn(inside), subject, lead, section, title };
      if (lead.size === 0) lead = subject;
    }
    if (level === undefined && lead.size > 0) section = lead;
  }
}

/** The treatment named first, with those joined to it: "SSRIs and CBT help", but not "fluoxetine with ibuprofen". */
function firstOf(names: readonly Name[], text: string): ReadonlySet<string> {
  const end = names.findIndex((name, at) => {
    const last = names[at - 1];
    return last && !/^[\s,/&()]*(?:and|or)?[\s,()]*$/.test(text.slice(last.to, name.from));
  });
  return namesIn(end === -1 ? names : names.slice(0, end));
}

const namesIn = (names: readonly Name[]): ReadonlySet<string> =>
  new Set(names.filter(({ isTreatment }) => isTreatment).map(({ entry }) => entry));

const onlyOne = (entries: ReadonlySet<string>): ReadonlySet<string> => (entries.size === 1 ? entries : NONE);

function firstSentences(passages: readonly Passage[]): PageReport['first'] {
  const first = new Map<string, PageReport['first'][number]>();
  for (const { text, names } of passages) {
    for (const { entry, member, from, to } of names) {
      const key = `${entry}/${member ?? ''}`;
      if (first.has(key)) continue;
      const around = sentencesOf(text).find((sentence) => sentence.from <= from && from < sentence.to);
      if (!around) continue;
      const sentence = quoteOf(around.text, from - around.from, to - around.from);
      first.set(key, { entry, ...(member !== undefined && { member }), sentence });
    }
  }
  return [...first.values()];
}

/** Longest text shown on either side of the words that matter. */
const SIDE = 110;

function quoteOf(sentence: string, from: number, to: number): Quote {
  const tidy = (text: string) => text.replace(/\s+/g, ' ');
  const before = tidy(sentence.slice(0, from)).trimStart();
  const after = tidy(sentence.slice(to)).trimEnd();
  return {
    before: before.length > SIDE ? `…${before.slice(-SIDE).replace(/^\S*/, '')}` : before,
    words: tidy(sentence.slice(from, to)),
    after: after.length > SIDE ? `${after.slice(0, SIDE).replace(/\S*$/, '')}…` : after,
  };
}
