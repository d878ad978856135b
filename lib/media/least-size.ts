/** Media smaller than this cannot be judged, whoever asks; in CSS pixels. */
export const LEAST_SIZE = 64;
