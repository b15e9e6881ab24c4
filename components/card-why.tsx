import { words } from '../platform/words';
import { useFold } from './use-fold';

export interface WhyProps {
  /** The words of the page. */
  readonly met: string;
  /** The reason as `content/context.ts` gives it. */
  readonly why: string;
  /** The entry's name. */
  readonly name: string;
}

/** Why these words of the page were taken for this entry. */
export function Why({ met, why, name }: WhyProps) {
  const fold = useFold();
  return (
    <>
      <button class="quiet" {...fold.button}>
        {words('why.title', { words: met })}
      </button>
      <p class="panel" {...fold.panel}>
        {reason(why, name)}
      </p>
    </>
  );
}

function reason(why: string, name: string): string {
  const [, support, how] = /^"(.*)" (near|is named with) it$/s.exec(why) ?? [];
  if (support !== undefined) return words(how === 'near' ? 'why.near' : 'why.company', { support, name });
  return words(why.includes('; counts where the page') ? 'why.page' : 'why.plain', { name });
}
