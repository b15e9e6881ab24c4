/** The parts of mark.js that the benchmark uses; its published types bring jQuery's along. */
declare module 'mark.js/dist/mark.es6.js' {
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: Readonly<Record<string, unknown>>): void;
    markRegExp(pattern: RegExp, options: Readonly<Record<string, unknown>>): void;
  }
}
