/**
 * The coverage script: put into the frames of a tab by the popup, when somebody asks what the page leaves out. Reads the page
 * anew at each question and keeps nothing of it.
 */
import cues from 'knowledge:cues';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reportOn } from '../../content/coverage';
import { createCueFinder } from '../../content/cue-words';
import { passagesIn } from '../../content/passages';
import { slot } from '../../platform/slot';
import '../engine/reading-slot';

export default defineUnlistedScript(() => {
  const finder = createCueFinder(cues);
  slot().report ??= () => {
    const { reading } = slot();
    if (!reading || !document.body) return undefined;
    const passages = passagesIn(document.body, reading.visit.inOrder('found'), (owner) => owner.checkVisibility());
    return { frame: reading.frame, report: reportOn(passages, finder) };
  };
});
