/** A stretch of a text: one sentence of it, as the browser divides it. Offsets are those of the text. */
export interface Sentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The sentences of a paragraph. */
export function sentencesOf(text: string): Sentence[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    text: segment,
    from: index,
    to: index + segment.length,
  }));
}

/** Made on first use: it costs some milliseconds. */
let segmenter: Intl.Segmenter | undefined;
