/** A picture to right-click on, drawn here. */
export const DemoPicture = () => (
  <svg viewBox="0 0 320 200" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    <rect width="320" height="200" fill="#f0b98c" />
    <circle cx="228" cy="70" r="26" fill="#fde3b4" />
    <path d="m0 150 70-70 44 40 60-84 70 92 36-30 40 44v60H0z" fill="#5b6f86" />
    <path d="m174 36-22 32 16-6 8 10 8-10 14 6z" fill="#f6f3ee" />
    <path d="M0 160q80-26 160 0t160-6v46H0z" fill="#33495a" />
  </svg>
);
