import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/** Mounts a disk of that size there. False if this machine does not allow it, which needs root and Linux. */
export function makeDisk(dir: string, mebibytes: number): boolean {
  mkdirSync(dir, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m,mode=0700`, "tmpfs", dir], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

/** Unmounts the disk there, if any. */
export function removeDisk(dir: string): void {
  if (process.platform !== "linux" || !readFileSync("/proc/mounts", "utf8").includes(` ${dir} tmpfs `))
    return;
  execFileSync("umount", [dir]);
}

/** Fills the disk to its last byte. The result makes room again. */
export function fill(dir: string): () => void {
  const file = path.join(dir, "filler");
  const descriptor = openSync(file, "w");
  for (const size of [1024 * 1024, 4096]) {
    try {
      for (;;) if (writeSync(descriptor, Buffer.alloc(size)) < size) break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
  closeSync(descriptor);
  return () => rmSync(file);
}
