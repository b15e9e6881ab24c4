/**
 * A small pack for tests of what is shown. Everything in it is made up and called "sample"; it claims nothing about any
 * real treatment. Between them its entries have every status, kind of count and length that the knowledge base allows.
 */
import type { Answer, Condition, Outcome, Pack, Point, Source, Term, Treatment } from '../../knowledge/schema';
import { sampleCrisisLines, sampleDimensions } from './sample-frame';

const review = { reviewedOn: '2026-11-24', reviewBy: '2027-11-20', patients: [], clinicians: [] };
const cited = { sources: ['sample-review'], evidence: ['SAM-01'] };
const bothCited = { sources: ['sample-review', 'sample-trial'], evidence: ['SAM-01', 'SAM-02'] };

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `Sample source “${id}”, with a title that runs over more than one line of a narrow card`,
  by: 'Sample authors',
  year: 2024,
  type: 'systematic-review',
  url: `https://sample.example/${id}`,
  readAs: 'full-text',
  accessedOn: '2026-11-20',
  ...more,
});

function point(dimension: string, title: string, more: Partial<Point> = {}): Point {
  return {
    dimension,
    title,
    text: `A sample statement about ${title.toLowerCase()}: 40 of 100 people, against 30.`,
    certainty: 'moderate',
    ...cited,
    ...more,
  };
}

function outcome(id: string, dimension: string, more: Partial<Outcome> = {}): Outcome {
  return {
    id,
    dimension,
    for: ['sample-gloom'],
    direction: 'benefit',
    event: 'felt better in the sample',
    denominator: 100,
    with: { events: 42, label: 'with the sample' },
    without: { events: 19, label: 'with a dummy sample' },
    range: { from: 35, to: 49 },
    timeframe: 'after 8 weeks',
    population: '200 made-up adults',
    certainty: 'moderate',
    effect: 'clear',
    ...cited,
    ...more,
  };
}

const known = (text: string, more: Partial<Extract<Answer, { status: 'known' | 'no-difference' }>> = {}): Answer => ({
  status: 'known',
  text,
  certainty: 'low',
  ...cited,
  ...more,
});

/** One answer for each row, so that no cell is empty by accident. */
function answers(special: Record<string, Answer[]>): Treatment['answers'] {
  const rows = sampleDimensions.filter(({ derived }) => !derived);
  return Object.fromEntries(
    rows.map(({ id, question }) => [id, special[id] ?? [known(`A sample answer to “${question}”`)]]),
  );
}

const approved = { status: 'approved' as const, text: 'A sample approval.', ...cited };

function treatment(id: string, name: string, more: Partial<Treatment> = {}): Treatment {
  return {
    id,
    kind: 'treatment',
    name,
    names: [name],
    review,
    form: 'a made-up form',
    type: 'medicine',
    classes: ['sample'],
    summary: { text: `${name} is a sample and helps nobody with anything.`, ...cited },
    members: [],
    warning: {
      text: 'A sample warning: 5 more of 1,000 sample people notice that this is made up.',
      certainty: 'moderate',
      notes: 'A sample doubt about the warning.',
      ...bothCited,
    },
    pros: [
      point('benefit', 'Sample help', { outcome: `${id}-help`, notes: 'A sample doubt.' }),
      point('onset', 'Sample speed', { certainty: 'high' }),
      point('access', 'Easy to make up', { certainty: 'low' }),
      point('time', 'Takes no time', { certainty: 'very-low' }),
    ],
    // Out of the order of rows, to show that the card puts them in order.
    cons: [
      point('stopping', 'Sample symptoms on stopping', { certainty: 'low', ...bothCited }),
      point('side-effects', 'Unpronounceablenessofsamples in one long word'),
      point('duration', 'Wears off', { certainty: 'very-low' }),
      point('cost', 'Costs a sample'),
      point('benefit', 'Helps few', { certainty: 'high' }),
    ],
    stopping: {
      text: 'Do not stop the sample at once. Most samples stop well with a plan.',
      certainty: 'low',
      ...cited,
    },
    outcomes: [outcome(`${id}-help`, 'benefit')],
    answers: answers({ benefit: [known('Helps some in the sample.', { outcomes: [`${id}-help`] })] }),
    approval: { US: [approved], UK: [approved], EU: [{ status: 'not-checked' }], CA: [approved], AU: [approved] },
    oftenSaid: [
      { said: 'Samples fix it all', known: 'Samples fix nothing.', certainty: 'high', dimension: 'benefit', ...cited },
    ],
    questions: ['Is this a sample?', 'Who made it up?', 'When will it stop?'],
    disagreements: [{ text: 'Two made-up reviews say different things.', ...bothCited }],
    ...more,
  };
}

