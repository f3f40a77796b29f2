import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mounting needs root on Linux. */
export const canMountDisks = process.platform === 'linux' && process.getuid?.() === 0;

/** A real, small disk that a test can fill. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @param kib size; at least 4 per file and folder. @throws Error if mounting is not permitted */
  static mount(kib: number): SmallDisk {
    const folder = mkdtempSync(join(tmpdir(), 'hark-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', folder]);
    return new SmallDisk(folder);
  }

  /** @param roomKib space to leave free */
  fill(roomKib = 0): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, 'filler'), Buffer.alloc(bavail * bsize - roomKib * 1024));
  }

  /** Removes the file that fills the disk. */
  empty(): void {
    rmSync(join(this.folder, 'filler'));
  }

  unmount(): void {
    // Lazy, because a process that just ended may still have a file open.
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
