import { spawn } from "node:child_process";

/** How a process of its own ended: with its last line, which is JSON, beyond the limit, or with a fault. */
export type ProcessEnd<T> =
  | { readonly state: "measured"; readonly measure: T }
  | { readonly state: "over"; readonly seconds: number; readonly loading: boolean }
  | { readonly state: "failed"; readonly message: string };

/** A script of TypeScript to run, and how long it may load and measure. */
export interface ProcessTask {
  readonly script: string;
  readonly args: readonly string[];
  /** Seconds that it may take until it writes `mark`, and as many again afterwards. */
  readonly seconds: number;
  /** The line that parts loading from measuring; null where the limit holds for everything. */
  readonly mark: string | null;
}

/** Memory that a process may fill, in MB; the largest workbooks need more than Node gives by itself. */
const HEAP = 8_192;
const MOST_WORDS = 160;

/** Runs a script in a process of its own, so that its memory and its compiled code are its own; ends it and its children in time. */
export function measuredProcess<T>({ script, args, seconds, mark }: ProcessTask): Promise<ProcessEnd<T>> {
  return new Promise((resolve) => {
    const own = [`--max-old-space-size=${String(HEAP)}`, "--expose-gc", "--import", "tsx", script];
    const child = spawn(process.execPath, [...own, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    let [written, complained, loading] = ["", "", mark !== null];
    const end = (outcome: ProcessEnd<T>): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const tooLong = (): void => {
      // The group: what the process has started ends with it.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      end({ state: "over", seconds, loading });
    };
    let timer = setTimeout(tooLong, seconds * 1000);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      written += text;
      if (!loading || mark === null || !written.includes(`${mark}\n`)) return;
      loading = false;
      clearTimeout(timer);
      timer = setTimeout(tooLong, seconds * 1000);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complained += text));
    child.on("close", (code) => {
      const last = written.trim().split("\n").at(-1) ?? "";
      if (code === 0 && last.startsWith("{")) end({ state: "measured", measure: JSON.parse(last) as T });
      else end({ state: "failed", message: faultOf(complained) });
    });
  });
}

/** The line of a trace that names the fault. */
function faultOf(complained: string): string {
  const lines = complained.split("\n").map((line) => line.trim());
  const named =
    lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== "") ?? "ended without a word";
  return named.slice(0, MOST_WORDS);
}
