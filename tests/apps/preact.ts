import { createElement, render } from 'preact';
import { App } from './jsx-story';

render(createElement(App, {}), document.getElementById('app') as HTMLElement);
