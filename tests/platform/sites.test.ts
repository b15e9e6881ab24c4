import { describe, expect, test } from 'vitest';
import { defaults } from '../../platform/settings-shape';
import { isPrivate, isReading, isSiteOn, pauseEnd, withPause, withSite } from '../../platform/sites';

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

describe('V18: only these sites', () => {
  const these = { ...defaults, sitesMode: 'these', sites: ['example.org'] } as const;
  test.each([
    ['example.org', true],
    ['www.example.org', true],
    ['notexample.org', false],
    ['example.com', false],
  ])('%s: %j', (host, on) => {
    expect(isReading(these, host)).toBe(on);
  });
  test('a private place under a listed site is listed by itself or not at all', () => {
    const listed = { ...these, sites: ['google.com'] };
    expect(isReading(listed, 'mail.google.com')).toBe(false);
    expect(isReading(withSite(listed, 'mail.google.com', true), 'mail.google.com')).toBe(true);
  });
  test('the switch of a site puts it on the list and takes it off', () => {
    const added = withSite(these, 'a.org', true);
    expect(added.sites).toEqual(['example.org', 'a.org']);
    expect(withSite(added, 'a.org', false)).toEqual(these);
  });
  test('the switch of a host under a listed site silences that host alone', () => {
    const off = withSite(these, 'www.example.org', false);
    expect([isSiteOn(off, 'www.example.org'), isSiteOn(off, 'example.org')]).toEqual([false, true]);
    expect(withSite(off, 'www.example.org', true)).toEqual(these);
  });
});

describe('V18: only when asked', () => {
  const button = { ...defaults, sitesMode: 'button' } as const;
  test('a tab is read when it was asked for', () => {
    expect(isReading(button, 'a.org')).toBe(false);
    expect(isReading(button, 'a.org', { asked: true })).toBe(true);
  });
  test('a site that is off, a private place and the switch for everywhere stay silent', () => {
    const asked = { asked: true };
    expect(isReading(withSite(button, 'a.org', false), 'a.org', asked)).toBe(false);
    expect(isReading(button, 'mail.google.com', asked)).toBe(false);
    expect(isReading({ ...button, enabled: false }, 'a.org', asked)).toBe(false);
  });
});

describe('off for today', () => {
  const evening = new Date(2026, 10, 24, 23, 50).getTime();
  const midnight = new Date(2026, 10, 25).getTime();
  const paused = withPause(defaults, 'a.org', evening);
  test('it lasts until midnight where the reader is, on that site alone', () => {
    expect(pauseEnd(paused, 'a.org', evening)).toBe(midnight);
    expect(isReading(paused, 'a.org', { now: midnight - 1 })).toBe(false);
    expect(isReading(paused, 'a.org', { now: midnight })).toBe(true);
    expect(isReading(paused, 'b.org', { now: evening })).toBe(true);
  });
  test('the switch of the site ends it', () => {
    expect(withSite(paused, 'a.org', true)).toEqual(defaults);
  });
  test('pauses that are over are not kept', () => {
    expect(withPause(paused, 'b.org', midnight).pausedSites.map(({ site }) => site)).toEqual(['b.org']);
  });
});
