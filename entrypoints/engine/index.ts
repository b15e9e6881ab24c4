/**
 * The engine: all names, and what finds and shows them. The background puts it into a frame when the reader asks for it,
 * which is when the page gives a sign of a name.
 */
import names from 'knowledge:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { slot } from '../../platform/slot';
import '../reader/engine-slot';
import { createEngine } from './create-engine';

export default defineUnlistedScript(() => {
  slot().engine ??= createEngine(names);
});
