/** The choice of a comparison and what is loaded for it, for the popup and the comparison page alike. */
import crisisLines from 'knowledge:crisis-lines';
import dimensions from 'knowledge:dimensions';
import index from 'knowledge:index';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LeftOut } from '../../components/compare-page';
import type { ComparisonProps } from '../../components/comparison';
import type { ComparisonState } from '../../components/comparison-slot';
import type { EntryBundle } from '../../knowledge/bundle';
import type { Source } from '../../knowledge/schema';
import type { ComparisonChoice } from '../../platform/comparison-address';
import { loadEntry, loadedEntry } from '../../platform/entries';
import { readerRegion } from '../../platform/region';
import { type Arranging, useArranging } from './arrangement-state';

/** A choice that can be shown: a condition, and the treatments of it that are to stand side by side. */
export interface Chosen {
  readonly condition: string;
  readonly treatments: readonly string[];
}

/** Shown when nothing that was asked for or named tells another. */
const FIRST_CONDITION = 'depression';
/** Always offered beside a single option, so that it never stands alone (standards Q3). */
const WAITING = 'no-treatment';
/** Columns that can be read side by side in popup and side panel. The tab takes more. */
export const COLUMNS = 4;

/**
 * Completes a choice. Without a condition: the one that all chosen treatments belong to, depression first. Of the
 * treatments those stay that are compared for the condition; none is chosen that nobody came from or named (standards
 * B8), except waiting beside a single one.
 */
export function complete({ condition, treatments }: ComparisonChoice): Chosen {
  const conditions = index.filter(({ kind }) => kind === 'condition');
  const first = conditions.filter(({ id }) => id === FIRST_CONDITION);
  const home =
    condition ??
    [...first, ...conditions].find((item) => treatments.every((id) => item.treatments?.includes(id)))?.id ??
    FIRST_CONDITION;
  const offered = treatmentsOf(home);
  const wanted = offered.filter((id) => treatments.includes(id));
  const isAlone = wanted.length === 1 && offered.includes(WAITING) && !wanted.includes(WAITING);
  return { condition: home, treatments: isAlone ? [...wanted, WAITING] : wanted };
}

/** The same for treatments that a page names, most often named first: as many as can be read side by side. */
export function completeNamed(choice: ComparisonChoice): Chosen {
  const { condition } = complete(choice);
  const offered = treatmentsOf(condition);
  const named = choice.treatments.filter((id) => offered.includes(id)).slice(0, COLUMNS);
  return complete({ condition, treatments: named });
}

/** What a choice asks for and its completion does not hold: unknown ids, and treatments of other conditions. */
export function leftOut(asked: ComparisonChoice, { condition, treatments }: Chosen): LeftOut {
  const others = asked.treatments.filter((id) => !treatments.includes(id) && !treatmentsOf(condition).includes(id));
  const itemOf = (wanted: string) => index.find(({ id, kind }) => id === wanted && kind === 'treatment');
  return {
    unknown: others.filter((id) => !itemOf(id)),
    elsewhere: others.flatMap((id) => itemOf(id)?.name ?? []),
  };
}

/** Ids of the treatments compared for a condition; none for an unknown one. */
export function treatmentsOf(condition: string): readonly string[] {
  return index.find(({ id }) => id === condition)?.treatments ?? [];
}

/** What the place that shows the comparison does with its sheet. */
type SheetHome = Pick<ComparisonProps, 'onPrint' | 'sheetFirst'>;

/** What is loaded from the package; how the reader arranged it comes on top. */
type Loaded = Omit<ComparisonProps, keyof Arranging | keyof SheetHome> | Exclude<ComparisonState, ComparisonProps>;

/** Loads what the choice needs, arranged as the reader has it. */
export function useComparison({ condition, treatments }: Chosen, home: SheetHome): ComparisonState {
  const arranging = useArranging();
  const state = useLoaded([condition, ...treatments].join(' '));
  return typeof state === 'string' || 'missing' in state ? state : { ...state, ...arranging, ...home };
}

/** What is there already comes in the same turn; until the rest has come, what was shown before stays in view. */
function useLoaded(wanted: string): Loaded {
  const shown = useRef<Loaded>('loading');
  const [, redraw] = useState(0);
  const ready = useMemo(() => {
    const ids = wanted.split(' ');
    return ids.every(loadedEntry) ? compared(ids, ids.map(loadedEntry)) : undefined;
  }, [wanted]);
  if (ready) shown.current = ready;
  useEffect(() => {
    if (ready) return;
    let isCurrent = true;
    const ids = wanted.split(' ');
    void Promise.all(ids.map(loadEntry)).then((found) => {
      if (!isCurrent) return;
      shown.current = compared(ids, found);
      redraw((count) => count + 1);
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted, ready]);
  return shown.current;
}

/** The choice with a treatment put in or taken out. */
export function toggled({ condition, treatments }: Chosen, treatment: string): Chosen {
  const rest = treatments.filter((id) => id !== treatment);
  return { condition, treatments: rest.length < treatments.length ? rest : [...treatments, treatment] };
}

function compared(ids: readonly string[], [condition, ...treatments]: readonly (EntryBundle | undefined)[]): Loaded {
  if (condition?.entry.kind !== 'condition') return { missing: ids[0] ?? '' };
  const found: EntryBundle[] = [];
  for (const [at, bundle] of treatments.entries()) {
    if (bundle?.entry.kind !== 'treatment') return { missing: ids[at + 1] ?? '' };
    found.push(bundle);
  }
  return {
    condition: condition.entry,
    treatments: found
      .flatMap(({ entry }) => (entry.kind === 'treatment' ? [entry] : []))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    sources: merged([condition, ...found]),
    dimensions,
    crisisLines,
    region: readerRegion(),
    today: new Date().toISOString().slice(0, 10),
  };
}

function merged(bundles: readonly EntryBundle[]): Source[] {
  return [...new Map(bundles.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values()];
}
