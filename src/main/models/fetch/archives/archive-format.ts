/** How an archive is packed. */
export type ArchiveFormat = 'wheel' | 'tar.gz' | 'tar.bz2';

/** @returns whether a file is wanted, by its path and size; asked for regular files alone */
export type IsWanted = (path: string, bytes: number) => boolean;
