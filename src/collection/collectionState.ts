import { fingerprint } from "../domain/scheme/fingerprint";
import { gradeLadder } from "../domain/scheme/ladder";
import type { SchemeDocument } from "../domain/scheme/schema";
import type { Expectations } from "../workflow/collection/expectedFindings";
import { expectedFindings } from "../workflow/collection/expectedFindings";
import type { Finding } from "../workflow/collection/finding";
import type { History } from "../workflow/collection/history";
import { historyOf } from "../workflow/collection/history";
import type { JudgedFile } from "../workflow/collection/judgedFile";
import { judgeReturns } from "../workflow/collection/judgeReturns";
import type { EarlierMerge } from "../workflow/collection/readReturns";
import type { ReturnContent, ReturnedFile } from "../workflow/collection/returnContent";
import { schemeName } from "../workflow/collection/returnContent";
import type { BankRecord, ConfiguredScheme } from "../workflow/seal/bankRecord";
import type { Steps } from "../workflow/steps";
import type { CollectionQuestion, HistoryFile } from "./collectionCalls";
import { decisionsOf } from "./decisionsOf";

/** A file of the collection by its number. */
export interface HeldFile {
  readonly id: number;
  readonly returned: ReturnedFile;
}

/** Returns of an earlier period, with the fingerprint of the merged workbook that carries them; null of a frozen file. */
interface EarlierReturns {
  readonly merged: string | null;
  readonly returns: readonly ReturnContent[];
}

/** What is expected, and what each return was found to say against it. */
interface Expected {
  readonly key: string;
  readonly expected: Expectations;
  readonly found: WeakMap<ReturnContent, { readonly file: string; readonly findings: readonly Finding[] }>;
}

/** What was judged for a question. */
export interface Judgement {
  readonly expected: Expectations;
  readonly scheme: ConfiguredScheme;
  /** In the order of the files held. */
  readonly judged: readonly JudgedFile[];
}

/** The files that were read, and what is known besides; of every person only what a merge needs. */
export class CollectionState {
  private bank: BankRecord | null = null;
  private held: readonly HeldFile[] = [];
  private nextId = 1;
  private earlier: readonly EarlierReturns[] = [];
  private earlierFiles: readonly HistoryFile[] = [];
  private readonly earlierMerges = new Map<string, EarlierMerge>();
  private readonly schemes = new Map<string, SchemeDocument>();
  /** It is asked again after every file. */
  private last: Expected | null = null;

  setBank(bank: BankRecord): void {
    this.bank = bank;
    this.last = null;
  }

  /** The bank's keys and schemes; they are handed over before anything is read. */
  get knownBank(): BankRecord {
    if (this.bank === null) throw new Error("The collection has not been told of the bank's schemes");
    return this.bank;
  }

  get files(): readonly HeldFile[] {
    return this.held;
  }

  get historyFiles(): readonly HistoryFile[] {
    return this.earlierFiles;
  }

  /** The merged workbooks of which files are held. */
  get merges(): readonly EarlierMerge[] {
    const held = new Set(this.held.map(({ returned }) => returned.carriedIn?.fingerprint));
    return [...this.earlierMerges.values()].filter(({ fingerprint: own }) => held.has(own));
  }

  add(files: readonly ReturnedFile[], merged: EarlierMerge | null): void {
    if (merged !== null) this.earlierMerges.set(merged.fingerprint, merged);
    this.held = [...this.held, ...files.map((returned) => ({ id: this.nextId++, returned: this.shared(returned) }))];
  }

  addHistory(file: Omit<HistoryFile, "id">, returns: readonly ReturnContent[]): void {
    this.earlierFiles = [...this.earlierFiles, { ...file, id: this.nextId++ }];
    this.earlier = [...this.earlier, { merged: file.merged, returns }];
    this.last = null;
  }

  remove(id: number): void {
    this.held = this.held.filter((one) => one.id !== id);
  }

  clear(): void {
    [this.held, this.earlier, this.earlierFiles, this.last] = [[], [], [], null];
  }

  /** Judges all files, one after another. The scheme asked for must be one of the bank's. */
  *judge(question: CollectionQuestion): Steps<Judgement> {
    const scheme = this.knownBank.configured.find((one) => one.fingerprint === question.scheme);
    if (scheme === undefined) throw new Error("The scheme asked for is none of the bank's");
    const asked = this.expectedFor(question, scheme);
    const { expected } = asked;
    for (const { returned } of this.held) {
      if (returned.content === null || !isNew(returned.file, returned.content, asked)) continue;
      findingsOf(returned.file, returned.content, asked);
      yield;
    }
    const judged = judgeReturns(
      this.held.map(({ returned }) => returned),
      expected,
      decisionsOf(question),
      (file, content) => findingsOf(file, content, asked),
    );
    return { expected, scheme, judged };
  }

  private expectedFor(question: CollectionQuestion, scheme: ConfiguredScheme): Expected {
    const { period, units, frozenOnly, trusted } = question;
    // Anybody could have made a merged workbook: it says nothing of the past until it was known again.
    const known = this.earlier.filter(({ merged }) => merged === null || trusted.includes(merged));
    const key = JSON.stringify([period, scheme.fingerprint, units, frozenOnly, known.map(({ merged }) => merged)]);
    if (this.last?.key === key) return this.last;
    const history = historyOf(
      known.flatMap(({ returns }) => returns),
      period,
    );
    const expected = {
      period,
      scheme: schemeName(scheme.document, scheme.fingerprint),
      ladder: gradeLadder(scheme.document),
      units: units.length > 0 ? units : unitsOf(history),
      history,
      frozenOnly,
    };
    this.last = { key, expected, found: new WeakMap() };
    return this.last;
  }

  /** Hundreds of files carry the same scheme: it is kept once. */
  private shared(returned: ReturnedFile): ReturnedFile {
    const { scheme } = returned;
    if (scheme === null) return returned;
    const key = returned.facts?.scheme.fingerprint ?? fingerprint(scheme);
    const known = this.schemes.get(key) ?? scheme;
    this.schemes.set(key, known);
    return { ...returned, scheme: known };
  }
}

function isNew(file: string, content: ReturnContent, { found }: Expected): boolean {
  return found.get(content)?.file !== file;
}

function findingsOf(file: string, content: ReturnContent, { expected, found }: Expected): readonly Finding[] {
  const known = found.get(content);
  if (known?.file === file) return known.findings;
  const findings = expectedFindings(file, content, expected);
  found.set(content, { file, findings });
  return findings;
}

function unitsOf(history: History | null): readonly string[] {
  return history === null ? [] : [...history.units.values()].map(({ unit }) => unit).filter((unit) => unit !== "");
}
