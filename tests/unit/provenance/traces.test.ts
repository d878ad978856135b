import { describe, expect, test } from 'vitest';
import { aigcLabel } from '../../../lib/provenance/traces/aigc-label';
import { type Field, speaksOfAi, type Trace } from '../../../lib/provenance/traces/trace';
import { tracesOf } from '../../../lib/provenance/traces/traces-of';
import { userComment } from '../../../lib/provenance/traces/user-comment';
import { xmpFields } from '../../../lib/provenance/traces/xmp-fields';

const of = (place: Field['place'], name: string, value: string): Trace | undefined =>
  tracesOf([{ place, name, value }])[0];

const PARAMETERS =
  'a harbour\nNegative prompt: people\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512';
const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

describe('a field that speaks of a generator', () => {
  test.each([
    ['png-text', 'parameters', PARAMETERS, 'Stable Diffusion web UI'],
    ['exif', 'UserComment', `${PARAMETERS}, Civitai resources: []`, 'Civitai'],
    ['exif', 'UserComment', `${PARAMETERS}, App: SD.Next`, 'SD.Next'],
    ['png-text', 'prompt', '{"3":{"class_type":"KSampler","inputs":{}}}', 'ComfyUI'],
    ['exif', 'Make', 'prompt:{"3":{"inputs":{},"class_type":"KSampler"}}', 'ComfyUI'],
    ['exif', 'ImageDescription', 'Workflow: {"last_node_id": 1, "nodes": []}', 'ComfyUI'],
    ['png-text', 'invokeai_metadata', '{}', 'InvokeAI'],
    ['png-text', 'sd-metadata', '{}', 'InvokeAI'],
    ['png-text', 'Dream', '"a cat" -s 50', 'InvokeAI'],
    ['png-text', 'generation_data', '{"prompt":"x"}', 'TensorArt'],
    ['png-text', 'Software', 'NovelAI', 'NovelAI'],
    ['png-text', 'Comment', '{"steps": 28, "sampler": "k_euler", "seed": 1}', 'NovelAI'],
    ['png-text', 'parameters', '{"sui_image_params":{}}', 'SwarmUI'],
    ['png-text', 'fooocus_scheme', 'fooocus', 'Fooocus'],
    ['png-text', 'Description', 'a cat --v 6 Job ID: 0e7f3a5a-93a1-4c3f-9c1f-3a2e6f1d2b4c', 'Midjourney'],
    ['iptc', 'Credit', 'Made with Google AI', 'Google AI'],
    ['xmp', 'xmp:CreatorTool', 'Adobe Firefly 3', 'Adobe Firefly'],
    ['id3', 'COMM', 'made with suno; created=2026', 'Suno'],
    ['mp4', '©too', 'Runway Gen-3', 'Runway'],
  ] as const)('%s %s: %s', (place, name, value, tool) => {
    expect(of(place, name, value)).toMatchObject({ says: 'generator', strength: 'hint', tool, place, field: name });
  });

  test('a standard field is a statement', () => {
    expect(of('xmp', 'Iptc4xmpExt:DigitalSourceType', `${IPTC}trainedAlgorithmicMedia`)).toMatchObject({
      says: 'ai-made',
      strength: 'statement',
    });
    expect(of('xmp', 'Iptc4xmpExt:AISystemUsed', 'Painter 2')).toMatchObject({
      strength: 'statement',
      tool: 'Painter 2',
    });
  });

  test.each([
    ['exif', 'Make', 'NIKON CORPORATION', 'camera'],
    ['exif', 'Software', 'GIMP 3.0.6', 'software'],
    ['vorbis', 'ENCODER', 'Lavf62.3.100', 'software'],
    ['xmp', 'Iptc4xmpExt:DigitalSourceType', `${IPTC}digitalCapture`, 'captured'],
    ['xmp', 'Iptc4xmpExt:DigitalSourceType', `${IPTC}compositeSynthetic`, 'may-hold-ai'],
  ] as const)('%s %s %s does not', (place, name, value, says) => {
    const trace = of(place, name, value);
    expect(trace?.says).toBe(says);
    expect(trace && speaksOfAi(trace)).toBe(false);
  });

  test.each([
    ['exif', 'ImageDescription', 'The queue before the Midjourney exhibition in the town hall of Leeds, March 2026'],
    ['iptc', 'Caption/Abstract', 'Protesters hold signs against Stable Diffusion in front of the court in London'],
    ['exif', 'ImageDescription', 'This photograph is not AI-generated'],
    ['exif', 'ImageDescription', 'Not made with Midjourney.'],
    ['png-text', 'Comment', 'Was it made with Midjourney? No.'],
    ['png-text', 'Comment', 'This image was never created with DALL-E'],
    ['iptc', 'Special Instructions', 'No use for AI-generated content or training'],
    ['iptc', 'Caption/Abstract', 'Protest against AI-generated art'],
    ['iptc', 'Caption/Abstract', 'AI-generated art is banned here'],
    ['png-text', 'Comment', 'Made with Midjourney in mind, painted by hand'],
    ['exif', 'XPKeywords', 'midjourney;lawsuit;court'],
    ['exif', 'XPTitle', 'Midjourney'],
    ['png-text', 'Title', 'Made with Midjourney'],
    ['exif', 'Copyright', 'Not for Stable Diffusion'],
    ['iptc', 'By-line', 'Anna Berg, who sued Midjourney'],
    ['xmp', 'dc:description', 'Stable Diffusion'],
    ['id3', 'COMM', 'A cover of a song of suno.ai'],
    ['xmp', 'Iptc4xmpExt:AIPromptInformation', 'in the style of Midjourney'],
  ] as const)('%s %s: “%s” only mentions it: quoted, without a vote', (place, name, value) => {
    const trace = of(place, name, value);
    expect(trace).toMatchObject({ says: 'generator', strength: 'nothing', quote: value });
    expect(trace && speaksOfAi(trace)).toBe(false);
  });

  test.each([
    ['exif', 'Copyright', 'All rights reserved by the image creator'],
    ['xmp', 'xmp:CreatorTool', 'Image Creator 4'],
    ['iptc', 'By-line', 'An image creator'],
    ['exif', 'ImageDescription', 'Sheet music by Udio Suno, painted by hand'],
    ['id3', 'TIT2', 'Steps: a love song'],
    ['png-text', 'prompt', 'press enter to go on'],
  ] as const)('%s %s: “%s” names no generator', (place, name, value) => {
    expect(of(place, name, value)?.says ?? 'software').toBe('software');
  });

  test.each([
    ['iptc', 'Credit', 'Midjourney', 'Midjourney'],
    ['xmp', 'dc:creator', 'DALL·E 3', 'DALL·E'],
    ['png-text', 'Source', 'Stable Diffusion XL B5A2A797', 'Stable Diffusion'],
    ['xmp', 'stEvt:softwareAgent', 'Adobe Firefly Image 3', 'Adobe Firefly'],
    ['xmp', 'xmp:CreatorTool', 'Bing Image Creator', 'Bing Image Creator'],
    ['iptc', 'Special Instructions', 'Imagined with AI', ''],
    ['iptc', 'Credit', 'Made with Meta AI', 'Meta AI'],
    ['exif', 'ImageDescription', 'This picture was generated with Stable Diffusion XL.', 'Stable Diffusion'],
    ['exif', 'ImageDescription', 'A harbour at dusk. Made with Midjourney v6', 'Midjourney'],
    ['png-text', 'Comment', 'AI-generated image', ''],
    ['id3', 'COMM', 'This song is AI-generated.', ''],
  ] as const)('%s %s: “%s” plainly says what made it', (place, name, value, tool) => {
    const trace = of(place, name, value);
    expect(trace).toMatchObject({ says: 'generator', strength: 'hint', tool });
    expect(trace && speaksOfAi(trace)).toBe(true);
  });
});

