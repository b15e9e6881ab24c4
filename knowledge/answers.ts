/**
 * The answers of one dimension that a comparison for `condition` shows: those made for it, or else the general ones.
 * Without a condition: all of them.
 */
export function answersFor<A extends { readonly for?: readonly string[] | undefined }>(
  answers: readonly A[],
  condition: string | undefined,
): readonly A[] {
  if (condition === undefined) return answers;
  const made = answers.filter((answer) => answer.for?.includes(condition));
  return made.length > 0 ? made : answers.filter((answer) => answer.for === undefined);
}
