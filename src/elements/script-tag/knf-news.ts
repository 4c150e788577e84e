import { newsList } from '../knf-news/news-list.ts';
import { drawFirst } from '../shared/first-sight.ts';

drawFirst({ 'knf-news': newsList }, newsList.first, () => import('../knf-news/knf-news.ts'));
