import '@knf/widgets/elements/knf-news.js';
import type {} from '@knf/widgets/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [title, setTitle] = useState('');
  return (
    <main>
      <h1>{title}</h1>
      <knf-news
        src="/feed.json"
        layout="list"
        limit={3}
        loading="eager"
        onknf-load={(event) => setTitle(event.detail.feed.title ?? '')}
      />
      {/* @ts-expect-error: there is no such layout */}
      <knf-news layout="cads" hidden />
    </main>
  );
}

const app = document.getElementById('app');
if (app) createRoot(app).render(<App />);
