/** What every app of this folder shows, turn by turn: the same story, told by each framework in its own way. */

export interface Item {
  readonly id: number;
  readonly name: string;
  readonly helped: number;
}

export interface Scene {
  readonly turn: number;
  readonly status: string;
  readonly items: readonly Item[];
  /** Whether the note stands above the list. */
  readonly hasNote: boolean;
  /** `undefined` leaves the last paragraph out. */
  readonly form: string | undefined;
}

const NAMES = ['Zoloft', 'ketamine', 'ketamine infusion', 'Spravato', 'SSRI', 'sertraline', 'walk', 'PTSD'];
const STATUSES = [
  'She asked about Zoloft.',
  'Nobody asked.',
  'He lives with PTSD, and asked about ketamine infusions.',
  '',
];
const FORMS = [undefined, 'infusion', 'nasal spray', 'infusions'];

/** The scene after `turn` presses of the button: everything that a list can go through happens on the way. */
export function sceneAt(turn: number): Scene {
  let items: Item[] = [0, 1, 2, 3, 4, 5].map(newItem);
  for (let now = 1; now <= turn; now++) items = next(items, now);
  return {
    turn,
    status: STATUSES[turn % STATUSES.length] ?? '',
    items,
    hasNote: turn % 5 < 3,
    form: FORMS[Math.floor(turn / 2) % FORMS.length],
  };
}

function next(items: readonly Item[], turn: number): Item[] {
  const at = (turn * 7) % Math.max(1, items.length);
  switch (turn % 9) {
    case 0:
      return [...items].reverse();
    case 1:
      return [...items.slice(0, at), newItem(turn + 100), ...items.slice(at)];
    case 2:
      return items.filter((_, index) => index !== at);
    case 3:
      return [...items.slice(1), ...items.slice(0, 1)];
    case 4:
      return items.map((item, index) => (index === at ? { ...item, name: nameAt(turn) } : item));
    case 5:
      return items.map((item) => ({ ...item, helped: item.helped + 1 }));
    case 6:
      return [newItem(turn + 100), newItem(turn + 500), ...items];
    case 7:
      return [...items].sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
    default:
      // Now and then the list is emptied and filled again.
      return turn % 4 === 0
        ? []
        : items.length < 5
          ? [...items, ...[1, 2, 3].map((more) => newItem(turn + more * 1000))]
          : items.slice(0, -2);
  }
}

const nameAt = (number: number): string => NAMES[number % NAMES.length] ?? '';
const newItem = (id: number): Item => ({ id, name: nameAt(id), helped: id % 10 });

/** Where the page's address says that the story begins. */
export function firstTurn(): number {
  return Number(new URLSearchParams(location.search).get('turn') ?? 0);
}