const drip = treatment('sample-drip', 'Sample drip', {
  form: 'a made-up drip at a clinic',
  outcomes: [
    outcome('sample-drip-help', 'benefit', { range: null }),
    outcome('sample-drip-rare', 'serious-harms', {
      direction: 'harm',
      event: 'had a rare sample harm',
      denominator: 1000,
      with: { events: 14, label: 'with the drip' },
      without: { events: 9, label: 'with a dummy drip' },
      effect: 'uncertain',
    }),
    outcome('sample-drip-alone', 'side-effects', {
      direction: 'harm',
      event: 'felt sick in the sample',
      with: { events: 36, label: 'with the drip' },
      without: { events: null, label: 'no dummy drip was tried' },
      for: ['sample-ache'],
    }),
  ],
  answers: answers({
    benefit: [known('Helps some in the sample.', { outcomes: ['sample-drip-help'], for: ['sample-gloom'] })],
    onset: [{ status: 'not-studied', text: 'No sample has looked at how soon.', ...cited }],
    duration: [{ status: 'not-checked' }],
    'serious-harms': [known('Rare in the sample.', { outcomes: ['sample-drip-rare'], notes: 'A sample limit.' })],
    'side-effects': [known('Sickness in the sample.', { outcomes: ['sample-drip-alone'] })],
  }),
  approval: {
    US: [{ status: 'off-label', text: 'Cleared for another sample.', ...cited }],
    UK: [{ status: 'not-approved', text: 'Not cleared for any sample.', ...cited }],
    EU: [{ status: 'not-checked' }],
    CA: [{ status: 'not-checked' }],
    AU: [{ status: 'differs', text: 'Some samples are cleared.', ...cited }],
  },
});

const tablets = treatment(
  'sample-tablets',
  'Sample tablets with a name as long as names may ever be, some eighty letters',
  {
    form: 'made-up daily tablets, in words as long as a form may be',
    members: [
      {
        id: 'sampletine',
        name: 'sampletine',
        brands: [{ name: 'Samplex', regions: ['US', 'UK'] }],
        names: [],
        differs: { text: 'Sampletine differs from other samples.', certainty: 'high', ...cited },
      },
    ],
    review: { reviewedOn: '2024-01-10', reviewBy: '2025-01-10', patients: ['A. Sample'], clinicians: [] },
    answers: answers({
      benefit: [known('Helps some in the sample.', { outcomes: ['sample-tablets-help'] })],
      onset: [{ status: 'no-difference', text: 'As fast as a dummy sample.', certainty: 'high', ...cited }],
    }),
  },
);

const talks = treatment('sample-talks', 'Sample talks', {
  form: 'made-up talks',
  type: 'talking-therapy',
  stopping: null,
  oftenSaid: [],
  disagreements: [],
});

const gloom: Condition = {
  id: 'sample-gloom',
  kind: 'condition',
  name: 'Sample gloom',
  names: ['sample gloom'],
  review,
  summary: { text: 'A made-up condition for tests.', ...cited },
  decision: { question: 'Which sample should stand first, or none for now?' },
  audience: 'Made-up adults with sample gloom',
  naturalCourse: { text: 'Without a sample, 20 of 100 may be well by spring.', certainty: 'low', ...cited },
  treatments: ['sample-talks', 'sample-drip', 'sample-tablets'],
  options: [
    { name: 'Sample talks', treatment: 'sample-talks', ...cited },
    { name: 'Sample walks', ...cited },
    { name: 'Sample naps', ...bothCited },
  ],
  questions: ['Is it gloom?', 'Is it a sample?', 'What if I wait?'],
  disagreements: [{ text: 'Made-up guidelines differ.', ...bothCited }],
};

const ache: Condition = {
  ...gloom,
  id: 'sample-ache',
  name: 'Sample ache',
  names: ['sample ache'],
  decision: { question: 'Which sample for the ache?' },
  treatments: ['sample-drip', 'sample-talks'],
};

const sampling: Term = {
  id: 'sampling',
  kind: 'term',
  name: 'Sampling',
  names: ['sampling'],
  review,
  definition: { text: 'Taking a small part to stand for the whole.', ...cited },
  related: ['sample-gloom', 'sample-drip'],
};

export const samplePack: Pack = {
  treatments: [drip, tablets, talks],
  conditions: [gloom, ache],
  terms: [sampling],
  sources: [
    source('sample-review'),
    source('sample-trial', { type: 'randomised-trial', readAs: 'abstract', doi: '10.1234/sample' }),
  ],
  dimensions: sampleDimensions,
  crisisLines: sampleCrisisLines,
  cues: {
    negators: ['no'],
    notNegators: [],
    english: ['the'],
    dimensions: [{ dimension: 'benefit', cues: ['relief'] }],
  },
};
