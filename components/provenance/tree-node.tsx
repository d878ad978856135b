import type { ComponentChildren } from 'preact';
import type { Node } from '../../lib/provenance/credential';
import { type MessageKey, say } from '../../lib/sentence';
import { cut } from '../cut';
import { formatDate } from '../format';
import { Icon } from '../icons';
import { Mark } from '../marks';
import { useText } from '../text';
import { actionText } from './action-text';
import { nodeMark } from './credential-mark';
import { FailureList } from './failure-list';

const RELATION = {
  active: undefined,
  parent: 'nodeParent',
  part: 'nodePart',
  input: 'nodeInput',
  other: 'nodeOther',
} as const satisfies Record<Node['relation'], MessageKey | undefined>;

const SIGNED = {
  none: 'nodeUnsigned',
  trusted: 'nodeSigned',
  untrusted: 'nodeUnknown',
  expired: 'nodeExpired',
  broken: 'nodeBroken',
} as const satisfies Record<Node['signed'], MessageKey>;

interface TreeNodeProps {
  readonly node: Node;
  readonly isJudged: boolean;
  /** What hangs below it. */
  readonly children?: ComponentChildren;
}

/** One version or part of the file: its picture, who signed it, and what was done. */
export const TreeNode = ({ node, isJudged, children }: TreeNodeProps) => {
  const { t, locale } = useText();
  const mark = nodeMark(node.signed);
  const relation = RELATION[node.relation];
  const signer = node.signer === '' ? t('originUnnamed') : node.signer;
  const facts = [
    ...(relation ? [t(relation)] : []),
    t(node.signed === 'untrusted' && !isJudged ? 'nodeNotJudged' : SIGNED[node.signed], signer),
    ...(node.generator === '' ? [] : [node.generator]),
    ...(node.signedAt === undefined ? [] : [formatDate(node.signedAt, locale)]),
  ];
  return (
    <li>
      <div class="node">
        <div class="thumb bare">{node.thumbnail ? <img src={node.thumbnail} alt="" /> : <Icon name="image" />}</div>
        <div class="node-text">
          <p class="nt">
            <bdi class="clip" title={cut(node.title)}>
              {node.title === '' ? t('nodeUntitled') : node.title}
            </bdi>
            {mark && <Mark name={mark} />}
          </p>
          <p class="sd">
            <bdi>{facts.join(' · ')}</bdi>
          </p>
          {node.failures && <FailureList failures={node.failures} />}
          {node.actions.length > 0 && (
            <ul class="actions">
              {node.actions.map((action, at) => (
                <li key={at}>
                  <bdi>{say(actionText(action), t)}</bdi>
                  {action.when !== undefined && <span class="muted"> · {formatDate(action.when, locale)}</span>}
                </li>
              ))}
              {node.moreActions > 0 && <li class="muted">{t('actionsMore', String(node.moreActions))}</li>}
            </ul>
          )}
        </div>
      </div>
      {children}
    </li>
  );
};
