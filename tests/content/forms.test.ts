/** The forms in which pages write the names of the knowledge base: one line for each, expected matches in brackets. */
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../content/matcher';
import { loadPack } from '../../knowledge/load';
import { nameTable } from '../../knowledge/name-table';
import { bracketed, plain } from './brackets';

const matcher = createMatcher(nameTable(loadPack()));
const cases = (lines: string[]) =>
  test.each(lines)('%s', (line) => {
    expect(bracketed(matcher, plain(line))).toBe(line);
  });

describe('British and American spelling', () => {
  cases([
    '[cognitive behavioural therapy], [cognitive behavioral therapy], [cognitive behaviour therapy]',
    '[generalised anxiety disorder] or [generalized anxiety disorder]',
    '[behavioral activation] and [behavioural activation]',
    '[ketamine] as an [anaesthetic], [ketamine] as an [anesthetic]',
    '[paracetamol] is [acetaminophen], [pethidine] is [meperidine], [lidocaine infusion] is [lignocaine infusion]',
    '[noradrenaline] and [norepinephrine] and an [SNRI]',
    '[venlafaxine hydrochloride], [morphine sulphate], [morphine sulfate]',
    '[sleep apnoea], [sleep apnea], [hyponatraemia], [hyponatremia]',
    '[randomised trials], [randomized trials]',
    '[eye movement desensitisation and reprocessing], [eye movement desensitization and reprocessing]',
  ]);
});

describe('diacritics and signs', () => {
  cases([
    '[T\u00e9ralithe] and [Teralithe]',
    '[k\u00e9tamine], [Z\u00f6loft], [sertrali\u0301ne]',
    '[S\u00adSRI antidepressant] and [anti\u00addepressants]',
    '[keta\u200bmine], [Spravato\u00ae], [Prozac\u2122]',
    '[social\u00a0anxiety disorder], [chronic\u202fpain], [panic\n   disorder]',
    '[post\u2011traumatic stress disorder], [post\u2013traumatic stress disorder], [post\u2014traumatic stress disorder]',
    "[St John's wort], [St John\u2019s wort], [St. John\u2019s wort]",
    '[SSRI]\u2019s, [SSRI]\u2032s, [SNRIs]\u2019 and [MAOIs]',
    '[Zoloft]\u2014[ketamine]\u2014[PTSD]',
    '[Zoloft]/[Lexapro], ([ketamine]); \u201c[PTSD]\u201d; [Prozac]\u2026',
    '[\uff33\uff33\uff32\uff29s]',
  ]);
});

describe('spellings of forums', () => {
  cases([
    '[setraline], [sertaline], [zolof]; [fluoxitine], [prozak]; [citolopram], [celexa]',
    '[venaflaxine], [effexer]; [cymbolta]; [welbutrin], [buproprion]; [mirtazepine]; [trazadone]',
    '[amitriptaline], [nortriptaline]; [clonazapam], [klonipin], [ativin], [zanax]; [gabapenten], [lyrika]',
    '[oxycotin], [percoset], [tramodol], [fentynal], [codiene]; [ibuprophen], [tylonol]',
    '[ketamene], [spravatto], [benzodiazapines], [anti-depressents], [seratonin]',
    'put me on an [ssri] and an [snri], had [emdr], got [ptsd]',
    'my therapist does [cbt] and [dbt], my psychiatrist does [tms]',
  ]);
});

describe('slang, where other words make it safe', () => {
  cases([
    '[bupe] after [methadone], [oxy] from the surgeon, 50 mg of [tram], [xans] for panic',
    'the bupe of the day, an oxy torch, the tram to work, percs of the job, perks and shrooms',
    'gabs, vics, percs, fent, mushies and Molly',
    'a benzo ring',
    'a [benzo] for sleep',
  ]);
});

describe('part of something else', () => {
  cases([
    'non-ketamine, non\u2011ketamine, non-opioid painkillers, anti-opioid, no-opioid',
    'pre-[ketamine], post-[ketamine], [SSRI antidepressant]-free, [esketamine]-like',
    'norketamine, esketaminelike, ketaminergic, hydroxynorketamine, MyZoloft',
    'https://example.org/zoloft/faq?x=ketamine, www.ketamine.com, zoloft.com, example.org/ketamine',
    'write to zoloft@example.org or to info@ketamine-clinic.example.org',
    '@zoloft, #zoloft, #ketamine2024, @ketamine_clinic, u/ketamine, r/zoloft, /r/zoloft',
    'ketamine_dose, dose_ketamine, \\ketamine, x=ketamine, zoloft.pdf, ketamine.html',
    '[Zoloft]. Then [ketamine].Then [PTSD]',
  ]);
});
