/**
 * The checks against the real entries: each mutant is the pack with one thing spoilt, and at least 95 of 100 must be refused
 * by the schema, or by the rule that is meant for it with a problem that blocks the build. Seeded, so that a survivor can be
 * met again.
 */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { checkPack } from '../../knowledge/checks';
import type { Finding } from '../../knowledge/checks/finding';
import type { RuleId } from '../../knowledge/checks/rules';
import { Condition, type Pack, Treatment } from '../../knowledge/schema';
import { randomFrom } from '../../scripts/knowledge/random';
import { type Draft, realPack } from './drafts';
import { type Guard, type Mutation, mutations, type Pick } from './mutants';

/** Mutants of each kind. */
const OF_EACH = 6;
/** Choices that may find nothing to spoil before a kind is given up. */
const TRIES = 60;
const CAUGHT = 0.95;

const keyOf = ({ file, field, rule }: Finding): string => `${file} ${field} ${rule}`;
const known = new Set(checkPack(realPack).map(keyOf));

test('at least 95 of 100 spoilt packs are refused', { timeout: 180_000 }, () => {
  const random = randomFrom(1);
  const pick: Pick = (list) => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const mutants = Object.entries(mutations).flatMap(([kind, way]) => several(kind, way, pick));
  const survivors = mutants.filter(({ refused }) => !refused).map(({ name }) => name);
  console.log(`${mutants.length - survivors.length} of ${mutants.length} mutants refused`);
  expect(mutants.length).toBeGreaterThanOrEqual(200);
  expect(1 - survivors.length / mutants.length, `survivors:\n${survivors.join('\n')}`).toBeGreaterThanOrEqual(CAUGHT);
});

interface Mutant {
  readonly name: string;
  readonly refused: boolean;
}

function several(kind: string, [guard, mutation]: readonly [Guard, Mutation], pick: Pick): Mutant[] {
  const mutants: Mutant[] = [];
  for (let tries = 0; tries < TRIES && mutants.length < OF_EACH; tries += 1) {
    const { draft, treatment } = copyFor(pick);
    const done = mutation({ draft, treatment, pick });
    if (done === undefined) continue;
    const pack = draft as Pack;
    const refused = guard === 'schema' ? !fitsSchema(treatment, pack) : isFound(guard, pack);
    mutants.push({ name: `${kind}: ${treatment.id}: ${done}`, refused });
  }
  return mutants;
}

/** A pack in which one treatment, and what treatments share, may be written to; copying all of it each time would take long. */
function copyFor(pick: Pick): { draft: Draft<Pack>; treatment: Draft<Treatment> } {
  const treatment = structuredClone(pick(realPack.treatments)) as Draft<Treatment>;
  const { conditions, crisisLines, sources } = structuredClone({ ...realPack, treatments: [], terms: [] });
  const draft = {
    ...realPack,
    conditions,
    crisisLines,
    sources,
    treatments: realPack.treatments.map((other) => (other.id === treatment.id ? treatment : other)),
  } as Draft<Pack>;
  return { draft, treatment };
}

const fitsSchema = (treatment: unknown, { conditions }: Pack): boolean =>
  v.is(Treatment, treatment) && conditions.every((condition) => v.is(Condition, condition));

/** The rule finds a problem where it had found none. */
const isFound = (rule: RuleId, pack: Pack): boolean =>
  checkPack(pack).some((finding) => finding.rule === rule && !known.has(keyOf(finding)));
