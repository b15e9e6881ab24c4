/**
 * The shape of the knowledge base. One schema checks the JSON files at build time and types the code that shows them.
 * What a schema cannot say (references, balance, dates) is in `checks.ts`.
 */
import * as v from 'valibot';
import { FIELDS } from './fields';

/** An entry's id is its file name and a promise: others store it. A renamed id leaves a redirect. */
const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "ketamine-infusion"'),
);
const IsoDate = v.pipe(v.string(), v.isoDate('a date is written as year-month-day, such as 2026-11-24'));
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(2, 'the text is empty'),
    v.maxLength(max, `the text has more than ${max} characters; say it shorter`),
  );
const Strings = v.array(v.pipe(v.string(), v.minLength(1)));

/** GRADE's four grades of how sure the evidence is. */
export const Certainty = v.picklist(['high', 'moderate', 'low', 'very-low']);
export type Certainty = v.InferOutput<typeof Certainty>;

export const Region = v.picklist(['US', 'UK', 'EU', 'CA', 'AU']);
export type Region = v.InferOutput<typeof Region>;

/** Every statement says where it comes from: sources to show, and the evidence rows that it rests on. */
const sourced = {
  /** Ids in `sources/*.json`. */
  sources: v.pipe(v.array(Id), v.minLength(1, 'name at least one source')),
  /** Row ids of the evidence tables, such as "KET-08". */
  evidence: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]+-[A-Za-z]*\d+[a-z]?$/, 'an evidence row looks like "KET-08"'))),
    v.minLength(1, 'name at least one evidence row'),
  ),
  /** A doubt or a limit, shown beside the claim. */
  notes: v.optional(text(300)),
};

/** One sourced statement without a grade: a definition or a rule. */
const Statement = v.strictObject({ text: text(420), ...sourced });
export type Statement = v.InferOutput<typeof Statement>;

/** One sourced, graded statement. */
const Claim = v.strictObject({ text: text(300), certainty: Certainty, ...sourced });
export type Claim = v.InferOutput<typeof Claim>;

/**
 * What a name needs around it before it counts. Words are compared folded (lower case, no accents). A trailing `*` stands
 * for any ending; `<` before a word wants it right before the name, `>` right after.
 */
const Context = v.strictObject({
  /**
   * At least one of these must stand in the same block near the name, or the page must speak of the entry. `@mind` stands
   * for all words of a field (`fields.ts`); these count where no word of `never` is near.
   */
  needs: v.optional(
    v.array(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.check((word) => !word.startsWith('@') || word.slice(1) in FIELDS, 'no such field of words; see fields.ts'),
      ),
    ),
  ),
  /** None of these may stand right before or after the name (up to two words away). */
  never: v.optional(Strings),
});

/** One way a page may write an entry. A plain string is a safe name, matched in any case. */
const Name = v.union([
  v.pipe(v.string(), v.minLength(1)),
  v.strictObject({
    text: v.pipe(v.string(), v.minLength(1)),
    /** `any` (default): case does not matter. `exact`: only as written here (acronyms that are also words). */
    case: v.optional(v.picklist(['any', 'exact'])),
    /** false: no plural -s is added. */
    plural: v.optional(v.boolean()),
    /** Makes the name ambiguous: it counts only in this context. */
    context: v.optional(Context),
    /** Shown on the card when this name is met, for example when the page's wording covers more than the entry. */
    notes: v.optional(text(300)),
  }),
]);
export type Name = v.InferOutput<typeof Name>;

/** A treatment that belongs to a class: sertraline is a member of SSRIs. */
const Member = v.strictObject({
  id: Id,
  /** The generic name. */
  name: text(80),
  /** Brand names as shown to people, in the regions that use them. */
  brands: v.array(v.strictObject({ name: text(40), regions: v.array(Region) })),
  /** Further names of this member; generic and brands are names by themselves. */
  names: v.array(Name),
  /** What differs from the class, if it matters. */
  differs: v.optional(Claim),
});
export type Member = v.InferOutput<typeof Member>;

