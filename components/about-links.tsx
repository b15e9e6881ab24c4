import { type WordsKey, words } from '../platform/words';

/** Who stands behind the facts and how they are kept: one press from every comparison (standards C4, C6, L18, L20). */
export function AboutLinks() {
  return (
    <p class="about-links">
      {LINKS.map(([part, label]) => (
        <a key={part} href={`/about.html#${part}`} target="_blank" rel="noreferrer">
          {words(label)}
        </a>
      ))}
    </p>
  );
}

const LINKS: readonly (readonly [part: string, label: WordsKey])[] = [
  ['methods', 'about.methods'],
  ['update-policy', 'about.updatePolicy'],
  ['funding-and-interests', 'about.funding'],
  ['privacy', 'about.privacy'],
];
