import { describe, expect, test } from 'vitest';
import { entryIndex } from '../../knowledge/bundle';
import { loadPack } from '../../knowledge/load';
import { createLookUp } from '../../knowledge/look-up';
import { nameTable } from '../../knowledge/name-table';

const pack = loadPack();
const lookUp = createLookUp(nameTable(pack), entryIndex(pack));
const ids = (words: string, most?: number) =>
  lookUp.near(words, most).map(({ entry, member }) => (member === undefined ? entry : `${entry}/${member}`));

describe('exactly', () => {
  test.each([
    ['Zoloft', 'ssris/sertraline'],
    ['ZOLOFT ', 'ssris/sertraline'],
    ['ketamine  infusions', 'ketamine-infusion'],
    ['Post traumatic stress disorder', 'ptsd'],
    ['cognitive–behavioural therapy', 'cbt'],
  ])('“%s” is %s', (words, id) => {
    expect(lookUp.exactly(words).map(({ entry, member }) => (member ? `${entry}/${member}` : entry))).toEqual([id]);
  });
  test.each([['Zolofft'], ['bread'], [''], ['   '], ['s'], ['Zoloft and Prozac']])('“%s” is no name', (words) => {
    expect(lookUp.exactly(words)).toEqual([]);
  });
  test('a member says what it belongs to, and by which name it was met', () => {
    expect(lookUp.exactly('zoloft')[0]).toMatchObject({ name: 'sertraline', of: 'SSRIs', met: 'Zoloft' });
  });
});

describe('near', () => {
  test.each([
    ['sertralin', 'ssris/sertraline'],
    ['setraline', 'ssris/sertraline'],
    ['zolof', 'ssris/sertraline'],
    ['ketamin infusoin', 'ketamine-infusion'],
    ['fibromialgia', 'chronic-pain'],
    ['cognitve therapy', 'cbt'],
    ['deppression', 'depression'],
    ['esketmine', 'esketamine'],
  ])('“%s” leads to %s among the first three', (words, id) => {
    expect(ids(words, 3)).toContain(id);
  });
  test('the beginning of a word is enough', () => {
    expect(ids('keta', 3)).toContain('ketamine-infusion');
  });
  test('every name of the knowledge base leads to its own entry', () => {
    const lost = nameTable(pack).targets.flatMap(({ entry, member, plain, special }) =>
      [...plain.split('|'), ...special.map(([text]) => text)].filter((name) => {
        const found = lookUp.near(name, 40);
        return name !== '' && !found.some((hit) => hit.entry === entry && hit.member === member);
      }),
    );
    expect(lost).toEqual([]);
  });
  test('each entry or member comes once, and no more than asked for', () => {
    const found = ids('depression', 5);
    expect(found.length).toBeLessThanOrEqual(5);
    expect(new Set(found).size).toBe(found.length);
  });
  test('a long passage leads to the names in it', () => {
    expect(ids('I was offered ketamine infusions at a clinic near here', 6)).toContain('ketamine-infusion');
  });
  test.each([['xqzwvk'], [''], ['…'], ['🙂'], ['%_()*'], ['a'.repeat(5000)]])('“%s” leads nowhere', (words) => {
    expect(ids(words)).toEqual([]);
  });
});
