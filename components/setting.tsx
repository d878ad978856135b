import type { ComponentChildren } from 'preact';

interface SettingProps {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** The control: named by the element `id`, described by the element `id`-text. */
  readonly children: ComponentChildren;
}

/** One thing that can be set: what it is, what it means, and its control. */
export const Setting = ({ id, title, about, children }: SettingProps) => (
  <div class="set">
    <div class="grow">
      <p class="st" id={id}>
        {title}
      </p>
      <p class="sd" id={`${id}-text`}>
        {about}
      </p>
    </div>
    {children}
  </div>
);
