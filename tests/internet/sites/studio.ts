import { newAuthority, newSigner } from '../../authority/authority';
import { AI_MADE, CAPTURED, type Signing, sign } from '../../authority/sign';
import { media } from '../media';
import type { Handler } from '../net/exchange';
import { favicon, page, site } from './site';

/** Signs what this internet's studio publishes. Trusted by nobody who was not told to. */
export const authority = newAuthority();
const studio = newSigner(authority, 'Harbour Studio');

const created = (digitalSourceType: string) => [
  { action: 'c2pa.created', softwareAgent: { name: 'Painter 2' }, digitalSourceType },
];

const MADE: Omit<Signing, 'type'> = {
  title: 'harbour.jpg',
  generator: 'Harbour Studio App',
  actions: created(AI_MADE),
};

/** A fixture, signed when it is first asked for; the same bytes from then on. */
const signed = (name: string, of: Omit<Signing, 'type'>): Handler => {
  let made: Promise<Uint8Array> | undefined;
  return async (exchange) => {
    const { bytes, type } = media(name);
    made ??= sign(new Uint8Array(bytes), studio, { ...of, type });
    return exchange.reply(200, { 'content-type': type }, Buffer.from(await made));
  };
};

/** Where the studio keeps what its page shows from elsewhere. */
export const studioMedia = site({ '/harbour.jpg': signed('harbour.jpg', MADE) });

/** A page whose pictures say where they come from. */
export const studioPage = site({
  '/': page({
    title: 'Harbour Studio',
    body: `<h1>Harbour Studio</h1>
<figure><img id="own" width="600" alt="Boats" src="/harbour.jpg"><figcaption>Painted by a machine.</figcaption></figure>
<figure><img id="elsewhere" width="600" alt="Boats" src="https://studio-media.example/harbour.jpg"></figure>
<figure><img id="camera" width="600" alt="Snow" src="/ridge.jpg"><figcaption>Photographed.</figcaption></figure>`,
  }),
  '/harbour.jpg': signed('harbour-small.jpg', MADE),
  '/ridge.jpg': signed('mountains.jpg', { ...MADE, title: 'ridge.jpg', actions: created(CAPTURED) }),
  '/favicon.svg': favicon('#7a4e9c', 'H'),
});
