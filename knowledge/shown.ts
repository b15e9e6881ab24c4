/**
 * The knowledge base's shapes as they travel to be shown: without the evidence rows that facts rest on, which only building
 * and checking look at. Whole ones may stand in their place.
 */
import type * as whole from './schema';

export type Shown<T> = T extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Exclude<Key, 'evidence'>]: Shown<T[Key]> }
    : T;

export type Statement = Shown<whole.Statement>;
export type Claim = Shown<whole.Claim>;
export type Outcome = Shown<whole.Outcome>;
export type Point = Shown<whole.Point>;
export type Answer = Shown<whole.Answer>;
export type Approval = Shown<whole.Approval>;
export type Treatment = Shown<whole.Treatment>;
export type Condition = Shown<whole.Condition>;
export type Term = Shown<whole.Term>;
export type Entry = Treatment | Condition | Term;
export type CrisisLine = Shown<whole.CrisisLine>;
export type CrisisLines = Shown<whole.CrisisLines>;

/** A copy without evidence rows at any depth. */
export function shown<T>(value: T): Shown<T> {
  return JSON.parse(JSON.stringify(value, (key, inner) => (isRows(key, inner) ? undefined : inner)));
}

/** Rows are a list of ids; a dimension of that name would hold answers. */
const isRows = (key: string, value: unknown): boolean =>
  key === 'evidence' && Array.isArray(value) && value.every((row) => typeof row === 'string');
