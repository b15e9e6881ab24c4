/** The story in JSX. React's app is built from it as well, with React's runtime and hooks in the place of Preact's. */
import { useState } from 'preact/hooks';
import { firstTurn, sceneAt } from './story';

export function App() {
  const [turn, setTurn] = useState(firstTurn);
  const scene = sceneAt(turn);
  return (
    <section>
      <h1>Turn {scene.turn}</h1>
      <button id="next" type="button" onClick={() => setTurn((now) => now + 1)}>
        Next
      </button>
      <p id="status">{scene.status}</p>
      {scene.hasNote && (
        <p>
          About {scene.items[0]?.name ?? 'nothing'}s: <i>{scene.items.length}</i> names.
        </p>
      )}
      {scene.items.length === 0 ? (
        <p>Nothing is left but PTSD.</p>
      ) : (
        <ul>
          {scene.items.map(({ id, name, helped }) => (
            <li key={id}>
              <b>{name}</b>
              {helped % 2 === 0 ? 's' : ''} helped {helped} of 10, or {name}.
            </li>
          ))}
        </ul>
      )}
      {scene.form !== undefined && (
        <p>
          Then <em>keta</em>mine {scene.form}.
        </p>
      )}
    </section>
  );
}
