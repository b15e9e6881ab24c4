/** Pages in other languages: only what is unmistakable there; each block by the language that it is declared in. */
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../content/matcher';
import { loadPack } from '../../knowledge/load';
import { nameTable } from '../../knowledge/name-table';
import { explainHtml } from '../../scripts/explain/explain';
import { bracketed, plain } from './brackets';

const matcher = createMatcher(nameTable(loadPack()));

describe('a block in another language', () => {
  test.each([
    ['de', 'Nach der Depression half ihr [Sertraline], nicht [ketamine] infusion, sagt die Therapeutin.'],
    ['de-AT', 'Die Toleranz sank, NICE und das Placebo auch; PTSD, Remission und Agoraphobia im Text.'],
    ['fr', 'Le pain de depression, une exposure, un act, le net; [Zoloft] et [ketamine] chez le patient.'],
    ['es', 'La depression y el social anxiety con [fluoxetine], [Xanax] y [Lexapro]; CBT con therapy.'],
    ['nl', 'Hij nam [oxycodone] tegen chronic pain en OCD met therapy.'],
    ['it', 'SSRI, [SSRIs], TMS e depression con il psychiatrist; [Prozac]'],
    ['ja', 'SSRI [Paxil]\u3092\u98f2\u3080'],
    ['ar', '\u062a\u0646\u0627\u0648\u0644 [Zoloft] \u0648 PTSD'],
    ['en', 'after [depression], [sertraline] and my [psychotherapy]'],
    ['en-AU', 'after [depression], [sertraline] and my [psychotherapy]'],
    ['EN_us', 'after [depression], [sertraline] and my [psychotherapy]'],
  ])('%s: %s', (language, line) => {
    expect(bracketed(matcher, plain(line), { language })).toBe(line);
  });
});

describe('the language that the page declares', () => {
  const marked = (html: string) =>
    explainHtml(matcher, html)
      .filter(({ taken }) => taken)
      .map(({ text }) => text);
  const english = 'Panic disorder and Zoloft';

  test.each([
    ['none is read as English', `<p>${english}</p>`, ['Panic disorder', 'Zoloft']],
    ['on the root', `<html lang="fr"><p>${english}</p></html>`, ['Zoloft']],
    [
      'a quotation in English on a French page',
      `<html lang="fr"><p>${english}</p><blockquote lang="en"><p>${english}</p></blockquote></html>`,
      ['Zoloft', 'Panic disorder', 'Zoloft'],
    ],
    [
      'a French paragraph on an English page',
      `<html lang="en"><p>${english}</p><div lang="fr-CA"><p>${english}</p></div></html>`,
      ['Panic disorder', 'Zoloft', 'Zoloft'],
    ],
    ['an empty one says nothing', `<html lang=""><p>${english}</p></html>`, ['Panic disorder', 'Zoloft']],
    [
      'an inline element does not change its block',
      `<html lang="en"><p>Say <i lang="fr">Panic disorder</i></p></html>`,
      ['Panic disorder'],
    ],
  ])('%s', (_title, html, expected) => {
    expect(marked(html)).toEqual(expected);
  });
});