/**
 * A number a person can picture: events of one denominator, with the treatment and without it.
 * Both arms share `denominator` (standards R1, R2, L7).
 */
const Outcome = v.strictObject({
  id: Id,
  dimension: Id,
  /** Conditions it was measured in; ids of conditions. */
  for: v.pipe(v.array(Id), v.minLength(1)),
  /** `benefit`: what the treatment is meant to change, relapse included; `harm`: what it may bring along. */
  direction: v.picklist(['benefit', 'harm']),
  /** What happened to those counted, after "N of 100 people": "felt much better (symptoms at least halved)". */
  event: text(120),
  denominator: v.picklist([100, 1000, 10000]),
  with: v.strictObject({ events: v.pipe(v.number(), v.integer(), v.minValue(0)), label: text(60) }),
  /** `events: null` when the source has no comparison group or its figure was not read. */
  without: v.strictObject({ events: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), label: text(90) }),
  /** 95 % interval of the treated arm, in events of `denominator`; null when the source gives none. */
  range: v.nullable(v.strictObject({ from: v.number(), to: v.number() })),
  timeframe: text(80),
  population: text(160),
  certainty: Certainty,
  /** `uncertain` where the interval includes no difference. */
  effect: v.picklist(['clear', 'trivial', 'uncertain']),
  ...sourced,
});
export type Outcome = v.InferOutput<typeof Outcome>;

/** A pro or a con: one sourced statement under one dimension. */
const Point = v.strictObject({
  dimension: Id,
  title: text(60),
  text: text(300),
  certainty: Certainty,
  /** The number behind it, by outcome id of the same treatment. */
  outcome: v.optional(Id),
  /** Conditions it holds for; absent: all. */
  for: v.optional(v.array(Id)),
  ...sourced,
});
export type Point = v.InferOutput<typeof Point>;

/** What a span of time tells of. A picture may show different kinds beside each other and must not mix them up. */
export const SpanKind = v.picklist([
  /** When a change begins to show. */
  'first-change',
  /** When the whole effect is there. */
  'full-effect',
  /** A gain was counted by then; when it began was not read. */
  'gain-seen',
  /** By then the gain has shrunk or gone. */
  'fades',
  /** By then about half of those helped were ill again or had lost the gain. */
  'half-relapsed',
  /** The gain was still there then; later was not read. */
  'still-there',
  /** How long it was studied in people who carried on with the treatment; later was not read. */
  'with-treatment',
]);
export type SpanKind = v.InferOutput<typeof SpanKind>;

/**
 * The time of an answer under "onset" or "duration", for a picture. It says what the answer's own text says, and so has its
 * sources, certainty and conditions; an answer without a time has none.
 */
const Span = v.strictObject({
  kind: SpanKind,
  /** 0: "within" or "up to" `to`. */
  from: v.pipe(v.number(), v.minValue(0)),
  /** Equal to `from`: at that time. null: that time or longer. */
  to: v.nullable(v.pipe(v.number(), v.minValue(0))),
  unit: v.picklist(['minutes', 'hours', 'days', 'weeks', 'months', 'years']),
  /** Which part of the treatment it holds for, where not all of it: "lithium". */
  of: v.optional(text(40)),
});
export type Span = v.InferOutput<typeof Span>;

/** How a treatment answers a dimension. Not studied and not checked by us are different values (standards R13). */
const Answer = v.variant('status', [
  v.strictObject({
    status: v.picklist(['known', 'no-difference']),
    text: text(420),
    certainty: Certainty,
    outcomes: v.optional(v.array(Id)),
    /** Times for a picture; for the dimensions "onset" and "duration" alone. */
    spans: v.optional(v.pipe(v.array(Span), v.minLength(1))),
    for: v.optional(v.array(Id)),
    ...sourced,
  }),
  v.strictObject({ status: v.literal('not-studied'), text: text(300), for: v.optional(v.array(Id)), ...sourced }),
  v.strictObject({ status: v.literal('not-checked'), for: v.optional(v.array(Id)) }),
]);
export type Answer = v.InferOutput<typeof Answer>;

