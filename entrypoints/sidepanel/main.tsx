import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/page.css';
import { comparisonAddress } from '../../platform/comparison-address';
import { applyTongue } from '../../platform/words';
import { CompareApp } from '../popup/compare-app';
import { type Chosen, COLUMNS } from '../popup/comparison-state';

/** A panel cannot print: a tab of its own can. */
function printInTab(chosen: Chosen): void {
  void browser.tabs.create({ url: browser.runtime.getURL(comparisonAddress(chosen, { sheet: true })) });
}

const root = document.getElementById('root');
if (!root) throw new Error('sidepanel.html has no element "root"');
applyTongue(document);
render(<CompareApp home="panel" limit={COLUMNS} onPrint={printInTab} />, root);
