/** A stone and a rub of gold: the stone is the letter, the rub its crossbar. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 32 32" role="img" aria-label="Assay">
    <path
      fill="var(--mark-stone)"
      d="M12.3 2.5h7.4a2.2 2.2 0 0 1 2.07 1.45l8.1 22.5A2.26 2.26 0 0 1 27.74 29.5h-5.2a2.2 2.2 0 0 1-2.06-1.43L19.1 24.4h-6.2l-1.38 3.67A2.2 2.2 0 0 1 9.46 29.5h-5.2a2.26 2.26 0 0 1-2.13-3.05l8.1-22.5A2.2 2.2 0 0 1 12.3 2.5z"
    />
    <path fill="var(--streak)" d="M4.9 18.8 25.6 12.7 27.3 17.2 3.2 24.3z" />
  </svg>
);
