/** What the page says and leaves out, asked of the frames while the popup shows it. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { FrameReport, PageReport, TreatmentReport } from '../../platform/page-report';
import type { Slot } from '../../platform/slot';
import type { Tab } from './page-state';

export type ReportState = PageReport | 'loading' | 'unavailable';

/**
 * Asks the frames of the tab for as long as `isAsked`, and anew whenever `again` changes. The answer comes back through the
 * call itself: no message carries words of the page, and nothing keeps them when the popup closes.
 */
export function useReport(tab: Tab | undefined, isAsked: boolean, again: unknown): ReportState {
  const [state, setState] = useState<ReportState>('loading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is what asks anew.
  useEffect(() => {
    if (!tab || !isAsked) return;
    let isCurrent = true;
    void report(tab.id).then((next) => {
      if (isCurrent) setState(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [tab, isAsked, again]);
  return state;
}

async function report(tabId: number): Promise<ReportState> {
  try {
    const reports = await askFrames(tabId);
    return reports.length === 0 ? 'unavailable' : merged(reports);
  } catch {
    // A page of the browser's own, or one that has gone.
    return 'unavailable';
  }
}

async function askFrames(tabId: number): Promise<FrameReport[]> {
  // A frame that is still loading must not hold up the others.
  const inAllFrames = { target: { tabId, allFrames: true }, injectImmediately: true };
  await browser.scripting.executeScript({ ...inAllFrames, files: ['/coverage.js'] });
  const answers = await browser.scripting.executeScript({
    ...inAllFrames,
    // Runs in the frame, so it may use nothing from here: the slot is named as in `platform/slot.ts`.
    func: () => (globalThis as { evenhandSlot?: Slot }).evenhandSlot?.report?.(),
  });
  return answers.flatMap(({ result }) => (result ? [result as FrameReport] : []));
}

/** One report for all frames: first sentences from the first frame that has one, findings from all. */
function merged(reports: readonly FrameReport[]): PageReport {
  const first = new Map<string, PageReport['first'][number]>();
  const treatments = new Map<string, TreatmentReport>();
  for (const { report } of reports) {
    for (const one of report.first) {
      const key = `${one.entry}/${one.member ?? ''}`;
      if (!first.has(key)) first.set(key, one);
    }
    for (const one of report.treatments) {
      const known = treatments.get(one.entry);
      treatments.set(one.entry, known ? joined(known, one) : one);
    }
  }
  return { first: [...first.values()], treatments: [...treatments.values()] };
}

const BASES = ['other-language', 'too-little', 'enough'] as const;

function joined(a: TreatmentReport, b: TreatmentReport): TreatmentReport {
  const spoken = new Map(a.spoken.map((one) => [one.dimension, one]));
  for (const one of b.spoken) {
    if (spoken.get(one.dimension)?.denied ?? true) spoken.set(one.dimension, one);
  }
  const basis = BASES[Math.max(BASES.indexOf(a.basis), BASES.indexOf(b.basis))] ?? a.basis;
  return { entry: a.entry, basis, spoken: [...spoken.values()] };
}
