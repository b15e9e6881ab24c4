import { type Gaps, type WordsKey, words } from '../platform/words';
import { english } from './english';

/** A sentence of the interface with texts of the knowledge base in some of its gaps; or such a text by itself. */
export type Sentence =
  | string
  | { readonly key: WordsKey; readonly gaps?: Gaps; readonly facts?: Readonly<Record<string, string>> };

/** The sentence as plain text, for what cannot tell languages apart, such as a label. */
export function inWords(sentence: Sentence): string {
  return typeof sentence === 'string' ? sentence : words(sentence.key, { ...sentence.gaps, ...sentence.facts });
}

/** The sentence with its English parts marked as such. */
export function Phrase({ of: sentence }: { readonly of: Sentence }) {
  if (typeof sentence === 'string') return <span {...english}>{sentence}</span>;
  const { key, gaps, facts = {} } = sentence;
  const parts = words(key, gaps).split(/\{(\w+)\}/);
  // Every second part is the name of a gap that the interface's own words left open.
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={part} {...english}>
            {facts[part]}
          </span>
        ),
      )}
    </>
  );
}
