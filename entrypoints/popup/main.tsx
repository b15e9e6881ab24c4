import crisisLines from 'knowledge:crisis-lines';
import dimensions from 'knowledge:dimensions';
import index from 'knowledge:index';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup';
import '../../components/page.css';
import { askForTab, isAsked } from '../../platform/asked-tabs';
import { comparisonAddress } from '../../platform/comparison-address';
import { tellReaders } from '../../platform/messages';
import { regionOf } from '../../platform/region';
import { changeSettings, readSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel';
import { isSiteOn, withSite } from '../../platform/sites';
import { applyTongue } from '../../platform/words';
import { silence } from '../card/silencing';
import { type Chosen, COLUMNS, completeNamed, toggled, useComparison } from './comparison-state';
import { useLookUp } from './look-up-state';
import type { OpenedEntry } from './opened-entry';
import { useBundles, useTrail } from './opened-state';
import { currentTab, type FoundInFrames, type Tab, useFound } from './page-state';
import { useReport } from './report-state';
import { useSettings } from './settings-state';

interface AppProps {
  readonly tab: Tab | undefined;
  /** The window that the popup belongs to; absent where nothing opens beside a page. */
  readonly windowId: number | undefined;
  readonly first: Settings;
}

function App({ tab, windowId, first }: AppProps) {
  const settings = useSettings(first);
  const [asked, ask] = useAsked(tab);
  const found = useFound(
    tab,
    useMemo(() => [settings, asked], [settings, asked]),
  );
  const [choice, setChoice] = useState<Chosen>();
  const chosen = choice ?? completeNamed({ condition: conditionNamed(found), treatments: treatmentsNamed(found) });
  const [isUnfolded, unfold] = useState(false);
  const report = useReport(tab, isUnfolded, found);
  const { bundles, want } = useBundles();
  const openInTab = (sheet: boolean) =>
    void browser.tabs.create({ url: browser.runtime.getURL(comparisonAddress(chosen, { sheet })) });
  const comparison = useComparison(chosen, { onPrint: () => openInTab(true) });
  const lookUp = useLookUp();
  const trail = useTrail();
  const openEntry = (entry: string): void => {
    want(entry);
    trail.goTo(entry);
  };
  const { opened } = trail;
  const bundle = opened && bundles[opened.entry];
  const OpenedEntry = useOpenedEntry(opened !== undefined);
  const host = tab?.host;
  return (
    <Popup
      site={{
        host,
        on: host !== undefined && isSiteOn(settings, host),
        asked: settings.sitesMode === 'button' ? asked : undefined,
        everywhere: settings.enabled,
        readable: host !== undefined,
      }}
      found={found}
      index={index}
      conditionId={chosen.condition}
      chosen={chosen.treatments}
      limit={COLUMNS}
      comparison={comparison}
      marks={settings}
      crisisLines={crisisLines}
      region={regionOf(settings)}
      onCondition={(condition) => setChoice(completeNamed({ condition, treatments: treatmentsNamed(found) }))}
      onToggleTreatment={(id) => setChoice(toggled(chosen, id))}
      onSiteSwitch={(on) => host !== undefined && void changeSettings((now) => withSite(now, host, on))}
      onEverywhereSwitch={(enabled) => void changeSettings((now) => ({ ...now, enabled }))}
      onAsk={(on) => {
        // Whoever asks for this very tab also means its site.
        if (on && host !== undefined) void changeSettings((now) => withSite(now, host, true));
        ask(on);
      }}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onMarks={({ density, painter }) => void changeSettings((now) => ({ ...now, density, painter }))}
      onShowPlace={(item) => tab && showPlace(tab, item as FoundInFrames)}
      lookUp={{
        hits: lookUp.hits,
        onAsk: lookUp.ask,
        onOpen: ({ entry, member, met }) => {
          want(entry);
          trail.start({ entry, member, words: met });
        },
      }}
      opened={
        opened &&
        bundle &&
        OpenedEntry && (
          <OpenedEntry
            opened={opened}
            bundle={bundle}
            hasSite={host !== undefined}
            onClose={trail.close}
            onBack={trail.canGoBack ? trail.goBack : undefined}
            onOpenEntry={openEntry}
            onCompare={({ condition, treatments }) => setChoice(completeNamed({ condition, treatments }))}
            detail={settings.detail}
            region={regionOf(settings)}
            onSilence={(kind) => {
              if (host !== undefined) void silence(kind, { site: host, entry: opened.entry, member: opened.member });
            }}
            onSettings={() => void browser.runtime.openOptionsPage()}
          />
        )
      }
      said={{
        report,
        bundles,
        dimensions,
        index,
        condition: chosen.condition,
        onWant: want,
        onOpenEntry: openEntry,
        onFold: unfold,
      }}
      onOpenInTab={() => openInTab(false)}
      onOpenBeside={windowId === undefined ? undefined : () => openSidePanel(chosen, windowId)}
    />
  );
}

/** The card, loaded when it is first `wanted`: most who open the popup come for something else. */
function useOpenedEntry(wanted: boolean): typeof OpenedEntry | undefined {
  const [component, setComponent] = useState<{ readonly OpenedEntry: typeof OpenedEntry }>();
  useEffect(() => {
    if (wanted) void import('./opened-entry').then(setComponent);
  }, [wanted]);
  return component?.OpenedEntry;
}

/** Whether this tab was asked for, and how to ask. */
function useAsked(tab: Tab | undefined): [asked: boolean, ask: (asked: boolean) => void] {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (tab) void isAsked(tab.id).then(setAsked);
  }, [tab]);
  const ask = (next: boolean): void => {
    if (tab) void askForTab(tab.id, next).then(() => setAsked(next));
  };
  return [asked, ask];
}

/** The treatments that the page names, most often named first; of those named alike, in the order of their ids. */
function treatmentsNamed(found: ReturnType<typeof useFound>): string[] {
  if (typeof found === 'string') return [];
  const counts = new Map<string, number>();
  for (const { entry, kind, count } of found) {
    if (kind === 'treatment') counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([entry]) => entry);
}

/** The condition that the page names most often. */
function conditionNamed(found: ReturnType<typeof useFound>): string | undefined {
  if (typeof found === 'string') return undefined;
  return found.filter(({ kind }) => kind === 'condition').sort((a, b) => b.count - a.count)[0]?.entry;
}

/** Shows the next place in the first frame that has one. */
function showPlace(tab: Tab, { entry, member, frames }: FoundInFrames): void {
  const [frame] = frames;
  if (frame === undefined) return;
  void tellReaders(tab.id, { type: 'show-place', frame, entry, ...(member !== undefined && { member }) });
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('popup.html has no element "root"');
  applyTongue(document);
  const [tab, windowId, first] = await Promise.all([
    currentTab().catch(() => undefined),
    hasSidePanel() ? browser.windows.getCurrent().then(({ id }) => id) : undefined,
    readSettings(),
  ]);
  render(<App tab={tab} windowId={windowId} first={first} />, root);
}

void start();
