/** A list of Vue's that is filled and emptied. Every tenth row names something. Bundled, and run in a real browser. */
import { createApp, h, nextTick, shallowRef } from 'vue';

const rows = shallowRef<readonly number[]>([]);
const row = (id: number) =>
  h('li', { key: id }, [
    h('b', `Row ${id}`),
    id % 10 === 0 ? ' is about Zoloft, ' : ' is about nothing, ',
    h('i', 'really'),
  ]);

createApp({ render: () => h('ul', rows.value.map(row)) }).mount('#app');

declare global {
  var turnRows: (count: number, rounds: number) => Promise<number>;
}

/** Adds and removes `count` rows, laid out each time, and gives the time of all rounds. */
globalThis.turnRows = async (count, rounds) => {
  const all = Array.from({ length: count }, (_, id) => id);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const now of [all, []]) {
      rows.value = now;
      await nextTick();
      if (document.body.offsetHeight < 0) return Number.NaN;
      await new Promise((done) => setTimeout(done));
    }
  }
  return performance.now() - start;
};
