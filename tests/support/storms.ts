/** Pages that change more than a reader could follow: each function runs in the page and gives what it then holds. */

/** Where the storms rage. */
export const stormyPage = '<!doctype html><p>First: PTSD.</p><main></main>';

/** Changes the page 20,000 times in about a second, forty times in a row without a turn for anyone else. */
export async function flood(): Promise<string> {
  const main = document.querySelector('main') as Element;
  for (let batch = 0; batch < 40; batch++) {
    for (let turn = 0; turn < 100; turn++) {
      const row = document.createElement('p');
      row.append(turn % 5 === 0 ? 'Some Zoloft' : 'Some words');
      main.append(row); // 1
      row.append(' more'); // 2
      (row.firstChild as Text).data += ', then'; // 3
      if (turn % 2 === 0)
        main.firstElementChild?.before(row); // 4, 5
      else main.children[turn]?.remove();
      row.classList.toggle('seen');
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  return main.innerHTML;
}

/** Puts 20,000 paragraphs in at once. */
export function rush(): string {
  const main = document.querySelector('main') as Element;
  main.innerHTML = '<p>Words.</p><p>Words.</p><p>Words.</p><p>Zoloft.</p>'.repeat(5000);
  return main.innerHTML;
}
