/** From the page's blocks and mentions to the plain passages that `coverage.ts` reads. */
import { type Block, blocksIn, languageOf, withPieces } from './blocks';
import { isEnglish } from './context';
import type { Name, Passage } from './coverage';
import type { Mention } from './mentions';

/** What the passages are made of. */
export type Named = Pick<Mention, 'entry' | 'kind' | 'member' | 'place'>;

/** Parts of a page that are not its article: menus, side columns, small print, forms. */
const ASIDE =
  'nav, footer, aside, form, dialog, [role="navigation"], [role="contentinfo"], [role="complementary"], [role="search"], [role="dialog"]';

/** The passages of `root`, in the order of the page; blank and hidden blocks and those beside the article are left out. */
export function passagesIn(root: Element, mentions: Iterable<Named>, isShown: (owner: Element) => boolean): Passage[] {
  const byNode = new Map<Text, Named[]>();
  for (const mention of mentions) {
    const { startContainer } = mention.place;
    byNode.set(startContainer, [...(byNode.get(startContainer) ?? []), mention]);
  }
  return [...blocksIn(root, { deep: true })]
    .filter(({ text, owner }) => text.trim() !== '' && !owner.closest(ASIDE) && isShown(owner))
    .map((block) => passageOf(block, byNode));
}

function passageOf(block: Block, byNode: ReadonlyMap<Text, readonly Named[]>): Passage {
  const { text, owner } = block;
  const level = levelOf(owner);
  const language = languageOf(owner);
  return {
    text,
    ...(level !== undefined && { level }),
    isForeign: language !== undefined && !isEnglish(language),
    names: namesIn(block, byNode),
  };
}

function namesIn(block: Block, byNode: ReadonlyMap<Text, readonly Named[]>): Name[] {
  const { pieces } = withPieces(block);
  const starts = new Map(pieces.map(({ node, from }) => [node, from]));
  return pieces
    .flatMap(({ node }) => byNode.get(node) ?? [])
    .map(({ entry, kind, member, place }) => {
      const from = (starts.get(place.startContainer) ?? 0) + place.startOffset;
      const to = (starts.get(place.endContainer) ?? from) + place.endOffset;
      return { entry, isTreatment: kind === 'treatment', ...(member !== undefined && { member }), from, to };
    })
    .sort((a, b) => a.from - b.from);
}

/** 1 to 6 for a heading, by its element or role; 2 is what a role without a level means. */
function levelOf(owner: Element): number | undefined {
  const heading = owner.closest('h1, h2, h3, h4, h5, h6, [role="heading"]');
  if (!heading) return undefined;
  const tag = /^h([1-6])$/.exec(heading.localName)?.[1];
  return Number(tag ?? heading.getAttribute('aria-level') ?? 2) || 2;
}
