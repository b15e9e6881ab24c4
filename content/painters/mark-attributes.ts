/**
 * The attributes by which our `<mark>` elements are known, to the style sheet, to pointing and to the page, which can see
 * them: like the names of the highlights they say nothing of health. `public/h.css` styles them; a test holds that the two
 * agree.
 */
export const MARK_ATTRIBUTE = 'data-u1';
/** On the elements of the mention that is the keyboard's place. */
export const RING_ATTRIBUTE = 'data-u2';

export const OUR_MARKS = `mark[${MARK_ATTRIBUTE}]`;