/** Whether a region's regulator approved the treatment for a use. */
const Approval = v.variant('status', [
  v.strictObject({
    status: v.picklist(['approved', 'off-label', 'not-approved', 'differs', 'not-applicable']),
    text: text(300),
    for: v.optional(v.array(Id)),
    ...sourced,
  }),
  v.strictObject({ status: v.literal('not-checked'), for: v.optional(v.array(Id)) }),
]);
export type Approval = v.InferOutput<typeof Approval>;

/** A popular saying about the treatment beside what the evidence bears out. */
const OftenSaid = v.strictObject({
  said: text(160),
  known: text(420),
  certainty: Certainty,
  dimension: Id,
  ...sourced,
});
export type OftenSaid = v.InferOutput<typeof OftenSaid>;

const Review = v.strictObject({
  reviewedOn: IsoDate,
  reviewBy: IsoDate,
  /** Names of those who reviewed it and did not write it; empty until somebody has. */
  patients: Strings,
  clinicians: Strings,
});
export type Review = v.InferOutput<typeof Review>;

const entry = {
  id: Id,
  name: text(80),
  names: v.pipe(v.array(Name), v.minLength(1)),
  review: Review,
};

export const Treatment = v.strictObject({
  ...entry,
  kind: v.literal('treatment'),
  /** Said under the name: "daily tablets", "talking therapy". */
  form: text(60),
  type: v.picklist(['medicine', 'talking-therapy', 'procedure', 'activity', 'no-treatment']),
  /** Pharmacological or other classes that rules hang on, such as "antidepressant" or "opioid". */
  classes: v.array(Id),
  /** One plain sentence. */
  summary: Statement,
  members: v.array(Member),
  /** What is most serious; always shown, whatever balance says (standards B12). */
  warning: Claim,
  /** The first three of each side are what the card shows first. */
  pros: v.pipe(v.array(Point), v.minLength(3)),
  cons: v.pipe(v.array(Point), v.minLength(3)),
  /** How to stop safely, in one or two sentences; null where nothing needs stopping. */
  stopping: v.nullable(Claim),
  outcomes: v.array(Outcome),
  /** One list per dimension id of `dimensions.json` that is not derived. */
  answers: v.record(Id, v.pipe(v.array(Answer), v.minLength(1))),
  approval: v.record(Region, v.pipe(v.array(Approval), v.minLength(1))),
  oftenSaid: v.array(OftenSaid),
  /** Questions to take to a clinician. */
  questions: v.pipe(v.array(text(160)), v.minLength(3)),
  /** Where sources disagree, with both sides cited. */
  disagreements: v.array(Statement),
  /** Set when safety makes the sides uneven (standards B12). */
  balanceException: v.optional(v.strictObject({ reason: text(300), sources: v.array(Id) })),
});
export type Treatment = v.InferOutput<typeof Treatment>;

/** An option that a cited guideline names; without `treatment` it is listed under "not covered here". */
const GuidelineOption = v.strictObject({ name: text(80), treatment: v.optional(Id), ...sourced });

export const Condition = v.strictObject({
  ...entry,
  kind: v.literal('condition'),
  /** What it is, in at most 60 words. */
  summary: Statement,
  decision: v.strictObject({ question: v.pipe(text(160), v.endsWith('?', 'a decision is a question')) }),
  audience: text(160),
  /** What usually happens without treatment. */
  naturalCourse: Claim,
  /** Ids of the treatments compared for this condition. */
  treatments: v.pipe(v.array(Id), v.minLength(1)),
  options: v.pipe(v.array(GuidelineOption), v.minLength(1)),
  /** Set where waiting is no option, with the reason that is shown in its place (standards Q3). */
  withoutWaiting: v.optional(v.strictObject({ reason: text(300), ...sourced })),
  questions: v.pipe(v.array(text(160)), v.minLength(3)),
  disagreements: v.array(Statement),
});
export type Condition = v.InferOutput<typeof Condition>;

export const Term = v.strictObject({
  ...entry,
  kind: v.literal('term'),
  /** One or two plain sentences. */
  definition: Statement,
  /** Entries that a reader may want next. */
  related: v.array(Id),
});
export type Term = v.InferOutput<typeof Term>;

