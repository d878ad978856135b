import type { Node } from '../../lib/provenance/credential';
import { useText } from '../text';
import { TreeNode } from './tree-node';

interface HistoryTreeProps {
  /** Flat: `under` says below which node, by its place, each one hangs. */
  readonly nodes: readonly Node[];
  readonly more: number;
  /** Whether there is a trust list to judge signers by. */
  readonly isJudged: boolean;
}

interface BelowProps extends Pick<HistoryTreeProps, 'nodes' | 'isJudged'> {
  readonly under: number | undefined;
}

const Below = ({ nodes, under, isJudged }: BelowProps) => {
  const here = [...nodes.entries()].filter(([, node]) => node.under === under);
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map(([at, node]) => (
        <TreeNode key={at} node={node} isJudged={isJudged}>
          <Below nodes={nodes} under={at} isJudged={isJudged} />
        </TreeNode>
      ))}
    </ul>
  );
};

/** The file at the top, what it was made of below it. */
export const HistoryTree = ({ nodes, more, isJudged }: HistoryTreeProps) => {
  const { t } = useText();
  return (
    <div class="tree">
      <Below nodes={nodes} under={undefined} isJudged={isJudged} />
      {more > 0 && <p class="muted">{t('nodeMore', String(more))}</p>}
    </div>
  );
};