test('a text made to keep the patterns busy is told quickly', () => {
  const start = performance.now();
  for (const text of ['12345678 '.repeat(440), 'made with midjourney 1a '.repeat(170), 'this image is '.repeat(300)])
    of('png-text', 'Comment', `made with midjourney ${text}?`);
  expect(performance.now() - start).toBeLessThan(500);
});

describe("China's label", () => {
  test.each([
    ['{"Label":"1","ContentProducer":"001191110000ABC"}', 'ai-made'],
    ['{"Label":"2"}', 'may-hold-ai'],
    ['{"AIGC":{"Label":"1"}}', 'ai-made'],
  ] as const)('%s', (value, says) => {
    expect(aigcLabel({ place: 'png-text', name: 'AIGC', value })?.says).toBe(says);
  });
  test.each(['{"Label":', '[]', '{"Label":"9"}', ''])('%s says nothing', (value) => {
    expect(aigcLabel({ place: 'png-text', name: 'AIGC', value })).toBeUndefined();
  });
});

describe('a user comment', () => {
  const codes = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const utf16 = (text: string, isBig: boolean) =>
    codes(text).flatMap((c) => (isBig ? [c >> 8, c & 255] : [c & 255, c >> 8]));
  test.each([
    ['UTF-16, big end first', [...codes('UNICODE\0'), ...utf16('Steps: 20', true)]],
    ['UTF-16, little end first', [...codes('UNICODE\0'), ...utf16('Steps: 20', false)]],
    ['ASCII', [...codes('ASCII\0\0\0'), ...codes('Steps: 20')]],
    ['no code', [...codes('\0\0\0\0\0\0\0\0'), ...codes('Steps: 20')]],
    ['no header at all', codes('Steps: 20')],
    ['a list of text', ['Steps: 20']],
  ])('%s', (_, value) => {
    expect(userComment(value)).toBe('Steps: 20');
  });
});

describe('XMP', () => {
  const packet = (inner: string) =>
    new TextEncoder().encode(
      `\u00ff\u00d8 <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${inner}</rdf:RDF></x:xmpmeta> rest`,
    );
  test.each([
    ['an attribute', `<rdf:Description Iptc4xmpExt:DigitalSourceType="${IPTC}trainedAlgorithmicMedia"/>`],
    ['an element', `<Iptc4xmpExt:DigitalSourceType>${IPTC}trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>`],
    ['a resource', `<Iptc4xmpExt:DigitalSourceType rdf:resource="${IPTC}trainedAlgorithmicMedia"/>`],
  ])('%s is read', (_, inner) => {
    expect(tracesOf(xmpFields(packet(inner)))[0]).toMatchObject({ says: 'ai-made', place: 'xmp' });
  });

  test('a packet of a megabyte is read to its limit, quickly', () => {
    const inner = `${'<a>'.repeat(400_000)}<xmp:CreatorTool>Midjourney</xmp:CreatorTool>`;
    const start = performance.now();
    expect(xmpFields(packet(inner))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
