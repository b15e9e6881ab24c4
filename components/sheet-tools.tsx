import { useState } from 'preact/hooks';
import { tongue, words } from '../platform/words';
import sheetCss from './sheet.css?inline';

export interface SheetToolsProps {
  readonly isLarge: boolean;
  readonly forCarer: boolean;
  /** ISO date, for the file's name. */
  readonly today: string;
  readonly onLarge: (is: boolean) => void;
  readonly onForCarer: (is: boolean) => void;
  readonly onBack: () => void;
  readonly onPrint: () => void;
  /** The sheet as plain text and as the HTML that stands on screen. */
  readonly text: () => string;
  readonly html: () => string;
}

/** Prints, copies or saves the sheet; all of it is made here, and nothing of the reader goes into it (standards V16). */
export function SheetTools(props: SheetToolsProps) {
  const { isLarge, forCarer, today, onLarge, onForCarer, onBack, onPrint, text, html } = props;
  const [done, setDone] = useState<'copied' | 'notCopied' | 'saved'>();
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setDone('copied'),
      () => setDone('notCopied'),
    );
  const save = () => {
    download(fileOf(html()), `appointment-sheet-${today}.html`);
    setDone('saved');
  };
  return (
    <div class="sheet-tools">
      <button type="button" class="quiet" onClick={onBack}>
        {words('sheet.back')}
      </button>
      <button type="button" class="go" onClick={onPrint}>
        {words('sheet.print')}
      </button>
      <button type="button" class="quiet" onClick={copy}>
        {words('sheet.copy')}
      </button>
      <button type="button" class="quiet" onClick={save}>
        {words('sheet.save')}
      </button>
      <label class="tick">
        <input type="checkbox" checked={isLarge} onChange={() => onLarge(!isLarge)} />
        {words('sheet.large')}
      </label>
      <label class="tick">
        <input type="checkbox" checked={forCarer} onChange={() => onForCarer(!forCarer)} />
        {words('sheet.carer')}
      </label>
      <p class="hint" role="status">
        {done && words(`sheet.${done}`)}
      </p>
    </div>
  );
}

/** The sheet with its looks, in one file that opens anywhere. */
function fileOf(html: string): string {
  const title = words('sheet.title');
  const { lang, dir } = tongue();
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${sheetCss}</style><body class="evenhand">${html}`;
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
