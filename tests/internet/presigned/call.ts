import type { Kind } from './product';

export type Call =
  | 'presign'
  | 'put'
  | 'detect'
  | 'detect-file'
  | 'query'
  | 'credits'
  | 'health'
  | 'heatmap'
  | 'preview';

export interface Route {
  readonly call: Call;
  readonly method: 'GET' | 'POST';
  /** The job of `heatmap` and `preview`. */
  readonly id: string;
}

const ROUTES: readonly (readonly [path: RegExp, method: 'GET' | 'POST', call: Call, kinds: readonly Kind[]])[] = [
  [/^\/get-presigned-url$/, 'GET', 'presign', ['audio', 'image']],
  [/^\/detect$/, 'POST', 'detect', ['audio', 'image']],
  [/^\/detect-file$/, 'POST', 'detect-file', ['video']],
  [/^\/query$/, 'POST', 'query', ['audio', 'image', 'video']],
  [/^\/check-user-credits$/, 'GET', 'credits', ['audio', 'image', 'video']],
  [/^\/health$/, 'GET', 'health', ['audio', 'image', 'video']],
  [/^\/heatmap\/([^/]+)$/, 'POST', 'heatmap', ['image']],
  [/^\/preview\/([^/]+)$/, 'POST', 'preview', ['image']],
];

/** By path alone: another method is a 405 of that call. */
export const routeOf = (kind: Kind, pathname: string): Route | undefined => {
  for (const [path, method, call, kinds] of ROUTES) {
    const match = path.exec(pathname);
    if (match && kinds.includes(kind)) return { call, method, id: match[1] ?? '' };
  }
  return undefined;
};
