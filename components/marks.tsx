import type { JSX } from 'preact';

/** What hangs from every rosette: whole, dashed, with hands, with a crack. */
const Ribbons = () => (
  <path fill="currentColor" d="M6.6 16.4a9.8 9.8 0 0 0 4.4 2.3V20l-4.4 3zM17.4 16.4a9.8 9.8 0 0 1-4.4 2.3V20l4.4 3z" />
);

/** Each statement has an outline of its own: it must be told apart without colour. */
const DRAWINGS = {
  ai: () => (
    <>
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M12 1.2 21.4 6.6v10.8L12 22.8 2.6 17.4V6.6zm0 7a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z"
      />
    </>
  ),
  'ai-some': () => (
    <>
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
        d="M12 2.4 20.4 7.2v9.6L12 21.6 3.6 16.8V7.2z"
      />
      <circle cx="12" cy="12" r="3.4" fill="currentColor" />
    </>
  ),
  split: () => (
    <>
      <path fill="currentColor" d="M10.8 1.5v17.6a8.8 8.8 0 0 1 0-17.6z" />
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
        d="M14.2 5.9v15.6a7.8 7.8 0 0 0 0-15.6z"
      />
    </>
  ),
  weak: () => (
    <>
      <rect x="3" y="3" width="18" height="18" rx="4.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path fill="currentColor" d="M4 12.6c2.7-2.7 5.3-2.7 8 0s5.3 2.7 8 0V17a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z" />
    </>
  ),
  none: () => (
    <>
      <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path stroke="currentColor" stroke-width="2" stroke-linecap="round" d="M8.5 12h7" />
    </>
  ),
  unknown: () => (
    <>
      <circle
        cx="12"
        cy="12"
        r="9.5"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-dasharray="0.1 4.97"
      />
    </>
  ),
  void: () => (
    <>
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        d="M2.5 8V4.5a2 2 0 0 1 2-2H8m8 0h3.5a2 2 0 0 1 2 2V8m0 8v3.5a2 2 0 0 1-2 2H16m-8 0H4.5a2 2 0 0 1-2-2V16M9 9l6 6m0-6-6 6"
      />
    </>
  ),
  signed: () => (
    <>
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M12 1.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6zm0 4.9a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8z"
      />
      <Ribbons />
    </>
  ),
  'signed-unknown': () => (
    <>
      <circle cx="12" cy="9" r="6.8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.4 1.94" />
      <Ribbons />
    </>
  ),
  'signed-expired': () => (
    <>
      <circle cx="12" cy="9" r="6.8" fill="none" stroke="currentColor" stroke-width="2" />
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
        d="M12 5.4V9l2.4 1.6"
      />
      <Ribbons />
    </>
  ),
  'signed-broken': () => (
    <>
      <circle cx="12" cy="9" r="6.8" fill="none" stroke="currentColor" stroke-width="2" />
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linejoin="round"
        d="m13.6 2.4-3 4.4 3.2 3.2-2.6 5.4"
      />
      <Ribbons />
    </>
  ),
  run: () => (
    <>
      <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="2" opacity=".28" />
      <path
        class="arc"
        fill="none"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
        d="M12 2.5a9.5 9.5 0 0 1 9.5 9.5"
      />
      <circle cx="12" cy="12" r="2.6" fill="currentColor" />
    </>
  ),
  unsettled: () => (
    <>
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        d="M3 8.8a9.5 9.5 0 0 1 18 0M21 15.2a9.5 9.5 0 0 1-18 0"
      />
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
        d="M9.5 9.6a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9"
      />
      <circle cx="12" cy="16.8" r="1.3" fill="currentColor" />
    </>
  ),
} as const satisfies Record<string, () => JSX.Element>;

export type MarkName = keyof typeof DRAWINGS;

/** Never stands without its word; `v-*` on the row or on `class` gives the colour. */
export const Mark = ({ name }: { name: MarkName }): JSX.Element => (
  <svg class={`mark v-${name}`} viewBox="0 0 24 24" aria-hidden="true">
    {DRAWINGS[name]()}
  </svg>
);
