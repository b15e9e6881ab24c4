import { render } from 'preact';
import '../../components/page.css';
import { CompareApp } from '../popup/compare-app';

const root = document.getElementById('root');
if (!root) throw new Error('compare.html has no element "root"');
render(<CompareApp home="tab" onPrint={() => print()} />, root);
