import { readdirSync, readFileSync } from "node:fs";

/** How often memory is looked at, in milliseconds. */
const EVERY = 250;

/**
 * Watches the memory of the largest of the browser's renderers below this process, which is that of the page and its workers;
 * `stop` gives its peak in bytes. 0 where the system has no /proc.
 */
export function rendererMemory(): { readonly stop: () => number } {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, ...descendants(process.pid).filter(isRenderer).map(residentBytes));
  };
  const timer = setInterval(look, EVERY);
  look();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

/** The processes below this one. */
function descendants(root: number): readonly number[] {
  const parents = new Map(processes().map((id) => [id, Number(/^PPid:\s+(\d+)/m.exec(statusOf(id))?.[1] ?? 0)]));
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id) ?? 0;
    return parent === root || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function processes(): readonly number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function isRenderer(id: number): boolean {
  return textOf(`/proc/${String(id)}/cmdline`).includes("--type=renderer");
}

function residentBytes(id: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(id))?.[1] ?? 0) * 1024;
}

function statusOf(id: number): string {
  return textOf(`/proc/${String(id)}/status`);
}

/** A process may end while it is looked at. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
