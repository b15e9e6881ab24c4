/** Deliberately broken packs prove each check, at least one per rule. The real pack has no problem. */
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../knowledge/checks';
import { type RuleId, rules } from '../../knowledge/checks/rules';
import type { Outcome, Pack, Span, Treatment } from '../../knowledge/schema';
import { broken, type Draft, first, lineOf, realPack, treatmentIn } from './drafts';

test('the pack that ships has no problems', () => {
  expect(checkPack(realPack).map(lineOf)).toEqual([]);
});

type Change = (draft: Draft<Pack>, ssris: Draft<Treatment>) => void;

const word = 'plain '.repeat(21).trim();
const cited = (draft: Draft<Pack>) => ({ sources: [first(draft.sources).id], evidence: ['GL-001'] });

/** Gives the first pro of SSRIs another text, and a grade and row in which it can be judged. */
const pro =
  (text: string, certainty: Treatment['warning']['certainty'] = 'moderate', dimension = 'benefit'): Change =>
  (_, ssris) => {
    const point = first(ssris.pros);
    delete point.outcome;
    Object.assign(point, { text, certainty, dimension });
  };

/** An answer that tells of two to six weeks, with a span that goes wrong in one way. */
const span =
  (more: Partial<Span>, dimension = 'onset'): Change =>
  (draft, ssris) => {
    const spans = [{ kind: 'first-change' as const, from: 2, to: 6, unit: 'weeks' as const, ...more }];
    const text = 'It probably begins in two to 6 weeks.';
    ssris.answers[dimension] = [{ status: 'known', text, certainty: 'moderate', spans, ...cited(draft) }];
  };

const outcome =
  (more: Partial<Outcome>): Change =>
  (_, ssris) => {
    Object.assign(first(ssris.outcomes), structuredClone(more));
  };

