import type { JSX } from 'preact';

/** 24 grid, stroke 1.75, round. Attention is a small diamond; a tick says that a step is done, never a verdict. */
const PATHS = {
  attn: 'M12 7.8v5M12 15.8v.01M20.7 12 12 20.7 3.3 12 12 3.3z',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  down: 'm6 9.5 6 6 6-6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM14.7 12a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0z',
  hide: 'M4 4l16 16M9.9 5.8A9.6 9.6 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6.2 7.8A17 17 0 0 0 2.5 12S6 18.5 12 18.5c1.6 0 3-.4 4.2-1.1',
  image:
    'M4.5 4h15A1.5 1.5 0 0 1 21 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5v-13A1.5 1.5 0 0 1 4.5 4zM3.5 17l5-5.5 4 4.5 2.5-2.5 5.5 5M15.5 9h.01',
  info: 'M12 11v5.5M12 7.8v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  key: 'M14.5 9.5a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM13.3 12.6 20 19.3M17 16.3l2-2',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  next: 'm9.5 6 6 6-6 6',
  open: 'M13.5 4.5h6v6M19.5 4.5 11 13M17 14v4.5a1 1 0 0 1-1 1H5.5a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1H10',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  tick: 'm5 12.5 4.5 4.5L19 7.5',
  trace: 'M7.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM10.5 12h1.5M15 12h1.5M18 8.5l3.5 3.5-3.5 3.5',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.2 11v5M13.8 11v5',
  up: 'm6 14.5 6-6 6 6',
  upload: 'M12 16V6M8 9.5l4-4 4 4M5 19.5h14',
  video:
    'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5zM10 9v6l5-3z',
  voice: 'M3 11v2M7 8v8M11 4.5v15M15 8.5v7M19 6v12M22.2 11v2',
} as const;

export type IconName = keyof typeof PATHS;

/** `flip`: it points somewhere, so it turns round in right-to-left. */
export const Icon = ({ name, flip = false }: { name: IconName; flip?: boolean }): JSX.Element => (
  <svg class={flip ? 'i flip' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
    <path
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      d={PATHS[name]}
    />
  </svg>
);
