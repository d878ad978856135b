/** `0:06`, `12:40`, `1:02:03`: time that runs. */
export const formatElapsed = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** `0:10`, `1:02:03`, `0:10.5`: a place in media, in seconds from its start. */
export const formatPlace = (seconds: number): string => {
  const tenths = Math.round(seconds * 10) % 10;
  return `${formatElapsed(Math.round(seconds * 10) * 100)}${tenths === 0 ? '' : `.${tenths}`}`;
};
