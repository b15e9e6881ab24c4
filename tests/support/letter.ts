/** A page with treatments, a condition and a term, a link, a button, and a script that counts what reaches the page. */
export const letter = `<!doctype html><title>Letter</title>
  <p id="first">She was offered ketamine infusions for depression, which made her ask about
  <a id="link" href="#there">Zoloft</a> again.</p>
  <p>Others spoke of <span>dissociation</span> after ketamine, and of PTSD.</p>
  <p><button id="before">A button</button></p>
  <p style="margin-top: 100vh" id="there">Far below stands Spravato.</p>
  <script>
    escapes = 0; presses = 0; keys = 0;
    document.addEventListener('keydown', (event) => { keys++; if (event.key === 'Escape') escapes++; });
    document.addEventListener('pointerdown', () => { presses++; });
  </script>`;
