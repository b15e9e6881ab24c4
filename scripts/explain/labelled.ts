/**
 * The notation of the labelled sentences: "My GP put me on [Zoloft|ssris] after [CBT|cbt] failed." A line may begin with the
 * title of its page in curly brackets: "{Living with OCD} [OCD|ocd] comes in many forms."
 */

export interface Label {
  readonly entry: string;
  readonly from: number;
  readonly to: number;
}

export interface LabelledLine {
  /** Counted from 1, as editors do. */
  readonly line: number;
  /** Empty when the line gives none. */
  readonly title: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/**
 * Parses a file: one page a line; empty lines and lines that begin with "#" are left out.
 * @throws when a bracket is not closed or names no entry.
 */
export function parseLabelled(file: string): LabelledLine[] {
  return file.split('\n').flatMap((raw, at) => {
    if (raw.trim() === '' || raw.startsWith('#')) return [];
    const { title = '', rest = raw } = /^\{(?<title>[^}]*)\} (?<rest>.*)/u.exec(raw)?.groups ?? {};
    return [{ line: at + 1, title, ...parseLine(rest, at + 1) }];
  });
}

function parseLine(raw: string, line: number): Pick<LabelledLine, 'text' | 'labels'> {
  const labels: Label[] = [];
  let text = '';
  let rest = 0;
  for (const { 0: whole, 1: words = '', 2: entry = '', index } of raw.matchAll(/\[([^[\]|]+)\|([a-z0-9-]+)\]/g)) {
    text += raw.slice(rest, index);
    labels.push({ entry, from: text.length, to: text.length + words.length });
    text += words;
    rest = index + whole.length;
  }
  text += raw.slice(rest);
  if (/\[[^\]]*\|/.test(text)) throw new Error(`Line ${line}: a bracket is not closed, or names no entry: ${raw}`);
  return { text, labels };
}
