/** What the engine would mark in a document or a text, with the reason for each candidate. */
import { parseHTML } from 'linkedom';
import { blocksIn, languageOf } from '../../content/blocks';
import { findIn, type Judged, namedIn } from '../../content/find';
import type { Matcher } from '../../content/matcher';
import { readTitle, supportFor } from '../../content/support';

export interface Explained {
  readonly taken: boolean;
  readonly text: string;
  readonly entry: string;
  readonly member: string | undefined;
  /** UTF-16 offsets: in the text, or in the block's text of a document. */
  readonly from: number;
  readonly to: number;
  /** For documents: which block, counted from 0 in the order of the page. */
  readonly block: number | undefined;
  readonly why: string;
}

/** Explains plain text, read as a page of one block. `title` is the page's, empty when left out. */
export function explainText(matcher: Matcher, text: string, title = ''): Explained[] {
  return explain(matcher, title, [{ text, block: undefined, language: undefined }]);
}

/**
 * Explains an HTML document. There is no layout here, so text that only style sheets hide is read as well; what is marked
 * `hidden` is not.
 */
export function explainHtml(matcher: Matcher, html: string): Explained[] {
  // This parser makes no element that the file leaves out, so the root is made here and the body is not relied on.
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`,
  );
  const root = document.documentElement;
  const blocks = root
    ? [...blocksIn(root, { deep: true })].filter(({ owner }) => owner.closest('[hidden]') === null)
    : [];
  return explain(
    matcher,
    document.querySelector('title')?.textContent ?? '',
    blocks.map(({ text, owner }, block) => ({ text, block, language: languageOf(owner) })),
  );
}

interface Line {
  readonly text: string;
  readonly block: number | undefined;
  readonly language: string | undefined;
}

function explain(matcher: Matcher, title: string, lines: readonly Line[]): Explained[] {
  const found = lines.flatMap((line) => {
    const left: Judged[] = [];
    const kept = findIn(matcher, line.text, { language: () => line.language, left });
    return [...kept, ...left].sort((a, b) => a.candidate.from - b.candidate.from).map((judged) => ({ line, judged }));
  });
  const named = namedIn(found.map(({ judged }) => judged));
  const readOnce = readTitle(matcher, title);
  return found.map(({ line, judged: { candidate, verdict } }) => {
    const { from, to, rule } = candidate;
    const supported = verdict.is === 'page' ? supportFor(candidate, named, readOnce) : undefined;
    return {
      taken: verdict.is === 'taken' || supported !== undefined,
      text: line.text.slice(from, to),
      entry: rule.target.entry,
      member: rule.target.member,
      from,
      to,
      block: line.block,
      why: supported ? `${verdict.why}; ${supported}` : verdict.why,
    };
  });
}
