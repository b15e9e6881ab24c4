import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { firstTurn, sceneAt } from './story';

const place = document.getElementById('app') as HTMLElement;
let turn = firstTurn();

function show(): void {
  const { items, hasNote, status, form } = sceneAt(turn);
  render(
    html`<h1>Turn ${turn}</h1>
      <button id="next" type="button" @click=${next}>Next</button>
      <p id="status">${status}</p>
      ${hasNote ? html`<p>About ${items[0]?.name ?? 'nothing'}s: <i>${items.length}</i> names.</p>` : nothing}
      ${
        items.length === 0
          ? html`<p>Nothing is left but PTSD.</p>`
          : html`<ul>
              ${repeat(
                items,
                ({ id }) => id,
                ({ name, helped }) =>
                  html`<li><b>${name}</b>${helped % 2 === 0 ? 's' : nothing} helped ${helped} of 10, or ${name}.</li>`,
              )}
            </ul>`
      }
      ${form === undefined ? nothing : html`<p>Then <em>keta</em>mine ${form}.</p>`}`,
    place,
  );
}

function next(): void {
  turn++;
  show();
}

show();
