import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who may mount a disk: root, on Linux. */
export const canMountDisks = process.platform === 'linux' && process.getuid?.() === 0;

/** A real disk with little room, to be filled and emptied. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @param kib its size; 4 at least for each file and folder. @throws Error when it may not be mounted */
  static mount(kib: number): SmallDisk {
    const folder = mkdtempSync(join(tmpdir(), 'hark-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', folder]);
    return new SmallDisk(folder);
  }

  /** @param roomKib what it leaves */
  fill(roomKib = 0): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, 'filler'), Buffer.alloc(bavail * bsize - roomKib * 1024));
  }

  /** Removes the file that filled the disk. */
  empty(): void {
    rmSync(join(this.folder, 'filler'));
  }

  unmount(): void {
    // Lazily: a process that has just been ended may still have a file open.
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
