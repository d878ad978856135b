import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  /** What stands at the end of the title's line. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const Section = ({ title, beside, children }: SectionProps) => (
  <section class="sec" aria-label={title}>
    <div class="sec-head">
      <h2>{title}</h2>
      {beside}
    </div>
    {children}
  </section>
);