export const Entry = v.variant('kind', [Treatment, Condition, Term]);
export type Entry = Treatment | Condition | Term;
export type Kind = Entry['kind'];

/** A citation. `readAs` says how it was read, since an abstract or a report of a study is weaker than the study. */
export const Source = v.strictObject({
  id: Id,
  title: text(300),
  /** Authors or publisher. */
  by: text(160),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2030))),
  type: v.picklist([
    'systematic-review',
    'randomised-trial',
    'observational-study',
    'survey',
    'guideline',
    'label',
    'regulator',
    'health-service',
    'review-article',
    'report',
  ]),
  url: v.optional(v.pipe(v.string(), v.url())),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI starts with "10."'))),
  pmid: v.optional(v.pipe(v.string(), v.digits())),
  readAs: v.picklist(['full-text', 'abstract', 'page', 'report-of-it']),
  accessedOn: IsoDate,
});
export type Source = v.InferOutput<typeof Source>;
export const Sources = v.array(Source);

/** A row that every treatment answers. */
export const Dimension = v.strictObject({
  id: Id,
  /** As a person would ask it. */
  question: text(80),
  /** Explained on the spot, one sentence. */
  explanation: text(200),
  /** true: filled from another field (`approval`) and so absent from `answers`. */
  derived: v.optional(v.boolean()),
});
export type Dimension = v.InferOutput<typeof Dimension>;
export const Dimensions = v.array(Dimension);

export const CrisisLine = v.strictObject({
  id: Id,
  /** ISO 3166 code, a UK nation such as "GB-WLS", or "INT". */
  region: v.pipe(v.string(), v.regex(/^([A-Z]{2}(-[A-Z]{3})?|INT)$/)),
  place: text(60),
  name: text(100),
  call: v.nullable(text(40)),
  /** Number for text messages, with the word to send where one is needed. */
  text: v.nullable(text(60)),
  url: v.nullable(v.pipe(v.string(), v.url())),
  hours: text(80),
  verifiedOn: IsoDate,
  evidence: v.pipe(v.array(v.string()), v.minLength(1)),
});
export type CrisisLine = v.InferOutput<typeof CrisisLine>;
export const CrisisLines = v.strictObject({
  /** Local emergency numbers come first (standards S5). */
  emergency: v.array(v.strictObject({ region: v.string(), place: text(60), call: text(20) })),
  lines: v.array(CrisisLine),
});
export type CrisisLines = v.InferOutput<typeof CrisisLines>;

/** Words in the notation of `content/cue-words.ts`. */
const CueWords = v.array(
  v.pipe(v.string(), v.regex(/^[^\sA-Z]+( [^\sA-Z]+)*$/, 'a cue is lower-case words with single spaces')),
);

/** The words by which a text is found to speak of a dimension. */
export const Cues = v.strictObject({
  /** Words that turn what follows them into its opposite, and phrases that only look as if they did. */
  negators: CueWords,
  notNegators: CueWords,
  /** Everyday words, by which English is told from other languages. */
  english: CueWords,
  dimensions: v.array(
    v.strictObject({
      /** Of `dimensions.json`, or "alternatives", which no single entry answers. */
      dimension: Id,
      /** Whether saying "no …" is told apart from speaking of it. */
      deniable: v.optional(v.boolean()),
      cues: v.pipe(CueWords, v.minLength(1)),
      /** Words that may speak of it and often do not: of a sentence with these alone we say that we cannot tell. */
      weak: v.optional(CueWords),
      /** Cues that deny by themselves: "harmless". */
      denials: v.optional(CueWords),
      /** Phrases in which a cue means something else: "visits last an hour" tells nothing of how long the effect lasts. */
      except: v.optional(CueWords),
    }),
  ),
});
export type Cues = v.InferOutput<typeof Cues>;

/** The whole knowledge base as one validated set. */
export interface Pack {
  readonly treatments: readonly Treatment[];
  readonly conditions: readonly Condition[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly dimensions: readonly Dimension[];
  readonly crisisLines: CrisisLines;
  readonly cues: Cues;
}
