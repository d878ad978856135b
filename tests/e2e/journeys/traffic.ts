import { type Internet, VENDOR_AGENT } from '../../internet';
import type { LogEntry } from '../../internet/net/request-log';

const agentOf = ({ headers }: LogEntry): string => headers['user-agent'] ?? '';

/** What the vendor itself fetched from a host. */
export const fetchedByVendor = (internet: Internet, host: string): LogEntry[] =>
  internet.requests(host).filter((entry) => agentOf(entry) === VENDOR_AGENT);

/** What the extension read from a host: a page that shows the same says what for, `image` or `audio`. */
export const readByAssay = (internet: Internet, host: string): LogEntry[] =>
  internet
    .requests(host)
    .filter((entry) => agentOf(entry) !== VENDOR_AGENT && entry.headers['sec-fetch-dest'] === 'empty');
