import { readFile, writeFile } from 'node:fs/promises';
import { renderToString as newsToString } from '@knf/widgets/server';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './dist-ssr/App.js';
import Served from './dist-ssr/Served.js';

// As the browser's application: the element with its attributes and links, filled by the script.
console.log(await renderToString(createSSRApp(App)));

// As a page without a script: the element whole, drawn by the package.
const { html } = await newsToString({
  tag: 'knf-news',
  document: JSON.parse(await readFile('dist/feed.json', 'utf8')),
  url: 'https://knf.example/feed.json',
  attributes: { limit: '3' },
  language: 'nb',
});
const page = await renderToString(createSSRApp(Served, { news: html }));
await writeFile('dist/served.html', `<!doctype html><html lang="nb"><title>Nyheter</title>${page}`);
