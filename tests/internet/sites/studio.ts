import { newAuthority, newSigner } from '../../authority/authority';
import { AI_MADE, CAPTURED, type Signed, type Signing, sign, signApart } from '../../authority/sign';
import { media } from '../media';
import type { Handler } from '../net/exchange';
import { hostilePicture } from './hostile-picture';
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

/** Where the manifest of a file that only points to it is kept. */
const MANIFEST = 'https://studio-manifests.example/harbour.c2pa';
let apart: Promise<Signed> | undefined;
const signedApart = (): Promise<Signed> => {
  const { bytes, type } = media('harbour-small.jpg');
  apart ??= signApart(new Uint8Array(bytes), studio, { ...MADE, type, remote: MANIFEST });
  return apart;
};

export const studioManifests = site({
  '/harbour.c2pa': async (exchange) =>
    exchange.reply(200, { 'content-type': 'application/c2pa' }, Buffer.from((await signedApart()).manifest)),
});

/** A picture that shows, with garbage for a manifest and so many empty parts: no honest file has them. */
const hostile =
  (parts: number): Handler =>
  (exchange) =>
    exchange.reply(200, { 'content-type': 'image/png' }, hostilePicture(media('lighthouse.png').bytes, parts));

/** Where the studio keeps what its page shows from elsewhere. */
const harbour = signed('harbour.jpg', MADE);
export const studioMedia = site({
  '/harbour.jpg': harbour,
  /** The same for those alone who come from a page. */
  '/guarded.jpg': (exchange) =>
    exchange.header('referer') === ''
      ? exchange.reply(403, { 'content-type': 'text/plain' }, 'not from there')
      : harbour(exchange),
});

/** A page whose pictures say where they come from. */
export const studioPage = site({
  '/': page({
    title: 'Harbour Studio',
    body: `<h1>Harbour Studio</h1>
<figure><img id="own" width="600" alt="Boats" src="/harbour.jpg"><figcaption>Painted by a machine.</figcaption></figure>
<figure><img id="elsewhere" width="600" alt="Boats" src="https://studio-media.example/harbour.jpg"></figure>
<figure><img id="remote" width="600" alt="Boats" src="/remote.jpg"></figure>
<figure><img id="bomb" width="300" alt="A lighthouse" src="/bomb.png"><img id="garbage" width="300" alt="A lighthouse" src="/garbage.png"></figure>
<figure><img id="camera" width="600" alt="Snow" src="/ridge.jpg"><figcaption>Photographed.</figcaption></figure>`,
  }),
  '/harbour.jpg': signed('harbour-small.jpg', MADE),
  '/remote.jpg': async (exchange) =>
    exchange.reply(200, { 'content-type': 'image/jpeg' }, Buffer.from((await signedApart()).asset)),
  '/bomb.png': hostile(40_000),
  '/garbage.png': hostile(15_000),
  '/ridge.jpg': signed('mountains.jpg', { ...MADE, title: 'ridge.jpg', actions: created(CAPTURED) }),
  '/favicon.svg': favicon('#7a4e9c', 'H'),
});
