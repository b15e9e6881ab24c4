import type { Quote as Words } from '../platform/page-report';

/** A sentence of the page, in whatever language that is, with the words in it that matter. */
export function Quote({ quote }: { quote: Words }) {
  return (
    <q class="quote" lang="" dir="auto">
      {quote.before}
      <mark>{quote.words}</mark>
      {quote.after}
    </q>
  );
}
