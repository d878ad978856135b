import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKind, fileNameOf, originPattern, refererFor, sameSite, siteOf } from '../../../lib/media/address';
import { isPrivateHost, privateReason } from '../../../lib/media/private-address';

describe('which addresses may be handed out', () => {
  test.each([
    'https://media.example/photo.jpg',
    'https://media.example/photo.jpg?w=1200&h=800&fit=crop&q=80',
    'https://cdn.example.org/a/b/c/voice.mp3#t=10',
    'https://media.example/photo.jpg?v=d41d8cd98f00b204e9800998ecf8427e',
    'https://bücher.example/bild.png',
  ])('%s is public', (address) => {
    expect(addressKind(address)).toBe('public');
  });

  test.each([
    ['http://media.example/photo.jpg', 'not-https'],
    ['https://user:secret@media.example/a.jpg', 'user-info'],
    ['https://user@media.example/a.jpg', 'user-info'],
    ['https://192.168.1.4/a.jpg', 'host'],
    ['https://8.8.8.8/a.jpg', 'host'],
    ['https://0x7f.1/a.jpg', 'host'],
    ['https://2130706433/a.jpg', 'host'],
    ['https://[::1]/a.jpg', 'host'],
    ['https://[fe80::1]/a.jpg', 'host'],
    ['https://localhost/a.jpg', 'host'],
    ['https://intranet/a.jpg', 'host'],
    ['https://nas.local/a.jpg', 'host'],
    ['https://nas.local./a.jpg', 'host'],
    ['https://wiki.corp/a.jpg', 'host'],
    ['https://box.home.arpa/a.jpg', 'host'],
    ['https://hidden.onion/a.jpg', 'host'],
    ['https://media.example:8443/a.jpg', 'port'],
    ['https://media.example/a.mp3?token=abc', 'secret-in-query'],
    ['https://media.example/a.mp3?x=1&Signature=abc&Expires=1', 'secret-in-query'],
    ['https://bucket.s3.amazonaws.com/a.jpg?X-Amz-Algorithm=AWS4&X-Amz-Signature=1', 'secret-in-query'],
    ['https://storage.googleapis.com/b/a.jpg?X-Goog-Signature=1', 'secret-in-query'],
    ['https://scontent.example/v/a.jpg?_nc_ohc=x&oh=00_AfB&oe=65F0', 'secret-in-query'],
    ['https://account.blob.core.windows.net/c/a.jpg?sv=2020&se=2026&sr=b&sp=r&sig=x', 'secret-in-query'],
    ['https://media.example/a.jpg?k=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx', 'secret-in-query'],
    ['https://media.example/a.jpg?x=aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF', 'secret-in-query'],
    ['https://media.example/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.c2ln/a.jpg', 'secret-in-path'],
    ['https://media.example/hdnts=exp~1/a.m4a', 'secret-in-path'],
  ])('%s is private: %s', (address, reason) => {
    expect(privateReason(new URL(address))).toBe(reason);
    expect(addressKind(address)).toBe('private');
  });

  test.each(['blob:https://a.example/1', 'data:image/png;base64,AAAA'])('%s is made by the page', (address) => {
    expect(addressKind(address)).toBe('page-made');
  });

  test.each([
    '',
    'about:blank',
    'file:///etc/passwd',
    'chrome-extension://x/y.png',
    'javascript:alert(1)',
    'not an address',
  ])('%s is unusable', (address) => {
    expect(addressKind(address)).toBe('unusable');
  });

  test('no IPv4 literal is ever public, in whatever spelling', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), (n) => {
        const dotted = [24, 16, 8, 0].map((shift) => (n >>> shift) & 255).join('.');
        for (const host of [dotted, String(n), `0x${n.toString(16)}`])
          expect(addressKind(`https://${host}/a.jpg`)).toBe('private');
      }),
    );
  });

  test('a public address stays private with any secret added to it', () => {
    const secret = fc.constantFrom(
      'token',
      'sig',
      'Signature',
      'X-Amz-Signature',
      'expires',
      'auth',
      'jwt',
      'key',
      'policy',
    );
    fc.assert(
      fc.property(secret, fc.webPath(), fc.string(), (name, path, value) => {
        const url = new URL(`https://media.example/${path}`);
        url.searchParams.set(name, value);
        expect(addressKind(url.href)).toBe('private');
      }),
    );
  });

  test('any text at all gets an answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        expect(['public', 'private', 'page-made', 'unusable']).toContain(addressKind(text));
      }),
    );
  });
});

test.each([
  ['members.example', 'members.example', true],
  ['www.members.example', 'members.example', true],
  ['members.example', 'static.members.example', true],
  ['www.members.example', 'static.members.example', true],
  ['alice.hosting.example', 'bob.hosting.example', false],
  ['members.example', 'evilmembers.example', false],
  ['localhost', 'localhost', true],
  ['a.localhost', 'localhost', false],
  ['10.0.0.1', '10.0.0.1', true],
  ['', '', false],
])('cookies: %s and %s are one site: %s', (a, b, expected) => {
  expect(sameSite(a, b)).toBe(expected);
});

test.each([
  ['https://news.example/story?x#part', 'https://media.example/a.jpg', 'https://news.example/'],
  ['https://news.example/story?x#part', 'https://news.example/a.jpg', 'https://news.example/story?x'],
  ['https://news.example/story', 'http://media.example/a.jpg', ''],
  ['http://news.example/story', 'http://media.example/a.jpg', 'http://news.example/'],
  ['file:///home/a.html', 'https://media.example/a.jpg', ''],
])('a referer from %s to %s is what the browser would send', (page, address, referer) => {
  expect(refererFor(page, address)).toBe(referer);
});

