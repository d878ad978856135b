export type Call = 'account' | 'teams' | 'billing' | 'list' | 'upload' | 'create' | 'get' | 'tracings' | 'tracing';

export interface Route {
  readonly call: Call;
  /** The uuid of `get` and `tracing`. */
  readonly id: string;
}

const ROUTES: readonly (readonly [method: string, path: RegExp, call: Call])[] = [
  ['GET', /^\/account$/, 'account'],
  ['GET', /^\/account\/teams$/, 'teams'],
  ['GET', /^\/account\/billing_usage$/, 'billing'],
  ['POST', /^\/secure_uploads$/, 'upload'],
  ['POST', /^\/detect$/, 'create'],
  ['GET', /^\/detect$/, 'list'],
  ['GET', /^\/detect\/([^/]+)$/, 'get'],
  ['GET', /^\/audio_source_tracings$/, 'tracings'],
  ['GET', /^\/audio_source_tracings\/([^/]+)$/, 'tracing'],
];

const BASE = '/api/v2';

export const routeOf = (method: string, pathname: string): Route | undefined => {
  if (!pathname.startsWith(`${BASE}/`)) return undefined;
  for (const [wanted, pattern, call] of ROUTES) {
    const match = pattern.exec(pathname.slice(BASE.length));
    if (match && wanted === method) return { call, id: match[1] ?? '' };
  }
  return undefined;
};
