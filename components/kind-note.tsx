import type { Treatment } from '../knowledge/shown';
import { type WordsKey, words } from '../platform/words';

const typeWords = {
  medicine: 'kinds.medicine',
  'talking-therapy': 'kinds.talkingTherapy',
  procedure: 'kinds.procedure',
  activity: 'kinds.activity',
  'no-treatment': 'kinds.noTreatment',
} as const satisfies Record<Treatment['type'], WordsKey>;

/** Says so when options of different kinds stand side by side, since some rows then fit one kind better than another. */
export function KindNote({ treatments }: { treatments: readonly Treatment[] }) {
  const groups = treatments.filter(({ members }) => members.length > 1);
  const differ = new Set(treatments.map(({ type }) => type)).size > 1;
  const isMixed = groups.length > 0 && groups.length < treatments.length;
  if (!differ && !isMixed) return null;
  return (
    <p class="hint kind-note">
      <b>{words('kinds.differ')}</b> {treatments.map(kindWords).join('; ')}. {words('kinds.meaning')}
    </p>
  );
}

function kindWords({ name, type, members }: Treatment): string {
  const isGroup = members.length > 1 && type === 'medicine';
  return words('kinds.is', { name, kind: isGroup ? words('kinds.medicineGroup') : words(typeWords[type]) });
}
