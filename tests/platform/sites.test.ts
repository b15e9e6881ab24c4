import { describe, expect, test } from 'vitest';
import { defaults } from '../../platform/settings';
import { isPrivate, isReading, isSiteOn, withSite } from '../../platform/sites';

describe('private places are silent by default (V8)', () => {
  test.each(['mail.google.com', 'mychart.example.org', 'www.paypal.com', 'webmail.example.net'])('%s', (host) => {
    expect(isPrivate(host)).toBe(true);
    expect(isReading(defaults, host)).toBe(false);
  });
  test.each(['example.org', 'notpaypal.com', 'google.com', 'mychartist.org'])('%s is read', (host) => {
    expect(isReading(defaults, host)).toBe(true);
  });
  test('the reader of the page may switch one on, and off again', () => {
    const on = withSite(defaults, 'mail.google.com', true);
    expect(isReading(on, 'mail.google.com')).toBe(true);
    expect(isReading(withSite(on, 'mail.google.com', false), 'mail.google.com')).toBe(false);
  });
});

test('the switch for a site is that of the site alone', () => {
  const off = withSite(defaults, 'example.org', false);
  expect(isSiteOn(off, 'example.org')).toBe(false);
  expect(isSiteOn(off, 'www.example.org')).toBe(true);
  expect(withSite(off, 'example.org', true)).toEqual(defaults);
});

test('the switch for everywhere silences every site and remembers each', () => {
  const off = { ...withSite(defaults, 'a.org', false), enabled: false };
  expect(isReading(off, 'b.org')).toBe(false);
  expect(isReading({ ...off, enabled: true }, 'b.org')).toBe(true);
  expect(isReading({ ...off, enabled: true }, 'a.org')).toBe(false);
});
