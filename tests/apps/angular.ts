// The compiler comes along: templates are compiled in the page, so that the fixture needs no build of its own.
import '@angular/compiler';
import { Component, computed, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { firstTurn, sceneAt } from './story';

const App = Component({
  selector: 'main',
  template: `
    <h1>Turn {{ scene().turn }}</h1>
    <button id="next" type="button" (click)="next()">Next</button>
    <p id="status">{{ scene().status }}</p>
    @if (scene().hasNote) {
      <p>About {{ scene().items[0]?.name ?? 'nothing' }}s: <i>{{ scene().items.length }}</i> names.</p>
    }
    @if (scene().items.length > 0) {
      <ul>
        @for (item of scene().items; track item.id) {
          <li><b>{{ item.name }}</b>@if (item.helped % 2 === 0) {s} helped {{ item.helped }} of 10, or {{ item.name }}.</li>
        }
      </ul>
    } @else {
      <p>Nothing is left but PTSD.</p>
    }
    @if (scene().form !== undefined) {
      <p>Then <em>keta</em>mine {{ scene().form }}.</p>
    }`,
})(
  class {
    readonly turn = signal(firstTurn());
    readonly scene = computed(() => sceneAt(this.turn()));
    next(): void {
      this.turn.update((turn) => turn + 1);
    }
  },
);

void bootstrapApplication(App);
