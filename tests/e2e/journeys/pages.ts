import type { Internet } from '../../internet';
import { page, sendMedia } from '../../internet/sites/site';

/** As the subscriber's page shows it: signed, for nobody else. */
const SIGNED = 'https://podcast.example/audio/episode.mp3?token=c7e1f09a5b6d4e38a2117f0c94d3be58&expires=1999999999';

/** A page that plays a recording from another host, by an address that is signed for this person alone. */
export const servePlayerOfPrivate = (internet: Internet): string => {
  internet.serve(
    'player.example',
    page({
      title: 'My feed',
      body: `<h1>My feed</h1><audio id="voice" controls preload="metadata" src="${SIGNED.replaceAll('&', '&amp;')}"></audio>`,
    }),
  );
  return 'https://player.example/';
};

/** A picture on another host than its page, which no cache keeps: whoever wants it has to ask there. */
export const servePictureThatNoCacheKeeps = (internet: Internet): string => {
  internet.serve('fresh.example', (exchange) => {
    exchange.response.setHeader('cache-control', 'no-store');
    return sendMedia(exchange, 'lake.jpg');
  });
  internet.serve(
    'album.example',
    page({
      title: 'Album',
      body: '<h1>Album</h1><img id="photo" alt="A lake" src="https://fresh.example/lake.jpg">',
    }),
  );
  return 'https://album.example/';
};
