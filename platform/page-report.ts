/**
 * What one frame tells the open popup about its page. It holds words of the page, so it is handed over as the answer to the
 * popup's own call and never sent as a message (docs/decisions/0007-words-of-the-page.md).
 */

/** An entry, or a member of one, with the sentence in which the page names it first. */
export interface FirstSentence {
  readonly entry: string;
  readonly member?: string;
  readonly sentence: Quote;
}

/** A sentence of the page and the words in it that matter. */
export interface Quote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The text speaks of this dimension of a treatment. */
export interface Spoken {
  readonly dimension: string;
  /** Whether all that it says is that there is none: "no side effects". */
  readonly denied: boolean;
  /** Whether the words can be relied on; if not, we cannot tell whether the text speaks of it. */
  readonly sure: boolean;
  readonly quote: Quote;
}

/** What the text on one treatment speaks of. */
export interface TreatmentReport {
  readonly entry: string;
  /** Whether what is not in `spoken` can be called left out. */
  readonly basis: 'enough' | 'too-little' | 'other-language';
  readonly spoken: readonly Spoken[];
}

export interface PageReport {
  readonly first: readonly FirstSentence[];
  readonly treatments: readonly TreatmentReport[];
}

/** The report of one frame, named by its reader's own random id. */
export interface FrameReport {
  readonly frame: string;
  readonly report: PageReport;
}
