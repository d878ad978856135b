import { randomBytes } from 'node:crypto';

export const newUuid = (): string => randomBytes(16).toString('hex');

export const withDashes = (uuid: string): string => uuid.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

export const withoutDashes = (uuid: string): string => uuid.replaceAll('-', '');
