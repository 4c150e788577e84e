import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './dist-ssr/App.js';

console.log(await renderToString(createSSRApp(App)));
