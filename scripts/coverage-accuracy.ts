/**
 * The second half of `npm run accuracy`: the labelled paragraphs of `tests/content/labelled-coverage` against what
 * `content/coverage.ts` finds in them, dimension by dimension, with each miss. With names of files it measures those alone.
 */
import { LABELLED_SETS, type Measured, measureCoverage, ratesOf, type Tally, totalOf } from './accuracy/coverage';

const asked = process.argv.slice(2);
const measured = measureCoverage(asked.length > 0 ? asked : LABELLED_SETS);
print('what pages speak of', measured);
for (const miss of measured.misses) console.log(miss);

function print(title: string, measured: Measured): void {
  console.log(`\n${title}: ${measured.paragraphs}`);
  for (const tally of [...measured.tallies, totalOf(measured)]) console.log(lineOf(tally));
}

function lineOf(tally: Tally): string {
  const { precision, recall, kept, denials } = ratesOf(tally);
  const told = tally.deniable > 0 ? `  denials told ${denials.toFixed(2)}` : '';
  return (
    `${tally.dimension.padEnd(15)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  not called left out ${kept.toFixed(2)}  ` +
    `labels ${String(tally.labels).padStart(3)}  found ${String(tally.found).padStart(3)}${told}`
  );
}
