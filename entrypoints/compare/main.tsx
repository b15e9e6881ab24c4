import { render } from 'preact';
import '../../components/page.css';
import { applyTongue } from '../../platform/words';
import { CompareApp } from '../popup/compare-app';

const root = document.getElementById('root');
if (!root) throw new Error('compare.html has no element "root"');
applyTongue(document);
render(<CompareApp home="tab" onPrint={() => print()} />, root);
