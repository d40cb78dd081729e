import type { MetadataRoute } from 'next';
import { READABLE_FILES } from '@/lib/schemas/intake';

/**
 * For the home screen. Shared articles come in at /drafts/share, as a form, since only that can carry a file. `params` is a dictionary: a browser
 * passes over a list of them without a word, and over the whole target with it.
 */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Dateline',
    short_name: 'Dateline',
    description: 'Read the news, answer questions that point at the sentence that proves them, and keep what you learned.',
    // The worker tells by it that the app was opened from the home screen (app/sw.js).
    start_url: '/?from=home-screen',
    scope: '/',
    display: 'standalone',
    shortcuts: [{ name: 'Review', url: '/review', icons: [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }] }],
    background_color: '#faf7f0',
    theme_color: '#faf7f0',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    share_target: {
      action: '/drafts/share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url', files: { name: 'file', accept: Object.entries(READABLE_FILES).flatMap(([type, extensions]) => [type, ...extensions]) } },
    },
  };
}
