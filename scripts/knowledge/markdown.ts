/** Small pieces of Markdown for the reports. */

/** A table; cells are escaped, and numbers are written as they are. */
export function table(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (value: string | number): string => String(value).replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** What every generated file says on top: how it came about, and to which state of the pack it belongs. */
export const generated = (title: string, newest: string): string =>
  `# ${title}\n\n<!-- Written by \`npm run knowledge -- --write\`; do not edit by hand. -->\n\n` +
  `Generated from the knowledge base as reviewed up to ${newest}. Rules are those of \`knowledge/checks/rules.ts\`.`;
