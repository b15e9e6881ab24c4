import type { ComponentChildren } from 'preact';
import type { CrisisLines } from '../knowledge/shown';
import { tongue, type WordsKey, words } from '../platform/words';
import { Chooser, type ChooserProps } from './chooser';
import { ComparisonSlot, type ComparisonState } from './comparison-slot';
import { type FoundItem, FoundList } from './found-list';
import { LookUp, type LookUpProps } from './look-up';
import { type Marks, MarksChoice } from './marks-choice';
import { Masthead } from './masthead';
import { Switch } from './switch';
import { ThisPage, type ThisPageProps } from './this-page';

export interface PopupProps extends ChooserProps {
  readonly site: {
    /** Absent where the tab has none, such as a settings page. */
    readonly host?: string | undefined;
    /** The switch for this site, the one for everywhere aside. */
    readonly on: boolean;
    readonly everywhere: boolean;
    /** Whether this tab was asked for; absent unless tabs are read only when asked for. */
    readonly asked?: boolean | undefined;
    /** Whether the browser lets us look at this page at all. */
    readonly readable: boolean;
  };
  /** `unavailable`: the page's reader does not answer. */
  readonly found: readonly FoundItem[] | 'loading' | 'unavailable';
  readonly comparison: ComparisonState;
  readonly marks: Marks;
  readonly crisisLines: CrisisLines;
  /** ISO 3166 code from the reader's own language setting; absent when unknown. */
  readonly region?: string | undefined;
  readonly onSiteSwitch: (on: boolean) => void;
  readonly onEverywhereSwitch: (on: boolean) => void;
  readonly onAsk: (asked: boolean) => void;
  readonly onSettings: () => void;
  readonly onMarks: (marks: Marks) => void;
  readonly onShowPlace: (item: FoundItem) => void;
  readonly lookUp: LookUpProps;
  /** The card of an entry that the reader opened here. */
  readonly opened?: ComponentChildren;
  /** What the page says, in its own words, and leaves out. */
  readonly said: Omit<ThisPageProps, 'found' | 'onShowPlace'>;
  /** Shows the same comparison in a tab of its own. */
  readonly onOpenInTab: () => void;
  /** Shows it beside the page; absent where the browser has no place for that. */
  readonly onOpenBeside?: (() => void) | undefined;
}

/** What the toolbar button opens: the switches, what this page names, and a comparison. */
export function Popup(props: PopupProps) {
  const {
    site,
    comparison,
    crisisLines,
    region,
    onSiteSwitch,
    onEverywhereSwitch,
    onAsk,
    onSettings,
    onOpenInTab,
    onOpenBeside,
  } = props;
  return (
    <div class="evenhand popup" {...tongue()}>
      <Masthead crisisLines={crisisLines} region={region}>
        <div class="switches">
          {site.asked !== undefined && (
            <Switch
              label={words('popup.inThisTab')}
              on={site.asked && site.on && site.readable}
              disabled={!site.readable}
              onSwitch={onAsk}
            />
          )}
          <Switch
            label={words('popup.onThisSite')}
            hint={site.host}
            on={site.on && site.readable}
            disabled={!site.readable}
            onSwitch={onSiteSwitch}
          />
          <Switch label={words('popup.everywhere')} on={site.everywhere} onSwitch={onEverywhereSwitch} />
          <button type="button" class="quiet" onClick={onSettings}>
            {words('popup.settings')}
          </button>
        </div>
      </Masthead>
      <LookUp {...props.lookUp} />
      {props.opened}
      <section class="here">
        <h2>{words('popup.onThisPage')}</h2>
        <Here {...props} />
        <MarksChoice {...props} />
      </section>
      <section class="compare" aria-label={words('popup.label')}>
        <div class="compare-bar">
          <Chooser {...props} />
          <div class="elsewhere-bar">
            {onOpenBeside && (
              <button type="button" class="quiet" onClick={onOpenBeside}>
                {words('popup.openBeside')}
              </button>
            )}
            <button type="button" class="quiet" onClick={onOpenInTab}>
              {words('popup.openInTab')}
            </button>
          </div>
        </div>
        <ComparisonSlot comparison={comparison} />
      </section>
    </div>
  );
}

function Here({ site, found, said, onShowPlace }: PopupProps) {
  const reason = whyNothing(site, found);
  if (reason !== undefined || typeof found === 'string') return <p class="empty">{reason && words(reason)}</p>;
  return (
    <>
      <FoundList found={found} onShowPlace={onShowPlace} />
      <ThisPage {...said} found={found} onShowPlace={onShowPlace} />
    </>
  );
}

function whyNothing(site: PopupProps['site'], found: PopupProps['found']): WordsKey | undefined {
  if (!site.readable) return 'popup.unreadable';
  if (!site.everywhere) return 'popup.offEverywhere';
  if (!site.on) return 'popup.offHere';
  if (site.asked === false) return 'popup.notAsked';
  if (typeof found === 'string') return found === 'loading' ? 'popup.loading' : 'popup.unavailable';
  return found.length === 0 ? 'popup.nothing' : undefined;
}
