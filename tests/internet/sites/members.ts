import type { Handler } from '../net/exchange';
import { cookie, favicon, file, page, site } from './site';

const SESSION = { 'set-cookie': 'session=open; Path=/; HttpOnly; Secure; SameSite=Lax' };

const signedIn =
  (then: Handler): Handler =>
  (exchange) =>
    cookie(exchange, 'session') === 'open' ? then(exchange) : exchange.redirect('/login');

const login = page({
  title: 'Sign in',
  body: `<h1>Sign in</h1><form method="post"><p><label>Name <input name="name"></label></p><p><button>Sign in</button></p></form>`,
});

/** Pages and pictures for members only: a stranger gets a sign-in page with status 200, as most of these do. */
export const members = site({
  '/': signedIn(
    page({
      title: 'Members',
      body: `<h1>For members</h1><figure><img id="photo" alt="A lake in autumn" src="/private/photo.jpg"></figure>
<figure><audio id="voice" controls preload="metadata" src="/private/voice.mp3"></audio></figure>`,
    }),
  ),
  '/login': (exchange) => (exchange.method === 'POST' ? exchange.redirect('/', SESSION) : login(exchange)),
  '/signin-for-test': (exchange) => exchange.redirect('/', SESSION),
  '/private/photo.jpg': signedIn(file('lake.jpg')),
  '/private/voice.mp3': signedIn(file('episode.mp3')),
  '/favicon.svg': favicon('#5b4a7c', 'M'),
});
