import type { Aspect, AspectFinding, Finding, NotKept, Stance } from './finding';
import { declaresAi, isSigned } from './origin-finding';

/** How one detector's run stands, as far as a verdict is concerned. */
export interface Vote {
  readonly detector: string;
  readonly detectorName: string;
  readonly outcome: 'answered' | 'running' | 'failed' | 'unsettled' | 'not-asked' | 'stopped';
  readonly finding?: Finding;
  readonly notKept?: NotKept;
}

/** The closed set, strongest first (docs/verdicts.md). */
export type Statement =
  | 'declared'
  | 'strong'
  | 'some'
  | 'disagree'
  | 'inconclusive'
  | 'nothing-found'
  | 'signed'
  | 'nothing-known'
  | 'could-not-check';

export interface Verdict {
  readonly statement: Statement;
  /** The aspects that carry the headline (the picture, the voice); empty where the statement names none. */
  readonly aspects: readonly Aspect[];
  /** Runs are still open: the statement may change. */
  readonly provisional: boolean;
  readonly answered: number;
  readonly asked: number;
}

const answered = (votes: readonly Vote[]): Finding[] => votes.flatMap((vote) => (vote.finding ? [vote.finding] : []));

/** What one engine says of an aspect, however many detectors it stands behind: they are one opinion. */
const opinionOf = (words: readonly AspectFinding[]): Pick<AspectFinding, 'stance' | 'high'> => {
  const has = (stance: Stance) => words.some((word) => word.stance === stance);
  if (has('synthetic')) {
    // An engine that says two things is undecided.
    if (has('authentic')) return { stance: 'inconclusive', high: false };
    return { stance: 'synthetic', high: !has('inconclusive') && words.some((word) => word.high) };
  }
  return { stance: has('inconclusive') ? 'inconclusive' : 'authentic', high: false };
};

/** The votes on one aspect, one per engine. */
const votesOn = (aspect: Aspect, findings: readonly Finding[]): Pick<AspectFinding, 'stance' | 'high'>[] => {
  const byEngine = new Map<string, AspectFinding[]>();
  for (const { engine, aspects } of findings) {
    const words = aspects.filter((word) => word.aspect === aspect && word.stance !== 'not-applicable');
    if (words.length > 0) byEngine.set(engine, [...(byEngine.get(engine) ?? []), ...words]);
  }
  return [...byEngine.values()].map(opinionOf);
};

type Said = 'strong' | 'some' | 'disagree' | 'inconclusive' | 'nothing-found';

const saidOf = (votes: readonly Pick<AspectFinding, 'stance' | 'high'>[]): Said | undefined => {
  const has = (stance: Stance) => votes.some((vote) => vote.stance === stance);
  if (votes.length === 0) return undefined;
  if (has('synthetic') && has('authentic')) return 'disagree';
  if (has('synthetic')) {
    const all = votes.every((vote) => vote.stance === 'synthetic');
    return all && (votes.length >= 2 || votes.some((vote) => vote.high)) ? 'strong' : 'some';
  }
  return has('inconclusive') ? 'inconclusive' : 'nothing-found';
};

/** Gravest first: any synthetic aspect carries the headline. */
const ORDER: readonly Said[] = ['strong', 'some', 'disagree', 'inconclusive', 'nothing-found'];

/**
 * Whether these votes are a clear answer without a detector that judges these aspects, where detectors go one after the
 * other (docs/verdicts.md). *Nothing found* is one only where each of them has a vote.
 */
export const isClearWithout = (votes: readonly Vote[], judges: readonly Aspect[]): boolean => {
  const { statement } = verdictOf(votes);
  if (statement !== 'nothing-found') return statement === 'declared' || statement === 'strong';
  return judges.every((aspect) => votesOn(aspect, answered(votes)).length > 0);
};

/** What a check's findings say together: per aspect, once per engine; never a maximum or an average of numbers. */
export const verdictOf = (votes: readonly Vote[]): Verdict => {
  const findings = answered(votes);
  const said = (['picture', 'voice', 'origin'] as const).map((aspect) => ({
    aspect,
    said: saidOf(votesOn(aspect, findings)),
  }));
  const voted = ORDER.find((candidate) => said.some((one) => one.said === candidate));
  const isDeclared = findings.some(({ provenance }) => provenance && declaresAi(provenance));
  const asked = votes.filter((vote) => vote.outcome !== 'not-asked');
  return {
    statement: isDeclared ? 'declared' : (voted ?? withoutVotes(votes)),
    aspects: isDeclared ? ['origin'] : said.filter((one) => voted && one.said === voted).map((one) => one.aspect),
    provisional: votes.some((vote) => vote.outcome === 'running'),
    answered: findings.length,
    asked: asked.length,
  };
};

/** Signed by somebody who counts; else somebody who could have voted was asked and did not; else nobody was. */
const withoutVotes = (votes: readonly Vote[]): Statement => {
  if (answered(votes).some(({ provenance }) => provenance && isSigned(provenance))) return 'signed';
  return votes.some((vote) => isLost(vote)) ? 'could-not-check' : 'nothing-known';
};

const isLost = ({ outcome, finding }: Vote): boolean =>
  outcome === 'failed' ||
  outcome === 'unsettled' ||
  !!finding?.aspects.some((one) => one.reason === 'no-result' || one.reason === 'label-unknown');
