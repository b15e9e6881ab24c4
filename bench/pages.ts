/** Generated pages, the same in every run, that name what the knowledge base knows. */
import { makeArticle } from './article';

/** Names that need no context, of each kind. */
const NAMES = [
  ...['Zoloft', 'ketamine infusion therapy', 'Spravato', 'sertraline', 'SSRIs', 'cognitive behavioral therapy'],
  ...['PTSD', 'post-traumatic stress disorder', 'electroconvulsive therapy', 'fluoxetine', 'venlafaxine', 'Prozac'],
];

const page = (body: string): string => `<!doctype html><html lang="en"><title>Bench</title><body>${body}`;

/** An article of paragraphs, of whose words the share `hits` begins a name. */
export function articlePage(characters: number, hits: number): string {
  const { html, names } = makeArticle({ characters, names: NAMES.length, hits });
  return page(names.reduce((text, name, at) => text.replaceAll(name, NAMES[at] ?? name), html));
}

/** Short paragraphs, each naming one thing. */
export function pageOfMentions(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `<p>Number ${at} is about ${NAMES[at % NAMES.length]} again.</p>`,
  );
  return page(rows.join('\n'));
}

/** Without us, nothing here would be slow; each is a shape that a reader of pages could trip over. */
export const shapes: Readonly<Record<string, string>> = {
  'article of 500,000 characters': articlePage(500_000, 0.02),
  'article of 60,000 characters without a name': articlePage(60_000, 0),
  '2,000 mentions in as many paragraphs': pageOfMentions(2000),
  'one paragraph of 200,000 characters': page(
    `<p>${articlePage(200_000, 0.02).replace(/<\/?p>|<!doctype.*?<body>/g, ' ')}</p>`,
  ),
  'a table of 20,000 cells': page(
    `<table>${`<tr>${'<td>words</td><td>Zoloft</td><td>1</td><td>2</td>'}</tr>`.repeat(5000)}</table>`,
  ),
  '500 elements deep': page(`${'<div>'.repeat(400)}Zoloft${'<b>'.repeat(100)}`),
  '10,000 hidden paragraphs': page(`<div style="display:none">${'<p>Take Zoloft.</p>'.repeat(10_000)}</div>`),
};
