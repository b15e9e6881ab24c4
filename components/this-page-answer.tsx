import { answersFor } from '../knowledge/answers';
import type { EntryBundle, EntryIndex } from '../knowledge/bundle';
import type { Dimension } from '../knowledge/schema';
import type { Answer, Treatment } from '../knowledge/shown';
import type { Spoken } from '../platform/page-report';
import { type WordsKey, words } from '../platform/words';
import { AnswerCell } from './answer-cell';
import { ApprovalCell } from './approval-cell';
import { english } from './english';
import { EntryLinks } from './entry-links';
import { createLibrary } from './library';
import { itemsOf } from './order';
import { Quote } from './quote';
import type { SpokenDimension } from './spoken-words';

export interface ThisPageAnswerProps {
  readonly dimension: SpokenDimension;
  /** Absent when no words for it were found. */
  readonly spoken: Spoken | undefined;
  /** The treatment with its sources; `undefined` while it is being opened. */
  readonly bundle: EntryBundle | undefined;
  /** The condition that answers are for. */
  readonly condition: string | undefined;
  readonly dimensions: readonly Dimension[];
  readonly index: EntryIndex;
  readonly onOpenEntry: (id: string) => void;
}

/** One dimension of one treatment: what the page says of it, word for word, and what is known. */
export function ThisPageAnswer(props: ThisPageAnswerProps) {
  const { dimension, spoken, bundle, dimensions } = props;
  const asked = dimensions.find(({ id }) => id === dimension);
  return (
    <>
      <h4 {...(asked && english)}>{asked?.question ?? words('thisPage.otherWays')}</h4>
      <p class="page-says">
        {words(leadOf(spoken))} {spoken && <Quote quote={spoken.quote} />}
      </p>
      <h5>{words('thisPage.known')}</h5>
      {bundle?.entry.kind === 'treatment' ? (
        <Known {...props} bundle={bundle} treatment={bundle.entry} />
      ) : (
        <p class="empty">{words('thisPage.opening')}</p>
      )}
    </>
  );
}

function leadOf(spoken: Spoken | undefined): WordsKey {
  if (!spoken) return 'thisPage.notHere';
  if (!spoken.sure) return 'thisPage.mayBe';
  return spoken.denied ? 'thisPage.saysNot' : 'thisPage.says';
}

interface KnownProps extends ThisPageAnswerProps {
  readonly bundle: EntryBundle;
  readonly treatment: Treatment;
}

function Known({ dimension, bundle, treatment, condition = '', index, onOpenEntry }: KnownProps) {
  const library = createLibrary(bundle.sources);
  const about = treatment.name;
  if (dimension === 'alternatives') {
    const others = index.find(({ id }) => id === condition)?.treatments?.filter((id) => id !== treatment.id) ?? [];
    return <EntryLinks items={itemsOf(others, index)} onOpenEntry={onOpenEntry} />;
  }
  if (dimension === 'approval') {
    return <ApprovalCell approval={treatment.approval} condition={condition} about={about} library={library} />;
  }
  const answers = answersFor<Answer>(treatment.answers[dimension] ?? [], condition);
  return (
    <AnswerCell
      answers={answers}
      outcomes={treatment.outcomes}
      condition={condition}
      pictured={false}
      timed={false}
      about={about}
      library={library}
    />
  );
}
