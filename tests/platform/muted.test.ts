import { describe, expect, test } from 'vitest';
import { isWanted, withMuted, withoutMuted } from '../../platform/muted';
import { defaults } from '../../platform/settings-shape';

const sertraline = { entry: 'ssri', kind: 'treatment', member: 'sertraline' } as const;
const ssri = { entry: 'ssri', kind: 'treatment' } as const;
const cbt = { entry: 'cbt', kind: 'treatment' } as const;
const ptsd = { entry: 'ptsd', kind: 'condition' } as const;

describe('a muted name', () => {
  const here = withMuted(defaults, { site: 'a.org', entry: 'cbt' });
  const everywhere = withMuted(defaults, { entry: 'ssri', member: 'sertraline' });
  test('is silent on its site alone', () => {
    expect([isWanted(here, 'a.org', cbt), isWanted(here, 'b.org', cbt)]).toEqual([false, true]);
  });
  test('is silent everywhere when it names no site', () => {
    expect([isWanted(everywhere, 'a.org', sertraline), isWanted(everywhere, 'b.org', sertraline)]).toEqual([
      false,
      false,
    ]);
  });
  test('a member is muted without its class, and a class without its members', () => {
    expect(isWanted(everywhere, 'a.org', ssri)).toBe(true);
    expect(isWanted(withMuted(defaults, { entry: 'ssri' }), 'a.org', sertraline)).toBe(true);
  });
  test('is kept once, and taken back alone', () => {
    const both = withMuted(withMuted(here, { entry: 'cbt' }), { site: 'a.org', entry: 'cbt' });
    expect(both.mutedNames).toHaveLength(2);
    expect(withoutMuted(both, { entry: 'cbt' })).toEqual(here);
  });
});

test('a kind that is not wanted is silent', () => {
  const settings = { ...defaults, kinds: { ...defaults.kinds, condition: false } };
  expect([isWanted(settings, 'a.org', ptsd), isWanted(settings, 'a.org', cbt)]).toEqual([false, true]);
});
