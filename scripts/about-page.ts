/** The page "About": methods, update policy, funding and privacy, made from the documents that the repository holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { root } from './setup.mjs';

/** In the order of the page. Each stands under its own name, such as `about.html#update-policy`. */
const DOCUMENTS = ['methods', 'update-policy', 'funding-and-interests', 'privacy'];

/** The page as HTML without any script. */
export function aboutPage(): string {
  const sections = DOCUMENTS.map((name) => {
    const html = marked.parse(readFileSync(join(root, `docs/${name}.md`), 'utf8'), { async: false });
    return `<section id="${name}">\n${withinPage(html)}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>About Evenhand</title>
<link rel="stylesheet" href="/about.css">
<main>
${sections.join('\n')}
</main>
</html>
`;
}

/** Links between the documents lead within the page; those to other files of the repository become words. */
function withinPage(html: string): string {
  return html
    .replace(/<a href="(?:\.\/)?([a-z-]+)\.md(?:#[^"]*)?">/g, (link, name: string) =>
      DOCUMENTS.includes(name) ? `<a href="#${name}">` : link,
    )
    .replace(/<a href="(?!https?:|#)[^"]*">(.*?)<\/a>/g, '$1');
}
