/** A picture of more bytes is not handed to the credential reader: its memory grows with its input and never shrinks. */
export const MOST_IMAGE_BYTES = 32_000_000;
/** The same for sound and film. */
export const MOST_MEDIA_BYTES = 100_000_000;
/** Metadata of a picture stands near its start; of a longer one only this much is looked at. */
export const MOST_METADATA_BYTES = 24_000_000;
/** More top-level parts than any honest file has: a container of empty ones fills the reader's memory. */
export const MOST_PARTS = 20_000;
/** A trust list of more characters is not taken. */
export const MOST_LIST_CHARACTERS = 1_000_000;

/** What a record keeps of one manifest store. */
export const MOST_NODES = 40;
export const MOST_DEPTH = 12;
export const MOST_ACTIONS = 12;
export const MOST_THUMBNAILS = 8;
export const MOST_THUMBNAIL_CHARACTERS = 8_000;
export const MOST_FAILURES = 8;
/** The same of one ingredient. */
export const MOST_NODE_FAILURES = 4;
/** The parent chain is walked so far; a longer one is not told to its end. */
export const MOST_PARENTS = 64;

export const MOST_NAME = 160;
/** Of a remote manifest: a longer one is cut, and cannot be asked for. */
export const MOST_ADDRESS = 2000;
export const MOST_QUOTE = 240;
export const MOST_TRACES = 12;
/** Manifest text that may be copied. */
export const MOST_MANIFEST_CHARACTERS = 900_000;
/** One XMP packet is read so far: maps of depth make packets of megabytes. */
export const MOST_PACKET_BYTES = 65_536;
export const MOST_PACKETS = 8;
