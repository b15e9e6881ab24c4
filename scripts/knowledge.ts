/**
 * `npm run knowledge`: validates and checks every knowledge file, one line per finding, exit code 1 if anything blocks.
 * `-- --json` for machines, `-- --today` to count ages to the real date, `-- --write` to write the reports anew,
 * `-- --spot-check [seed]` to draw statements for a person to check.
 */
import { inspectPack } from '../knowledge/checks';
import { readPack } from '../knowledge/load';
import { writeReports } from './knowledge/reports';
import { writeSpotCheck } from './knowledge/spot-check';

const args = process.argv.slice(2);
const { pack, problems: unreadable } = readPack();
const today = args.includes('--today') ? new Date().toISOString().slice(0, 10) : undefined;
const findings = inspectPack(pack, today);
const problems = [...unreadable, ...findings.filter(({ level }) => level === 'problem')];
const warnings = findings.filter(({ level }) => level === 'warning');

if (args.includes('--write')) for (const file of writeReports(pack)) console.log(`wrote ${file}`);
if (args.includes('--spot-check')) {
  const seed = Number(args[args.indexOf('--spot-check') + 1] ?? Number.NaN);
  console.log(writeSpotCheck(pack, Number.isInteger(seed) ? seed : undefined));
}

if (args.includes('--json')) {
  console.log(JSON.stringify({ problems, warnings }, null, 2));
} else {
  const line = (level: string, { file, field, message }: (typeof problems)[number]) =>
    `${level} knowledge/${file}: ${field}: ${message}`;
  for (const finding of warnings) console.warn(line('warning', finding));
  for (const finding of problems) console.error(line('problem', finding));
  const { treatments, conditions, terms, sources } = pack;
  console.log(
    `${treatments.length} treatments, ${conditions.length} conditions, ${terms.length} terms, ${sources.length} sources: ` +
      `${problems.length === 0 ? 'no problems' : `${problems.length} problems`}, ${warnings.length} warnings`,
  );
}
process.exitCode = problems.length === 0 ? 0 : 1;
