/** A seeded article: the same text, names and mark-up for every run. Its words are made up, so no dictionary helps anyone. */

export interface Article {
  readonly html: string;
  /** Names, one third each of one, two and three words. */
  readonly names: readonly string[];
}

export interface ArticleOptions {
  readonly characters: number;
  readonly names: number;
  /** Share of the words that begin a name. */
  readonly hits: number;
  readonly seed?: number;
}

/** Builds an article of about `characters` characters: paragraphs of sentences, 3 % of the words linked, 2 % bold. */
export function makeArticle({ characters, names: count, hits, seed = 7 }: ArticleOptions): Article {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const vocabulary = Array.from({ length: 4000 }, () => makeWord(random));
  const names = Array.from({ length: count }, (_, at) =>
    Array.from({ length: 1 + (at % 3) }, () => `${makeWord(random)}${makeWord(random)}`).join(' '),
  );
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const words: string[] = [];
    for (let at = 0; at < 60 + random() * 60; at++) {
      const word = random() < hits ? pick(names) : pick(vocabulary);
      const dice = random();
      words.push(dice < 0.03 ? `<a href="#">${word}</a>` : dice < 0.05 ? `<b>${word}</b>` : word);
      length += word.length + 1;
      if (random() < 0.08) words.push(`${words.pop()}.`);
    }
    paragraphs.push(`<p>${words.join(' ')}</p>`);
  }
  return { html: paragraphs.join('\n'), names };
}

function makeWord(random: () => number): string {
  const syllables = 1 + Math.floor(random() * 3);
  let word = '';
  for (let at = 0; at < syllables; at++) {
    word += 'bcdfglmnprstvz'.charAt(Math.floor(random() * 14)) + 'aeiou'.charAt(Math.floor(random() * 5));
    if (random() < 0.3) word += 'lnrst'.charAt(Math.floor(random() * 5));
  }
  return word;
}

/** A small, well-mixed generator of numbers in [0, 1), by Tommy Ettinger; public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
