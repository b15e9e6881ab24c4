/**
 * Ways in which an entry can go wrong by a slip or on purpose. Each takes a copy of the real pack and a random choice, spoils
 * one thing, and says what it did; undefined where the chosen place has nothing to spoil.
 */
import type { RuleId } from '../../knowledge/checks/rules';
import type { Outcome, Pack, Point, Treatment } from '../../knowledge/schema';
import lists from '../../knowledge/word-lists.json' with { type: 'json' };
import type { Draft } from './drafts';

/** Picks one of a list; throws where it is empty. */
export type Pick = <T>(list: readonly T[]) => T;

interface Chance {
  readonly draft: Draft<Pack>;
  readonly pick: Pick;
  /** The treatment to spoil. */
  readonly treatment: Draft<Treatment>;
}

export type Mutation = (chance: Chance) => string | undefined;

type Spoilt<T> = (item: T, chance: Chance) => string | undefined;

const onPoint =
  (spoil: Spoilt<Draft<Point>>): Mutation =>
  (chance) =>
    spoil(chance.pick([...chance.treatment.pros, ...chance.treatment.cons]), chance);

const onOutcome =
  (spoil: Spoilt<Draft<Outcome>>): Mutation =>
  (chance) =>
    chance.treatment.outcomes.length === 0 ? undefined : spoil(chance.pick(chance.treatment.outcomes), chance);

type Graded = { text: string; certainty: Treatment['warning']['certainty']; sources: string[]; evidence: string[] };

/** Points, warning, stopping and answers: whatever has a text and a grade. */
const onClaim =
  (spoil: Spoilt<Graded>): Mutation =>
  (chance) => {
    const { treatment, pick } = chance;
    const answers = Object.values(treatment.answers).flat() as Graded[];
    const claims = [...treatment.pros, ...treatment.cons, treatment.warning, ...answers] as Graded[];
    return spoil(pick(claims.filter(({ certainty, text }) => certainty !== undefined && text !== undefined)), chance);
  };

const appended = (what: string, addition: (chance: Chance) => string): Mutation =>
  onPoint((point, chance) => {
    const added = addition(chance);
    point.text = `${point.text.slice(0, 295 - added.length)} ${added}`;
    return `${what}: “${added}” in ${point.title}`;
  });

const HEDGES = /\b(?:probably|likely|may|might|could|perhaps|possibly|we are very unsure (?:whether|if|how)) ?/gi;

/** "May reduce" becomes "reduce": what is left states as a fact what the grade does not bear. */
const strengthened: Mutation = onClaim((claim) => {
  if (claim.certainty === 'high' || !HEDGES.test(claim.text)) return undefined;
  claim.text = claim.text.replace(HEDGES, '');
  return `hedges taken out of: ${claim.text}`;
});

const regraded: Mutation = onClaim((claim) => {
  if (!/\b(?:likely|probably|may|very unsure)\b/i.test(claim.text)) return undefined;
  claim.certainty = 'high';
  return `graded high: ${claim.text}`;
});

/** What refuses a mutant: the rule meant for it, or the schema. Another rule that happens to notice does not count. */
export type Guard = RuleId | 'schema';

