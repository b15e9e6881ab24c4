/** As much of these libraries as the apps use; they come without types, or are no TypeScript. */

declare module 'react' {
  export function createElement(type: unknown): unknown;
}

declare module 'react-dom/client' {
  export function createRoot(place: Element): { render(content: unknown): void };
}

declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component;
  export default component;
}
