import { readFileSync } from "node:fs";

/**
 * The most bytes of memory that this process ever held. Where the system has /proc it is asked there: what Node tells of
 * itself begins with what the process held that started it.
 */
export function peakMemory(): number {
  return (kilobytesOfStatus() ?? process.resourceUsage().maxRSS) * 1024;
}

function kilobytesOfStatus(): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}
