import type { Finding } from '../../lib/verdict/finding';
import { Fact } from './fact';

/** The vendor's description, topic by topic, as text. */
export const Intelligence = ({ topics }: { topics: NonNullable<Finding['intelligence']> }) => (
  <dl class={topics.some(({ topic }) => topic !== '') ? 'topics' : 'topics plain'}>
    {topics.map(({ topic, text }) => (
      <Fact key={topic} name={<bdi>{topic.replaceAll('_', ' ')}</bdi>}>
        <span class="told" dir="auto">
          {text}
        </span>
      </Fact>
    ))}
  </dl>
);
