import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './jsx-story';

createRoot(document.getElementById('app') as HTMLElement).render(createElement(App));
