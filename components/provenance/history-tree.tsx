import type { Node } from '../../lib/provenance/credential';
import { useText } from '../text';
import { TreeNode } from './tree-node';

interface HistoryTreeProps {
  /** Flat: `under` says below which node, by its place, each one hangs. */
  readonly nodes: readonly Node[];
  readonly more: number;
}

const Below = ({ nodes, under }: { nodes: readonly Node[]; under: number | undefined }) => {
  const here = [...nodes.entries()].filter(([, node]) => node.under === under);
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map(([at, node]) => (
        <TreeNode key={at} node={node}>
          <Below nodes={nodes} under={at} />
        </TreeNode>
      ))}
    </ul>
  );
};

/** The file at the top, what it was made of below it. */
export const HistoryTree = ({ nodes, more }: HistoryTreeProps) => {
  const { t } = useText();
  return (
    <div class="tree">
      <Below nodes={nodes} under={undefined} />
      {more > 0 && <p class="muted">{t('nodeMore', String(more))}</p>}
    </div>
  );
};
