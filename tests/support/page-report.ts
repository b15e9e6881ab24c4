/** The report on an HTML text, read in Node by the real names and cue words. There is no layout: nothing counts as hidden. */
import { parseHTML } from 'linkedom';
import { blocksIn, languageOf, placeOf, withPieces } from '../../content/blocks';
import { reportOn } from '../../content/coverage';
import { createCueFinder } from '../../content/cue-words';
import { findIn, namedIn } from '../../content/find';
import { createMatcher } from '../../content/matcher';
import { passagesIn } from '../../content/passages';
import { readTitle, supportFor } from '../../content/support';
import { loadPack } from '../../knowledge/load';
import { nameTable } from '../../knowledge/name-table';
import type { PageReport } from '../../platform/page-report';

const pack = loadPack();
const matcher = createMatcher(nameTable(pack));
const cues = createCueFinder(pack.cues);

export function reportOnHtml(html: string): PageReport {
  const { document } = parseHTML(html);
  const root = document.documentElement;
  const title = readTitle(matcher, document.title);
  const found = [...blocksIn(root, { deep: true })].flatMap((block) =>
    findIn(matcher, block.text, { language: () => languageOf(block.owner) }).map((judged) => ({ block, judged })),
  );
  const named = namedIn(found.map(({ judged }) => judged));
  const mentions = found
    .filter(({ judged }) => judged.verdict.is === 'taken' || supportFor(judged.candidate, named, title) !== undefined)
    .map(({ block, judged: { candidate } }) => {
      const { entry, kind, member } = candidate.rule.target;
      return { entry, kind, member, place: placeOf(withPieces(block), candidate.from, candidate.to) };
    });
  return reportOn(
    passagesIn(root, mentions, () => true),
    cues,
  );
}
