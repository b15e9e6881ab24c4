/** Whether the page around a name is light or dark: a card that is like its page dazzles nobody. */
import { shownIn } from './ancestors';
import { lightOf } from './luminance';

/** Luminance: grey up to #595959, and from #aaa on; what lies between goes with either. */
const DARK_UP_TO = 0.1;
const LIGHT_FROM = 0.4;
/** A background that lets more through leaves the decision to what lies behind. */
const LEAST_ALPHA = 0.5;

/** The scheme of what `node` stands on; `undefined` where the page leaves it to the system, or goes with either. */
export function schemeAround(node: Node): 'light' | 'dark' | undefined {
  const { body, documentElement } = node.ownerDocument ?? document;
  // The body's background is painted behind the root, too.
  const start = node === documentElement ? (body ?? node) : node;
  const luminance = luminanceBehind(start, documentElement);
  if (luminance === undefined) return undefined;
  if (luminance <= DARK_UP_TO) return 'dark';
  return luminance >= LIGHT_FROM ? 'light' : undefined;
}

function luminanceBehind(start: Node, root: Element): number | undefined {
  let painted: number | undefined;
  let isInverted = false;
  for (const element of shownIn(start)) {
    const style = getComputedStyle(element);
    const isPainter = painted === undefined;
    painted ??= paintedBy(style, start);
    if (painted === undefined || !/invert\((1|0\.[5-9])/.test(style.filter)) continue;
    // A page may be turned dark by a filter. That of the body does not reach its own background, which the root paints for it.
    if (isPainter && element.localName === 'body' && paintedBy(getComputedStyle(root), start) === undefined) continue;
    isInverted = !isInverted;
  }
  painted ??= canvasOf(root, start);
  return painted !== undefined && isInverted ? 1 - painted : painted;
}

/** What an element paints behind its contents; `undefined` where that is nothing. */
function paintedBy({ backgroundColor, backgroundImage }: CSSStyleDeclaration, start: Node): number | undefined {
  const light = lightOf(backgroundColor);
  if (light && light.alpha >= LEAST_ALPHA) return light.luminance;
  return backgroundImage === 'none' ? undefined : behindText(start);
}

/** A picture's colours cannot be asked for; but whoever put it there made the text legible on it. */
function behindText(start: Node): number | undefined {
  const [element] = shownIn(start);
  const light = element && lightOf(getComputedStyle(element).color);
  return light && 1 - light.luminance;
}

/** What shows where no element paints anything: the browser's white or black, or, in a frame, the page around. */
function canvasOf(root: Element, start: Node): number | undefined {
  const { defaultView: window } = root.ownerDocument;
  if (window && window.parent !== window) return behindText(start);
  const own = getComputedStyle(root).colorScheme;
  const meta = root.ownerDocument.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content;
  const schemes = (own === 'normal' ? (meta ?? 'light') : own).split(/\s+/);
  if (!schemes.includes('dark')) return 1;
  return schemes.includes('light') ? undefined : 0;
}
