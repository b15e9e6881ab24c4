/** The address of the look-up page: entry ids, never the words that were asked for. */
export interface Wanted {
  readonly entry: string;
  readonly member?: string;
}

/** `entry`: to be shown at once. `near`: offered, since there is no entry by the words. Neither: the page only asks. */
export interface LookUpChoice {
  readonly entry?: Wanted | undefined;
  readonly near?: readonly Wanted[] | undefined;
}

/** Path of the look-up page for a choice. */
export function lookUpAddress({ entry, near }: LookUpChoice): `/look-up.html#${string}` {
  const parameters = new URLSearchParams();
  if (entry) parameters.set('entry', written(entry));
  if (near) parameters.set('near', near.map(written).join(' '));
  return `/look-up.html#${parameters.toString()}`;
}

/** The choice in an address, as it stands there; ids may be unknown. */
export function parseLookUp(hash: string): LookUpChoice {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const [entry, near] = [parameters.get('entry'), parameters.get('near')];
  return {
    ...(entry !== null && { entry: read(entry) }),
    ...(near !== null && { near: near.split(' ').filter(Boolean).map(read) }),
  };
}

const written = ({ entry, member }: Wanted): string => (member === undefined ? entry : `${entry}/${member}`);

function read(text: string): Wanted {
  const [entry = '', member] = text.split('/');
  return member === undefined ? { entry } : { entry, member };
}
