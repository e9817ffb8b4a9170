import { cpus, loadavg, totalmem } from "node:os";

/** The machine on which is measured, in one line each: processor, memory, Node, how busy it is, and the day. */
export function machineText(): string {
  const [first] = cpus();
  const [busy = 0] = loadavg();
  return [
    `${first?.model ?? "unknown processor"}, ${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB`,
    `Node ${process.version} on ${process.platform} ${process.arch}, ${busy.toFixed(1)} processes busy at the beginning`,
    new Date().toISOString().slice(0, 10),
  ].join("\n");
}
