/** Says what this is and is not, in view wherever facts are shown (standards D7). */
export function Notice() {
  return (
    <p class="notice">
      Information, not advice. Talk to your clinician before starting, stopping or changing a treatment.
    </p>
  );
}
