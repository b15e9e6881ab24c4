/** The notation of `tests/content/labelled-coverage`: see its README. */

/** What a paragraph speaks of, for one treatment: dimension → whether it only denies. */
export type Labels = ReadonlyMap<string, boolean>;

export interface LabelledParagraph {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly text: string;
  readonly labels: ReadonlyMap<string, Labels>;
}

const LABELS = /^([a-z][a-z0-9-]*):((?: [a-z-]+)*)$/;

/** Parses a file of labelled paragraphs. @throws when a paragraph has no line of labels. */
export function parseParagraphs(file: string): LabelledParagraph[] {
  let line = 1;
  return file.split('\n\n').flatMap((block) => {
    const lines = block.split('\n').filter((one) => one !== '' && !one.startsWith('#'));
    const at = line;
    line += block.split('\n').length + 1;
    if (lines.length === 0) return [];
    const labels = new Map(
      lines.flatMap((one) => {
        const [, entry, dimensions] = LABELS.exec(one) ?? [];
        return entry === undefined || dimensions === undefined ? [] : [[entry, parseLabels(dimensions)] as const];
      }),
    );
    if (labels.size === 0) throw new Error(`Line ${at}: the paragraph has no labels`);
    return [{ line: at, text: lines.filter((one) => !LABELS.test(one)).join(' '), labels }];
  });
}

function parseLabels(dimensions: string): Labels {
  const list = dimensions.split(' ').filter((one) => one !== '');
  return new Map(list.map((one) => [one.replace(/-$/, ''), one.endsWith('-')]));
}
