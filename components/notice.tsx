import { words } from '../platform/words';

/** Says what this is and is not, in view wherever facts are shown (standards D7). */
export function Notice() {
  return <p class="notice">{words('notice')}</p>;
}
