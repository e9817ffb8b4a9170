/** Words in both languages of the page. */
interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What has been put into the site for trial. */
export interface TrialSummary {
  readonly keys: readonly {
    readonly id: string;
    readonly algorithm: string;
    readonly owner: BothLanguages;
    readonly revoked: boolean;
  }[];
  /** Fingerprints of withdrawn schemes. */
  readonly withdrawn: readonly string[];
  readonly schemes: readonly {
    readonly id: string;
    readonly year: number;
    readonly version: number;
    readonly fingerprint: string;
    readonly sealed: boolean;
  }[];
}

/** A file that the site did not take, and why. */
export class TrialProblem extends Error {
  constructor(readonly reason: BothLanguages) {
    super(reason.zh);
    this.name = "TrialProblem";
  }
}

const address = "/trial/files";

/** What is in; null where the site that serves the page takes nothing for trial. */
export async function readTrial(): Promise<TrialSummary | null> {
  const answer = await fetch(address);
  if (!answer.ok || !(answer.headers.get("content-type") ?? "").includes("json")) return null;
  return (await answer.json()) as TrialSummary;
}

/** Puts one JSON file in: keys, a withdrawal, a scheme. Rejects with a TrialProblem where the site refuses it. */
export async function putTrialFile(content: string): Promise<TrialSummary> {
  return summaryOf(
    await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: content }),
  );
}

/** Takes everything out again. */
export async function clearTrial(): Promise<TrialSummary> {
  return summaryOf(await fetch(address, { method: "DELETE" }));
}

async function summaryOf(answer: Response): Promise<TrialSummary> {
  if (answer.ok) return (await answer.json()) as TrialSummary;
  const refused = (await answer.json().catch(() => ({}))) as { readonly reason?: BothLanguages };
  const status = `HTTP ${answer.status}`;
  throw new TrialProblem(refused.reason ?? { zh: status, en: status });
}
