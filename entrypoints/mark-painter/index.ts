/**
 * The mark painter's script: put into a frame by the background when its reader asks. Most pages never carry it, since
 * mark.js is a third as large as the reader itself.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarkPainter } from '../../content/painters/mark';
import { slot } from '../../platform/slot';

export default defineUnlistedScript(() => {
  slot().createMarkPainter ??= createMarkPainter;
});