test('names, sites and patterns', () => {
  expect(fileNameOf('https://media.example/a/b%20c.jpg?x')).toBe('b c.jpg');
  expect(fileNameOf('https://media.example/100%.jpg')).toBe('100%.jpg');
  expect(fileNameOf('blob:https://media.example/1-2')).toBe('');
  expect(siteOf('blob:https://made.example/1-2')).toBe('made.example');
  expect(siteOf('data:,x')).toBe('');
  expect(originPattern('https://media.example:8443/a.jpg')).toBe('https://media.example/*');
  expect(isPrivateHost('media.example')).toBe(false);
});

const S = 'q7Xk2LmP9aZt4RvB8cNw1YsD6fGh3JuE';
const SPELLINGS = [
  `https://h.example/p.jpg?accessToken=${S.slice(0, 20)}`,
  `https://h.example/p.jpg?accesstoken=abc`,
  `https://h.example/p.jpg?authToken=abc123`,
  `https://h.example/p.jpg?sessionToken=abc`,
  `https://h.example/p.jpg?sessionId=abc`,
  `https://h.example/p.jpg?PHPSESSID=0123456789abcdef`,
  `https://h.example/p.jpg?JSESSIONID=ABCDEF`,
  `https://h.example/p.jpg;jsessionid=ABCDEF0123456789`,
  `https://h.example/p.jpg?_token=abc`,
  `https://h.example/p.jpg?__token__=abc`,
  `https://h.example/p.jpg?token[]=abc`,
  `https://h.example/p.jpg?auth[token]=abc`,
  `https://h.example/p.jpg?__cld_token__=exp=1795000000~hmac=aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899`,
  `https://h.example/p.jpg?token1=abc`,
  `https://h.example/p.jpg?a=b;token=secret123`,
  `https://h.example/p.jpg?w=640&amp;token=abc`,
  `https://h.example/p.jpg?${S}`,
  `https://h.example/p.jpg?5f4dcc3b5aa765d61d8327deb882cf99`,
  `https://h.example/p.jpg?eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc`,
  `https://h.example/p.jpg?id=550e8400-e29b-41d4-a716-446655440000`,
  `https://h.example/p.jpg?rlkey=abcdef0123456789abcdefghi`,
  `https://h.example/p.jpg?resourcekey=0-abc`,
  `https://h.example/p.jpg?wsSecret=abc&wsTime=1`,
  `https://h.example/p.jpg?txSecret=abc&txTime=1`,
  `https://h.example/p.jpg?bearer=abc`,
  `https://h.example/p.jpg?pass=abc`,
  `https://h.example/p.jpg?email=a@b.c&pin=1234`,
  `https://h.example/p.jpg?secretkey=abc`,
  `https://h.example/p.jpg?sharekey=abc`,
  `https://h.example/p.jpg?signedUrl=abc`,
  `https://h.example/p.jpg?authsig=abc`,
  `https://h.example/p.jpg?hm=abc&ex=1&is=1`,
  `https://h.example/img?url=${encodeURIComponent('https://private.example/p.jpg?token=secret')}`,
  `https://h.example/_next/image?url=${encodeURIComponent('/api/files/1.jpg?sig=secret')}&w=640`,
  `https://h.example/img?url=${encodeURIComponent('http://192.168.1.1/cam.jpg')}`,
  `https://h.example/img/https://user:pw@private.example/p.jpg`,
  `https://h.example/%74oken=abc/p.jpg`,
  `https://h.example/token/abc/p.jpg`,
  `https://h.example/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0/p.jpg`,
  `https://h.example/a/sig=abc;x/p.jpg`,
  `https://h.example/x,token=abc/p.jpg`,
  `https://lh3.googleusercontent.com/pw/AP1GczN${S}${S}=w800`,
  `https://intranet../p.jpg`,
  `https://nas.fritz.box/p.jpg`,
  `https://mybox.tail1234.ts.net/p.jpg`,
  `https://127.0.0.1.nip.io/p.jpg`,
  `https://localtest.me/p.jpg`,
  `https://0x7f.1/p.jpg`,
  `https://2130706433/p.jpg`,
  `https://[::ffff:127.0.0.1]/`,
  `https://127.0.0.1./`,
  `https://foo.localhost/`,
  `https://router.lan./x`,
  `https://x.alt/`,
  `https://printer.local/`,
  `https://h.example:8443/p.jpg`,
  `HTTPS://USER:PW@h.example/p.jpg`,
  `https://h.example/p.jpg?TOKEN=1`,
  `https://h.example/p.jpg?t%6Fken=1`,
  `https://h.example/p.jpg?token%00=1`,
  `https://h.example/p.jpg?%20token=1`,
  `https://h.example/p.jpg?ｔoken=1`,
];
test.each(SPELLINGS)('however it is spelled: %s is private', (address) => {
  expect(addressKind(address)).toBe('private');
});

test.each([
  'https://h.example/design/photo.jpg?design=modern&monkey=1&width=640',
  'https://h.example/photo.jpg?sort=asc&format=webp&auto=compress',
  'https://h.example/tokens-of-love/photo.jpg',
  'https://h.example/media/5f4dcc3b5aa765d61d8327deb882cf99.jpg',
  'https://h.example/img/w_640,h_480,c_fill/photo.jpg',
  'https://h.example/resize?url=https%3A%2F%2Fmedia.example%2Fphoto.jpg&w=640',
])('an ordinary address stays public: %s', (address) => {
  expect(addressKind(address)).toBe('public');
});
