/** Who stands behind the facts and how they are kept: one press from every comparison (standards C4, C6, L18, L20). */
export function AboutLinks() {
  return (
    <p class="about-links">
      {LINKS.map(([part, label]) => (
        <a key={part} href={`/about.html#${part}`} target="_blank" rel="noreferrer">
          {label}
        </a>
      ))}
    </p>
  );
}

const LINKS = [
  ['methods', 'How evidence was chosen and graded'],
  ['update-policy', 'Update policy'],
  ['funding-and-interests', 'Who wrote this, funding and interests'],
  ['privacy', 'Privacy'],
] as const;
