/**
 * Work that is done by one at a time, whoever asks: asked for while it is under way it is done once more, so that nothing that
 * came meanwhile is missed. Answers when all of it is done; a failure ends it for everybody who waits.
 */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | undefined;
  let isAskedFor = false;
  const run = async (): Promise<void> => {
    try {
      while (isAskedFor) {
        isAskedFor = false;
        await work();
      }
    } finally {
      // In the same turn as the last look at `isAskedFor`: who asks a moment later must find nobody at work.
      underWay = undefined;
    }
  };
  return () => {
    isAskedFor = true;
    underWay ??= run();
    return underWay;
  };
};