export const mutations: Readonly<Record<string, readonly [guard: Guard, mutation: Mutation]>> = {
  'drop all cons': [
    'schema',
    ({ treatment }) => {
      treatment.cons = [];
      return 'no cons';
    },
  ],
  'drop cons until the sides differ': [
    'B2',
    ({ treatment }) => {
      if (treatment.pros.length < 5) return undefined;
      treatment.cons.splice(3);
      return `${treatment.pros.length} pros, 3 cons`;
    },
  ],
  'tell one side at length': [
    'B3',
    ({ treatment, pick }) => {
      for (const point of treatment[pick(['pros', 'cons'] as const)])
        point.text = `${point.text} ${point.text}`.slice(0, 300);
      return 'one side twice as long';
    },
  ],
  'swap with and without': [
    'K5',
    onOutcome((outcome) => {
      const { with: treated, without } = outcome;
      if (without.events === null || without.events === treated.events) return undefined;
      [treated.events, without.events] = [without.events, treated.events];
      return `arms of ${outcome.id}`;
    }),
  ],
  'swap the counts in a point': [
    'K5',
    onPoint((point, { treatment }) => {
      const outcome = treatment.outcomes.find(({ id }) => id === point.outcome);
      if (!outcome || outcome.without.events === null || outcome.with.events === outcome.without.events)
        return undefined;
      const [a, b] = [String(outcome.with.events), String(outcome.without.events)];
      const swapped = point.text.replace(new RegExp(`\\b(?:${a}|${b})\\b`, 'g'), (found) => (found === a ? b : a));
      if (!new RegExp(`\\b${a}\\b.*\\b${b}\\b`).test(point.text)) return undefined;
      point.text = swapped;
      return `counts in: ${point.text}`;
    }),
  ],
  'miscount an outcome that a point quotes': [
    'K5',
    onPoint((point, { treatment }) => {
      const outcome = treatment.outcomes.find(({ id }) => id === point.outcome);
      if (!outcome) return undefined;
      outcome.with.events += 7;
      return `${outcome.id} has 7 more`;
    }),
  ],
  'misquote a count': [
    'K5',
    onPoint((point) => {
      if (point.outcome === undefined) return undefined;
      point.text = point.text.replace(/\d+(?= of 100)/, (count) => String((Number(count) * 3 + 1) % 100));
      return /\d of 100\b/.test(point.text) ? `misquoted: ${point.text}` : undefined;
    }),
  ],
  'change a denominator': [
    'K5',
    onPoint((point, { treatment }) => {
      const outcome = treatment.outcomes.find(({ id }) => id === point.outcome);
      if (outcome?.denominator !== 100) return undefined;
      outcome.denominator = 1000;
      return `${outcome.id} of 1,000`;
    }),
  ],
  'count more than everybody': [
    'L7',
    onOutcome((outcome) => {
      outcome.with.events = outcome.denominator + 1;
      return outcome.id;
    }),
  ],
  'move a range': [
    'R12',
    onOutcome((outcome) => {
      outcome.range = { from: outcome.with.events + 1, to: outcome.with.events + 3 };
      return outcome.id;
    }),
  ],
  'stretch a span of time': [
    'K7',
    ({ treatment, pick }) => {
      const spans = [...(treatment.answers.onset ?? []), ...(treatment.answers.duration ?? [])].flatMap((answer) =>
        'spans' in answer ? (answer.spans ?? []) : [],
      );
      if (spans.length === 0) return undefined;
      const span = pick(spans);
      span.to = (span.to ?? span.from) + 29;
      return `${span.kind} to ${span.to} ${span.unit}`;
    },
  ],
  'remove sources': [
    'schema',
    onClaim((claim) => {
      claim.sources = [];
      return claim.text;
    }),
  ],
  'remove evidence rows': [
    'schema',
    onClaim((claim) => {
      claim.evidence = [];
      return claim.text;
    }),
  ],
  'cite what does not exist': [
    'K2',
    onClaim((claim) => {
      claim.sources = ['somebody-2020-something'];
      return claim.text;
    }),
  ],
  'strengthen a verb': ['G1', strengthened],
  'grade higher than the words': ['G1', regraded],
  'hedge what is sure': [
    'G1',
    onClaim((claim) => {
      if (claim.certainty !== 'high') return undefined;
      claim.text = `It may be so: ${claim.text}`;
      return claim.text;
    }),
  ],
  'age a review': [
    'U1',
    ({ treatment }) => {
      treatment.review.reviewedOn = '2024-01-01';
      return 'reviewed 2024';
    },
  ],
  'age a crisis line': [
    'S2',
    ({ draft, pick }) => {
      const line = pick(draft.crisisLines.lines);
      line.verifiedOn = '2026-03-01';
      return line.id;
    },
  ],
  'remove a dimension': [
    'B1',
    ({ treatment, pick }) => {
      const id = pick(Object.keys(treatment.answers));
      delete treatment.answers[id];
      return id;
    },
  ],
  'delete stopping': [
    'S8',
    ({ treatment }) => {
      if (
        !treatment.classes.some((name) =>
          ['antidepressant', 'opioid', 'benzodiazepine', 'gabapentinoid'].includes(name),
        )
      ) {
        return undefined;
      }
      treatment.stopping = null;
      return 'no stopping advice';
    },
  ],
  'remove an approval region': [
    'R15',
    ({ treatment, pick }) => {
      const region = pick(['US', 'UK', 'EU', 'CA', 'AU'] as const);
      delete (treatment.approval as Record<string, unknown>)[region];
      return region;
    },
  ],
  'add a loaded word': [
    'B10',
    appended('loaded', ({ pick }) => {
      const { word } = pick(lists.loaded.filter(({ level }) => level === 'problem'));
      return `It is ${word.replace('*', '')}.`;
    }),
  ],
  'add unsafe words': ['S6', appended('unsafe', ({ pick }) => `Some ${pick(lists.unsafe).word.replace('*', '')}.`)],
  'say 1 in X': ['R3', appended('1 in X', ({ pick }) => `It is 1 in ${pick([4, 5, 8, 20])}.`)],
  'say it relatively': [
    'R4',
    onPoint((point, { pick }) => {
      point.text = pick([
        'It probably cuts relapse by 40%.',
        'The risk probably doubles.',
        'It is probably twice as likely to help.',
        'The odds ratio is probably 2.1.',
        'The risk is probably 30% lower.',
      ]);
      return point.text;
    }),
  ],
  'say it is rare': [
    'R5',
    onPoint((point, { pick }) => {
      point.text = `Harm is probably ${pick(['rare', 'uncommon', 'very common'])} with it.`;
      return point.text;
    }),
  ],
  'add a source that nobody cites': [
    'K3',
    ({ draft, pick }) => {
      draft.sources.push({ ...pick(draft.sources), id: 'nobody-cites-me' });
      return 'orphan';
    },
  ],
  'unlink a source': [
    'C2',
    ({ draft, pick }) => {
      const source = pick(draft.sources);
      source.url = source.doi = source.pmid = undefined;
      return source.id;
    },
  ],
  'name an outcome that does not exist': [
    'K2',
    onPoint((point) => {
      point.outcome = 'no-such-outcome';
      return point.title;
    }),
  ],
  'write a long sentence': ['P5', appended('long', () => `It ${'goes on and on '.repeat(6)}without an end.`)],
  'say no effect of what was not studied': [
    'G2',
    ({ draft, treatment, pick }) => {
      const id = pick(Object.keys(treatment.answers));
      const sources = [pick(draft.sources).id];
      treatment.answers[id] = [
        { status: 'not-studied', text: 'It has no effect on this.', sources, evidence: ['X-01'] },
      ];
      return id;
    },
  ],
  'claim the name of another': [
    'K4',
    ({ draft, treatment, pick }) => {
      const name = pick(pick(draft.treatments.filter(({ id }) => id !== treatment.id)).names);
      treatment.names.push(name);
      return typeof name === 'string' ? name : name.text;
    },
  ],
  'compare without waiting': [
    'Q3',
    ({ draft, pick }) => {
      const condition = pick(draft.conditions.filter(({ treatments }) => treatments.includes('no-treatment')));
      condition.treatments = condition.treatments.filter((id) => id !== 'no-treatment');
      return condition.id;
    },
  ],
  'ask no question': [
    'schema',
    ({ draft, pick }) => {
      const condition = pick(draft.conditions);
      condition.decision.question = 'A decision about treatment';
      return condition.id;
    },
  ],
  'say too much': [
    'schema',
    onPoint((point) => {
      point.text = 'Words. '.repeat(60).trim();
      return point.title;
    }),
  ],
};
