/** The parts of mark.js that are used; its published types bring jQuery's along. The package has no module build. */
declare module 'mark.js/dist/mark.es6.min.js' {
  interface MarkRange {
    readonly start: number;
    readonly length: number;
  }

  export default class Mark {
    /** Text nodes serve as contexts as well as elements: they are what its node iterator is rooted at. */
    constructor(context: Node | readonly Node[]);
    mark(words: readonly string[], options: Readonly<Record<string, unknown>>): void;
    markRegExp(pattern: RegExp, options: Readonly<Record<string, unknown>>): void;
    /** Offsets count through the text of all contexts together. */
    markRanges(ranges: readonly MarkRange[], options: { readonly each: (element: HTMLElement) => void }): void;
  }
}