const cases: readonly [RuleId, string, Change, RegExp][] = [
  [
    'K1',
    'two entries of one id',
    (draft, ssris) => draft.treatments.push(structuredClone(ssris)),
    /ssris\.json: id: .*taken/,
  ],
  [
    'K1',
    'two sources of one id',
    (draft) => draft.sources.push(structuredClone(first(draft.sources))),
    /sources\/: .*twice/,
  ],
  ['K1', 'two outcomes of one id', (_, ssris) => ssris.outcomes.push(first(ssris.outcomes)), /outcomes: two outcomes/],
  [
    'K6',
    'a general danger hidden by an answer for one condition',
    (draft, ssris) => {
      ssris.answers['serious-harms'] = [
        { status: 'known', text: 'It may harm.', certainty: 'low', ...cited(draft) },
        { status: 'known', text: 'It may harm here.', certainty: 'low', for: ['depression'], ...cited(draft) },
      ];
    },
    /answers\.serious-harms: the general answer is hidden for depression/,
  ],
  [
    'K6',
    'a condition without a word on stopping',
    (draft, ssris) => {
      ssris.answers.stopping = [
        { status: 'known', text: 'It may be hard to stop.', certainty: 'low', for: ['ptsd'], ...cited(draft) },
      ];
    },
    /answers\.stopping: says nothing for depression/,
  ],
  ['K7', 'a time that the answer does not tell', span({ from: 9, to: 11 }), /onset\.0\.spans\.0: says 9 weeks/],
  ['K7', 'a time of another unit', span({ unit: 'days' }), /says 2 days/],
  ['K7', 'an end before the beginning', span({ from: 6, to: 2 }), /ends at 2, before it begins at 6/],
  ['K7', 'no time at all', span({ from: 0, to: 0 }), /ends where it begins/],
  ['K7', 'a part that the answer does not name', span({ of: 'patches' }), /is of "patches"/],
  ['K7', 'a time under another question', span({}, 'cost'), /answers\.cost\.0\.spans\.0: .*move it/],
  [
    'K2',
    'an unknown source',
    (_, ssris) => {
      first(ssris.pros).sources = ['no-such-source'];
    },
    /pros\.0\.sources: "no-such-source" is not a source/,
  ],
  [
    'K2',
    'a point for an unknown condition',
    (_, ssris) => {
      first(ssris.pros).for = ['gout'];
    },
    /"gout" is not a condition/,
  ],
  [
    'K2',
    'an answer to no dimension',
    (_, ssris) => {
      ssris.answers.colour = [{ status: 'not-checked' }];
    },
    /answers\.colour: .*not a dimension that takes answers/,
  ],
  [
    'K2',
    'a point under no dimension',
    (_, ssris) => {
      first(ssris.cons).dimension = 'colour';
    },
    /cons\.0\.dimension: "colour"/,
  ],
  [
    'K2',
    'a point with an unknown outcome',
    (_, ssris) => {
      first(ssris.pros).outcome = 'nothing';
    },
    /pros\.0\.outcome: "nothing"/,
  ],
  [
    'K2',
    'an answer with an unknown outcome',
    (_, ssris) => {
      const answer = first(ssris.answers.benefit);
      if (answer.status === 'known') answer.outcomes = ['nothing'];
    },
    /answers\.benefit\.0\.outcomes: "nothing"/,
  ],
  [
    'K2',
    'a condition comparing what is no treatment',
    (draft) => first(draft.conditions).treatments.push('depression'),
    /"depression" is not a treatment/,
  ],
  ['K2', 'a term related to nothing', (draft) => first(draft.terms).related.push('nowhere'), /related: "nowhere"/],
  [
    'K3',
    'an orphan source',
    (draft) => draft.sources.push({ ...first(draft.sources), id: 'nobody-cites-me' }),
    /nobody-cites-me: no entry cites it/,
  ],
  ['K4', 'a name that two entries claim', (draft) => first(draft.terms).names.push('Zoloft'), /"Zoloft" is a name of/],
  ['K5', 'swapped arms', (_, ssris) => swapArms(ssris, 'ptsd-improved'), /"ptsd-improved".*treated group first/],
  [
    'K5',
    'a count that the outcome does not have',
    pointWith('12 of 100 people, against 3.'),
    /no count of what it names/,
  ],
  ['K5', 'a count of another denominator', pointWith('58 of 1,000 people, against 35.'), /use one denominator/],
  [
    'C2',
    'a source without a link',
    (draft) => {
      const source = first(draft.sources);
      source.url = source.doi = source.pmid = undefined;
    },
    /has no link/,
  ],
  [
    'Q3',
    'a condition without waiting',
    (draft) => {
      const condition = first(draft.conditions);
      condition.treatments = condition.treatments.filter((id) => id !== 'no-treatment');
    },
    /add waiting/,
  ],
  [
    'N6',
    'a long condition summary',
    (draft) => {
      first(draft.conditions).summary.text = 'Word. '.repeat(61).trim();
    },
    /more than 60 words/,
  ],
  [
    'U1',
    'a review more than a year ahead',
    (draft) => {
      first(draft.terms).review.reviewBy = '2028-01-01';
    },
    /within 12 months/,
  ],
  [
    'L7',
    'more events than people',
    outcome({ with: { events: 10_001, label: 'with it' } }),
    /more than its denominator/,
  ],
  [
    'R2',
    'a large denominator without need',
    outcome({ denominator: 1000, with: { events: 60, label: 'with it' }, without: { events: 40, label: 'without' } }),
    /not of 1000/,
  ],
  ['R3', '"1 in 5"', pro('It probably helps 1 in 5 people.'), /pros\.0\.text: says "1 in X"/],
  ['R3', '"one in ten"', pro('It probably helps one in ten people.'), /pros\.0\.text: says "1 in X"/],
  ['R4', 'a relative risk alone', pro('It probably makes relapse 40% lower.'), /"0% lower" is relative/],
  ['R4', '"doubles"', pro('It probably doubles the chance of getting well.'), /"doubles" is relative/],
  ['R4', '"twice as likely"', pro('Getting well is probably twice as likely.'), /"twice as" is relative/],
  ['R4', 'an odds ratio', pro('The odds ratio was probably 2.5.'), /"odds ratio" is relative/],
  ['R5', '"rare" without a number', pro('Side effects are probably rare.'), /problem .*"rare" has no number/],
  ['R5', '"often" without a number', pro('People probably get well often.'), /warning .*"often" has no number/],
  ['R12', 'a range that does not hold the count', outcome({ range: { from: 0, to: 0 } }), /does not contain/],
  ['R12', 'a range beyond everybody', outcome({ range: { from: 0, to: 101 } }), /leaves 0 to 100/],
  [
    'R13',
    '"no difference" that tells of one',
    answered('no-difference', 'More people got well.'),
    /text does not say so/,
  ],
  ['R13', '"known" where nothing is', answered('known', 'We have not checked this.'), /use status "not-checked"/],
  ['R14', 'a single study before a review', singleStudyFirst, /lead with that/],
  [
    'R15',
    'a region without approval',
    (_, ssris) => {
      delete (ssris.approval as Record<string, unknown>).UK;
    },
    /approval\.UK: is missing/,
  ],
  [
    'B1',
    'a dimension without an answer',
    (_, ssris) => {
      delete ssris.answers.cost;
    },
    /answers\.cost: is missing/,
  ],
  ['B2', 'fewer cons than pros', (_, ssris) => ssris.cons.splice(3), /they may differ by one/],
  [
    'B3',
    'wordier pros than cons',
    (_, ssris) => {
      for (const point of ssris.pros) point.text = `${point.text} ${point.text}`;
    },
    /words against .*ratio/,
  ],
  [
    'B4',
    'an option with hardly a word',
    (_, ssris) => {
      for (const id of Object.keys(ssris.answers)) ssris.answers[id] = [{ status: 'not-checked' }];
    },
    /problem treatments\/ssris\.json: answers: .*of the mean/,
  ],
  [
    'B5',
    'numbers on one side',
    (_, ssris) => {
      for (const point of ssris.pros) point.text = 'It helps 12 of 100 people.';
      for (const point of ssris.cons) point.text = 'It harms some people too.';
    },
    /3 pros and 0 cons have a number/,
  ],
  [
    'B9',
    'a guideline option that points outside the comparison',
    (draft) => first(draft.conditions).options.push({ name: 'X', treatment: 'elsewhere', ...cited(draft) }),
    /which is not among treatments/,
  ],
  [
    'B9',
    'an option called not covered that is covered',
    (draft) => first(draft.conditions).options.push({ name: 'Sertraline, first', ...cited(draft) }),
    /the pack has "ssris"/,
  ],
  ['B10', 'praise', pro('It is probably a breakthrough.'), /says "breakthrough", which praises/],
  ['B10', 'a word of another case', pro('Natural, and it probably helps.'), /says "natural"/],
  ['B10', 'a small-sounding number', pro('It probably harms only 2 of 100.'), /says "only"/],
  [
    'B12',
    'an exception without a source',
    (_, ssris) => {
      ssris.balanceException = { reason: 'Because', sources: ['nothing'] };
    },
    /names no source/,
  ],
  [
    'G1',
    'low certainty as a fact',
    pro('It helps people with depression.', 'low'),
    /is graded low and does not say so/,
  ],
  ['G1', 'moderate certainty that says "may"', pro('It may help people.', 'moderate'), /say "likely"/],
  ['G1', 'very low certainty that says "may"', pro('It may help people.', 'very-low'), /say "we are very unsure/],
  ['G1', 'high certainty that hedges', pro('It probably helps people.', 'high'), /graded high, yet says "probably"/],
  [
    'G1',
    'an uncertain effect graded high',
    outcome({ effect: 'uncertain', certainty: 'high' }),
    /cannot be graded high/,
  ],
  [
    'G2',
    '"not studied" as no effect',
    answered('not-studied', 'It has no effect here.'),
    /say that it was not studied/,
  ],
  [
    'S2',
    'an old crisis line',
    (draft) => {
      first(draft.crisisLines.lines).verifiedOn = '2026-01-01';
    },
    /more than 6 months before/,
  ],
  ['S6', 'unsafe words', pro('Fewer people probably committed suicide.'), /say "died by suicide"/],
  ['S6', 'a judged attempt', pro('There were probably fewer failed attempts.'), /surviving is no failure/],
  [
    'S8',
    'an antidepressant without stopping advice',
    (_, ssris) => {
      ssris.stopping = null;
    },
    /stopping: is required/,
  ],
  [
    'S8',
    'stopping advice that names nobody',
    (_, ssris) => {
      if (ssris.stopping) ssris.stopping.text = 'Do not stop suddenly; steps probably help.';
    },
    /does not tell of whom to plan it with/,
  ],
  ['S10', 'ketamine without driving', without('ketamine-infusion', /driv\w+/gi), /does not tell of driving/],
  ['S11', 'opioids without naloxone', without('opioids', /naloxone/gi), /does not tell of naloxone/],
  ['P1', 'long words on a card', longWorded, /problem .*card text: Flesch–Kincaid/],
  ['P2', 'long words in a comparison', longWorded, /problem .*answers: SMOG/],
  ['P5', 'a long sentence', pro(`It probably ${word}.`), /pros\.0\.text: a sentence has 23 words/],
  ['P5', 'long sentences throughout', longWorded, /card text: words a sentence/],
];

describe('each check finds its defect and names file, field, rule and remedy', () => {
  test.each(cases)('%s: %s', (rule, _title, change, message) => {
    const lines = broken(change);
    expect(lines.filter((line) => line.includes(`(${rule})`)).join('\n')).toMatch(message);
  });

  test('U2: a review that is overdue, by the calendar', () => {
    expect(broken(() => {}, '2028-06-01').join('\n')).toMatch(/was due on .*\(U2\)/);
  });

  test('every rule is proved', () => {
    const proved = new Set<string>([...cases.map(([rule]) => rule), 'U2']);
    expect(Object.keys(rules).filter((rule) => !proved.has(rule))).toEqual([]);
  });
});

describe('what is right passes', () => {
  test.each<[string, Change]>([
    ['a fact about a guideline', pro("England's guideline says not to offer it.", 'moderate')],
    ['what nobody checked', pro('We have not checked how many people it helps.', 'low')],
    ['practice in moderate certainty', pro('It takes one visit a week.', 'moderate', 'time')],
    ['the month of May in high certainty', pro('Since May 2025 it is paid for.', 'high', 'cost')],
    ['an event defined by halves', pro('For 41 of 100 symptoms probably at least halved.')],
    ['a relative figure beside the count', pro('It probably doubles: 40 of 100, against 20 of 100.')],
    ['"often" with its count', pro('People probably get well often: 40 of 100.')],
    ['"rare" without a count to give', pro('It is probably rare; the count was not given.')],
  ])('%s', (_title, change) => {
    expect(broken(change).filter((line) => line.includes('pros.0.text'))).toEqual([]);
  });

  test('an option about which less is known is not asked for padding', () => {
    const change: Change = (_, ssris) => {
      for (const id of Object.keys(ssris.answers).slice(9)) ssris.answers[id] = [{ status: 'not-checked' }];
    };
    expect(broken(change).filter((line) => /ssris\.json: answers: .*−[234]\d % of the mean/.test(line))).toEqual([]);
  });

  test('one study may lead where the notes tell of the review', () => {
    const change: Change = (draft, ssris) => {
      singleStudyFirst(draft, ssris);
      for (const point of [...ssris.pros, ...ssris.cons]) point.notes = 'The reviews that we read give no count.';
    };
    expect(broken(change).filter((line) => line.includes('R14'))).toEqual([]);
  });
});

function swapArms(treatment: Draft<Treatment>, id: string): void {
  const found = treatment.outcomes.find((item) => item.id === id);
  if (!found || found.without.events === null) throw new Error(`${id} has no two arms`);
  [found.with.events, found.without.events] = [found.without.events, found.with.events];
}

/** A pro that names the outcome of people with PTSD who improved: 58 of 100 with it, 35 without. */
function pointWith(text: string): Change {
  return (_, ssris) => {
    const point = first(ssris.pros.filter((item) => item.outcome === 'ptsd-improved'));
    point.text = text;
  };
}

function answered(status: 'known' | 'no-difference' | 'not-studied', text: string): Change {
  return (draft, ssris) => {
    ssris.answers.benefit = [
      status === 'not-studied'
        ? { status, text, ...cited(draft) }
        : { status, text, certainty: 'high', ...cited(draft) },
    ];
  };
}

function singleStudyFirst(draft: Draft<Pack>, ssris: Draft<Treatment>): void {
  const { id } = first(draft.sources.filter(({ type }) => type === 'randomised-trial'));
  const withOutcome = ssris.pros.findIndex((point) => point.outcome !== undefined);
  Object.assign(ssris.pros[withOutcome] ?? {}, { sources: [id] });
}

/** Takes words out of every text of a treatment. */
function without(id: string, words: RegExp): Change {
  return (draft) => {
    const at = draft.treatments.indexOf(treatmentIn(draft, id));
    draft.treatments[at] = JSON.parse(JSON.stringify(draft.treatments[at]).replace(words, 'that'));
  };
}

function longWorded(_: Draft<Pack>, ssris: Draft<Treatment>): void {
  const text = 'Pharmacological interventions probably necessitate individualised monitoring '.repeat(3).trim();
  for (const point of [...ssris.pros, ...ssris.cons]) point.text = `${text}.`;
  for (const answers of Object.values(ssris.answers)) {
    for (const answer of answers) if ('text' in answer) answer.text = `${text}.`;
  }
}
