/** Stands behind the reader: its first run is over. */
const { probeBegan, probeTook } = globalThis as unknown as {
  probeBegan: number;
  probeTook: (what: string, from: number) => void;
};
probeTook('script', probeBegan);
