import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Tells of every row of a list when it comes into view and when it goes out of it; the list's children are its rows. */
export const useRowsInView = <Item>(
  items: readonly Item[],
  onView: (item: Item, isInView: boolean) => void,
): RefObject<HTMLUListElement | null> => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const rows = new Map([...(list.current?.children ?? [])].map((row, n) => [row, items[n]]));
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const item = rows.get(target);
        if (item !== undefined) onView(item, isIntersecting);
      }
    });
    for (const row of rows.keys()) observer.observe(row);
    return () => observer.disconnect();
  }, [items]);
  return list;
};
