import { type ComponentChild, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A name in a text of ours, and the entry that it stands for. */
export interface NameInProse {
  readonly from: number;
  readonly to: number;
  readonly entry: string;
}

/** What makes names in a card's own sentences lead on to their cards. */
export interface ProseNames {
  /** The names in `text` that are to be led on from. */
  readonly namesIn: (text: string) => readonly NameInProse[];
  readonly onOpenEntry: (id: string) => void;
}

/** Without it, as in the comparison, prose is plain text. */
export const ProseContext = createContext<ProseNames | undefined>(undefined);

/** A sentence of ours, in which names can be pressed. */
export function Prose({ text }: { text: string }) {
  const names = useContext(ProseContext);
  if (!names) return <>{text}</>;
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const { from, to, entry } of names.namesIn(text)) {
    parts.push(
      text.slice(at, from),
      <button key={from} type="button" class="name" onClick={() => names.onOpenEntry(entry)}>
        {text.slice(from, to)}
      </button>,
    );
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** Finds each entry's first name in the text that is asked about first, and never those of `without`. */
export function firstNames(find: (text: string) => readonly NameInProse[], without: string): ProseNames['namesIn'] {
  const homes = new Map<string, string>();
  return (text) => {
    const met = new Set<string>();
    return find(text).filter(({ entry }) => {
      if (entry === without || met.has(entry) || (homes.get(entry) ?? text) !== text) return false;
      homes.set(entry, text);
      met.add(entry);
      return true;
    });
  };
}
