import { asciiBytes, findBytes } from '../find-bytes';
import { MOST_PACKET_BYTES, MOST_PACKETS } from '../limits';
import type { Field } from './trace';

const START = asciiBytes('<rdf:RDF');
const END = '</rdf:RDF>';

/** Properties that speak of a file's making (XMP part 1; IPTC Photo Metadata 2025.1; GB 45438-2025 for AIGC). */
const WANTED = [
  'Iptc4xmpExt:DigitalSourceType',
  'Iptc4xmpExt:DigitalSourcefileType',
  'Iptc4xmpExt:AISystemUsed',
  'Iptc4xmpExt:AISystemVersionUsed',
  'Iptc4xmpExt:AIPromptInformation',
  'xmp:CreatorTool',
  'xmpDM:videoModel',
  'photoshop:Credit',
  'photoshop:Source',
  'dc:creator',
  'dc:description',
  'dc:source',
  'stEvt:softwareAgent',
  'tiff:Make',
  'tiff:Model',
  'tiff:Software',
  'exif:UserComment',
  'TC260:AIGC',
];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#34': '"',
  '#39': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#34|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const valuesOf = (packet: string, name: string): string[] => {
  const attributes = [...packet.matchAll(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]{0,4000})"|'([^']{0,4000})')`, 'g'))];
  const elements = [...packet.matchAll(new RegExp(`<${name}(\\s[^>]{0,400})?>(.{0,6000}?)</${name}>`, 'gs'))];
  return [
    ...attributes.map(([, double, single]) => double ?? single ?? ''),
    ...elements.map(([, , inner = '']) => inner.replace(/<[^>]*>/g, ' ')),
    ...[...packet.matchAll(new RegExp(`<${name}\\s[^>]{0,200}rdf:resource="([^"]{0,400})"`, 'g'))].map(
      ([, at = '']) => at,
    ),
  ].map((value) => unescaped(value).trim());
};

/** The XMP packets in these bytes, each cut to a length: whatever container they stand in. */
const packetsIn = (bytes: Uint8Array): string[] => {
  const packets: string[] = [];
  for (let from = findBytes(bytes, START); from >= 0 && packets.length < MOST_PACKETS; ) {
    const text = new TextDecoder().decode(bytes.subarray(from, from + MOST_PACKET_BYTES));
    const end = text.indexOf(END);
    packets.push(end < 0 ? text : text.slice(0, end));
    from = findBytes(bytes, START, from + START.length);
  }
  return packets;
};

/** The properties of a file's XMP that speak of its making. Where a value is not of the usual form, it is not read. */
export const xmpFields = (bytes: Uint8Array): Field[] =>
  packetsIn(bytes).flatMap((packet) =>
    WANTED.flatMap((name) => {
      const short = name.slice(name.indexOf(':') + 1);
      // A quick look first: most packets hold few of them.
      if (!packet.includes(short)) return [];
      return [...new Set(valuesOf(packet, name))]
        .filter((value) => value !== '')
        .map((value) => ({ place: 'xmp' as const, name, value }));
    }),
  );
