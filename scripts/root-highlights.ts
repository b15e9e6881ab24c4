/**
 * The style sheet for browsers in which highlights inherit, as the specification says: Chromium's. There a rule without an
 * element makes it work out every highlight's style for each element of the page, marked or not, which is a seventh of the
 * time in which a framework puts in and lays out a list. Firefox, in which they do not inherit, looks only where marks are.
 */
export function rootHighlights(css: string): string {
  return css.replaceAll(/^::highlight/gm, ':root::highlight');
}
