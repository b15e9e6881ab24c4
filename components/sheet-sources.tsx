import { sourceLink } from '../knowledge/source-link';
import { words } from '../platform/words';
import type { Library } from './library';
import { SourceDetails } from './source-list';

/** The cited sources, short enough for paper: by whom, when, of what kind. Each is a link in a file and on screen. */
export function SheetSources({ library }: { library: Library }) {
  return (
    <section class="paper-sources">
      <h3>{words('sheet.sources')}</h3>
      <ol class="sources numbered">
        {library.all.map((source) => (
          <li key={source.id}>
            <a href={sourceLink(source)} target="_blank" rel="noreferrer noopener" title={source.title}>
              <SourceDetails source={source} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
