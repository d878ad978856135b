import { type ListedJob, type ListedPage, listOf } from './resemble-answer';

/** How many jobs of the account's list are looked at: more than a person starts within a minute. */
export const LIST_SIZE = 50;

/** Whether the vendor tells the oldest first: no page of its documents says which. */
const isOldestFirst = ({ jobs }: ListedPage): boolean => {
  const [first, last] = [jobs[0]?.createdAt, jobs.at(-1)?.createdAt];
  return first !== undefined && last !== undefined && first < last;
};

/**
 * The account's newest jobs, at least `LIST_SIZE` where there are so many: the first page, or the last two where the oldest
 * go first. `page` asks for one; undefined where an answer is no list.
 */
export const newestJobs = async (page: (number: number) => Promise<unknown>): Promise<ListedJob[] | undefined> => {
  const first = listOf(await page(1));
  if (!first || first.pages === 1 || !isOldestFirst(first)) return first?.jobs;
  const last = listOf(await page(first.pages));
  const before = first.pages === 2 ? first : listOf(await page(first.pages - 1));
  return last && before && [...before.jobs, ...last.jobs];
};
