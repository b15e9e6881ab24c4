/** The host that somebody means who writes "https://www.Example.org/page" or "example.org"; `undefined` when it is none. */
export function hostFrom(text: string): string | undefined {
  const written = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  if (written === '' || /\s/.test(written) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname || undefined;
}
