import { useId, useState } from 'preact/hooks';
import type { Spoken, TreatmentReport } from '../platform/page-report';
import { words } from '../platform/words';
import { type SpokenDimension, shortName, spokenDimensions } from './spoken-words';
import { ThisPageAnswer, type ThisPageAnswerProps } from './this-page-answer';

export interface ThisPageTreatmentProps extends Omit<ThisPageAnswerProps, 'dimension' | 'spoken'> {
  readonly report: TreatmentReport;
  /** Asks for the treatment's bundle. */
  readonly onWant: (entry: string) => void;
}

/** Which dimensions of a treatment words were found for, which not, and of which the words do not tell; pressing one tells what is known. */
export function ThisPageTreatment({ report, onWant, ...rest }: ThisPageTreatmentProps) {
  const panel = useId();
  const [pressed, press] = useState<SpokenDimension>();
  const spokenOf = (id: SpokenDimension) => report.spoken.find(({ dimension }) => dimension === id);
  const ids = spokenDimensions.map(([id]) => id);
  const found = ids.filter((id) => spokenOf(id)?.sure);
  const unsure = ids.filter((id) => spokenOf(id)?.sure === false);
  const choose = (id: SpokenDimension): void => {
    onWant(report.entry);
    press(pressed === id ? undefined : id);
  };
  const shared = { pressed, panel, spokenOf, onPress: choose };
  return (
    <>
      {report.basis !== 'other-language' && (
        <>
          <DimensionRow title={words('thisPage.found')} ids={found} {...shared} />
          <DimensionRow title={words('thisPage.unsure')} ids={unsure} {...shared} />
        </>
      )}
      {report.basis === 'enough' ? (
        <DimensionRow title={words('thisPage.notFound')} ids={ids.filter((id) => !spokenOf(id))} {...shared} />
      ) : (
        <p class="empty">{words(report.basis === 'too-little' ? 'thisPage.tooLittle' : 'thisPage.otherLanguage')}</p>
      )}
      <div id={panel} class="page-answer" hidden={pressed === undefined}>
        {pressed && <ThisPageAnswer {...rest} dimension={pressed} spoken={spokenOf(pressed)} />}
      </div>
    </>
  );
}

interface DimensionRowProps {
  readonly title: string;
  readonly ids: readonly SpokenDimension[];
  readonly pressed: SpokenDimension | undefined;
  /** The id of the element that shows the pressed one. */
  readonly panel: string;
  readonly spokenOf: (id: SpokenDimension) => Spoken | undefined;
  readonly onPress: (id: SpokenDimension) => void;
}

function DimensionRow({ title, ids, pressed, panel, spokenOf, onPress }: DimensionRowProps) {
  if (ids.length === 0) return null;
  return (
    <dl class="dimension-row">
      <dt>{title}</dt>
      {ids.map((id) => (
        <dd key={id}>
          <button
            type="button"
            class="pill"
            aria-expanded={pressed === id}
            aria-controls={panel}
            onClick={() => onPress(id)}
          >
            {shortName(id)}
            {spokenOf(id)?.denied && <span class="denied"> {words('thisPage.denied')}</span>}
          </button>
        </dd>
      ))}
    </dl>
  );
}
