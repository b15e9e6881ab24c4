/** The comparison beside the page: Chromium's side panel, Firefox's sidebar; neither on telephones. */
import { browser } from 'wxt/browser';
import { type ComparisonChoice, comparisonHash } from './comparison-address';

interface ChromiumPanel {
  setOptions(options: { path: string }): Promise<void>;
  open(options: { windowId: number }): Promise<void>;
}

interface FirefoxSidebar {
  setPanel(options: { panel: string }): Promise<void>;
  open(): Promise<void>;
}

/** Whether this browser has a place beside the page. */
export function hasSidePanel(): boolean {
  return chromiumPanel() !== undefined || firefoxSidebar() !== undefined;
}

/**
 * Opens the panel with a choice. To be called at once when the reader presses: browsers open it for a press alone. `windowId` is
 * the window to open it in.
 */
export function openSidePanel(choice: ComparisonChoice, windowId: number): void {
  const path = `sidepanel.html#${comparisonHash(choice)}`;
  const [panel, sidebar] = [chromiumPanel(), firefoxSidebar()];
  const opened = [
    panel?.setOptions({ path }),
    panel?.open({ windowId }),
    sidebar?.setPanel({ panel: browser.runtime.getURL(`/${path}` as '/') }),
    sidebar?.open(),
  ];
  Promise.all(opened).catch((error: unknown) => console.warn('Evenhand could not open beside the page:', error));
}

/** The types at hand know neither. */
function chromiumPanel(): ChromiumPanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromiumPanel } }).chrome?.sidePanel;
}

function firefoxSidebar(): FirefoxSidebar | undefined {
  return (browser as { sidebarAction?: FirefoxSidebar }).sidebarAction;
}
