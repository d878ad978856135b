/**
 * Calls `work` once for all calls with the same name that come within `ms`: a check goes through several states faster than an
 * eye follows, and what each of them would show waits in line before the check itself.
 */
export const gathered = <Name>(ms: number, work: (name: Name) => void): ((name: Name) => void) => {
  const waiting = new Set<Name>();
  return (name) => {
    if (waiting.has(name)) return;
    waiting.add(name);
    setTimeout(() => {
      waiting.delete(name);
      work(name);
    }, ms);
  };
};
