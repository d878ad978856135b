import type { MediaItem } from '../media/media-item';

/** A picture that came with the extension, as if a page had shown it. Rejects where it cannot be read. */
export const sampleItem = async (picture: Blob, pageAddress: string): Promise<MediaItem> => ({
  kind: 'image',
  address: `data:image/jpeg;base64,${base64(new Uint8Array(await picture.arrayBuffer()))}`,
  alternates: [],
  name: 'sample.jpg',
  pageAddress,
  pageTitle: 'Assay',
  tabId: -1,
  frameId: 0,
});

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
