declare module 'knowledge:signs' {
  /** For `openSigns`. */
  const signs: string;
  export default signs;
}
declare module 'knowledge:names' {
  /** For `openNames`. */
  const names: string;
  export default names;
}
declare module 'knowledge:name-table' {
  /** All names unpacked, for looking up; several times as large as the packed ones. */
  const table: import('./name-table').NameTable;
  export default table;
}
declare module 'knowledge:index' {
  const index: import('./bundle').EntryIndex;
  export default index;
}
declare module 'knowledge:dimensions' {
  const dimensions: readonly import('./schema').Dimension[];
  export default dimensions;
}
declare module 'knowledge:crisis-lines' {
  const crisisLines: import('./shown').CrisisLines;
  export default crisisLines;
}
declare module 'knowledge:cues' {
  const cues: import('./schema').Cues;
  export default cues;
}
