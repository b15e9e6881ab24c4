import { expect, test } from 'vitest';
import { hostFrom } from '../../platform/host';

test.each([
  ['example.org', 'example.org'],
  [' https://www.Example.org/a?b ', 'www.example.org'],
  ['localhost:3000', 'localhost'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
])('%j is %j', (text, host) => {
  expect(hostFrom(text)).toBe(host);
});

test.each([[''], ['  '], ['two words'], ['https://'], ['exa<mple'], ['file:///a/b']])('%j is no site', (text) => {
  expect(hostFrom(text)).toBeUndefined();
});
