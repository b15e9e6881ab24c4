/** The reports in `docs/knowledge/`: checked in, so that a change of the knowledge base shows what it does to them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pack } from '../../knowledge/schema';
import { balanceReport } from './balance-report';
import { coverageReport } from './coverage-report';
import { ipdasReport } from './ipdas-report';
import { projectFile } from './project-file';
import { readabilityReport } from './readability-report';
import { warningsReport } from './warnings-report';

/** Each report by its path from the project's folder. */
export const reports: Readonly<Record<string, (pack: Pack) => string>> = {
  'docs/knowledge/balance.md': balanceReport,
  'docs/knowledge/readability.md': readabilityReport,
  'docs/knowledge/coverage.md': coverageReport,
  'docs/knowledge/ipdas.md': ipdasReport,
  'docs/knowledge/warnings.md': warningsReport,
};

/** Writes all reports and names them. */
export function writeReports(pack: Pack): string[] {
  for (const [path, report] of Object.entries(reports)) {
    mkdirSync(dirname(projectFile(path)), { recursive: true });
    writeFileSync(projectFile(path), report(pack));
  }
  return Object.keys(reports);
}
