/** As much of these libraries as the apps use; they come without types, or are no TypeScript. */

declare module 'react' {
  export function useState<T>(first: T | (() => T)): [T, (change: (now: T) => T) => void];
}

declare module 'react/jsx-runtime' {
  export function jsx(type: unknown, properties: unknown, key?: unknown): unknown;
  export const jsxs: typeof jsx;
  export namespace JSX {
    interface IntrinsicElements {
      [name: string]: unknown;
    }
  }
}

declare module 'react-dom/client' {
  export function createRoot(place: Element): { render(content: unknown): void };
}

declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component;
  export default component;
}
