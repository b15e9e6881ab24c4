/** What the popup's search finds. The names, and what searches them, are loaded at the first letter. */
import index from 'knowledge:index';
import { useRef, useState } from 'preact/hooks';
import type { Hit, LookUp } from '../../knowledge/look-up';

/** The hits of what was asked last; `undefined` when nothing is asked. */
export function useLookUp(): { readonly hits: readonly Hit[] | undefined; readonly ask: (typed: string) => void } {
  const [hits, setHits] = useState<readonly Hit[]>();
  const last = useRef('');
  const ask = async (typed: string): Promise<void> => {
    last.current = typed;
    const found = typed.trim() === '' ? undefined : (await lookUp()).near(typed);
    // A slower answer to an earlier question is not wanted any more.
    if (last.current === typed) setHits(found);
  };
  return { hits, ask: (typed) => void ask(typed) };
}

let loading: Promise<LookUp> | undefined;

function lookUp(): Promise<LookUp> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LookUp> {
  const [{ createLookUp }, { default: table }] = await Promise.all([
    import('../../knowledge/look-up'),
    import('knowledge:name-table'),
  ]);
  return createLookUp(table, index);
}
