/**
 * The article that Evenhand grew from weighs ketamine infusion against SSRIs, CBT and opioids. Each thing it says for or
 * against one of them has its place here, in corrected and sourced form: among the points, or, where the evidence does not
 * bear it out, beside what is known.
 */
import { expect, test } from 'vitest';
import { loadPack } from '../../knowledge/load';

const treatments = new Map(loadPack().treatments.map((treatment) => [treatment.id, treatment]));

/** Everything that the entry's card says under a dimension. */
function said(id: string, dimension: string): string {
  const treatment = treatments.get(id);
  if (!treatment) throw new Error(`No treatment ${id}`);
  const { pros, cons, oftenSaid, answers } = treatment;
  return [
    ...[...pros, ...cons]
      .filter((point) => point.dimension === dimension)
      .map(({ title, text }) => `${title}: ${text}`),
    ...oftenSaid.filter((item) => item.dimension === dimension).map((item) => `${item.said} — ${item.known}`),
    ...(answers[dimension] ?? []).map((answer) => ('text' in answer ? answer.text : answer.status)),
  ].join('\n');
}

test.each([
  ['ketamine: rapid onset', 'ketamine-infusion', 'onset', /within a day/],
  ['ketamine: effective in treatment-resistant cases', 'ketamine-infusion', 'benefit', /without psychosis.*ECT/s],
  ['ketamine: minimal long-term side effects', 'ketamine-infusion', 'serious-harms', /unproven|not well known/],
  ['ketamine: reduces opioid dependence', 'ketamine-infusion', 'benefit', /opioid/i],
  ['ketamine: neuroplasticity, long-lasting improvements', 'ketamine-infusion', 'duration', /relapsed 18 days/],
  ['ketamine: cost', 'ketamine-infusion', 'cost', /insurers may refuse/i],
  ['ketamine: accessibility', 'ketamine-infusion', 'access', /clinics/],
  ['ketamine: dissociation, nausea, blood pressure', 'ketamine-infusion', 'side-effects', /detached.*blood pressure/is],
  ['ketamine: multiple sessions', 'ketamine-infusion', 'time', /six visits/],
  ['ketamine: lack of long-term research', 'ketamine-infusion', 'certainty', /[Ll]ong-term/],
  ['ketamine: not a standalone treatment', 'ketamine-infusion', 'mixing', /talking therapy/],
  ['SSRIs: established efficacy', 'ssris', 'benefit', /dummy pills/],
  ['CBT: established efficacy', 'cbt', 'benefit', /of 100/],
  ['SSRIs: insurance, cost', 'ssris', 'cost', /not checked insurance/],
  ['CBT: insurance, cost', 'cbt', 'cost', /took no insurance/],
  ['SSRIs: widely available', 'ssris', 'access', /GP/],
  ['CBT: widely available', 'cbt', 'access', /wait/i],
  ['CBT: no pharmacological side effects', 'cbt', 'side-effects', /of 100/],
  ['SSRIs: weeks to months to show benefit', 'ssris', 'onset', /week/],
  ['SSRIs: weight gain, sexual dysfunction, sleep', 'ssris', 'side-effects', /sex.*|weight/is],
  ['SSRIs: limited in treatment-resistant cases', 'ssris', 'benefit', /14 of 100/],
  ['opioids: dependence and abuse', 'opioids', 'stopping', /depend|addict/i],
  ['opioids: mainstay for chronic pain', 'opioids', 'benefit', /of 10/],
])('%s', (_claim, id, dimension, expected) => {
  expect(said(id, dimension)).toMatch(expected);
});

test('each of the four treatments of the article has both sides and a warning', () => {
  for (const id of ['ketamine-infusion', 'ssris', 'cbt', 'opioids']) {
    const treatment = treatments.get(id);
    expect(treatment?.pros.length).toBeGreaterThanOrEqual(3);
    expect(treatment?.cons.length).toBeGreaterThanOrEqual(3);
    expect(treatment?.warning.text).toBeTruthy();
  }
});
