import { fingerprint } from "../domain/scheme/fingerprint";
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
import type { CollectionQuestion, HistoryFile } from "./collectionCalls";
import { decisionsOf } from "./decisionsOf";

/** A file of the collection by its number. */
export interface HeldFile {
  readonly id: number;
  readonly returned: ReturnedFile;
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
  private earlier: readonly ReturnContent[] = [];
  private earlierFiles: readonly HistoryFile[] = [];
  private readonly earlierMerges = new Map<string, EarlierMerge>();
  private readonly schemes = new Map<string, SchemeDocument>();
  /** What was expected last, and what each return says against it: it is asked again after every file. */
  private last: { readonly key: string; readonly expected: Expectations } | null = null;
  private found = new WeakMap<ReturnContent, { readonly file: string; readonly findings: readonly Finding[] }>();

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

  addHistory(file: HistoryFile, returns: readonly ReturnContent[]): void {
    this.earlierFiles = [...this.earlierFiles, file];
    this.earlier = [...this.earlier, ...returns];
    this.last = null;
  }

  remove(id: number): void {
    this.held = this.held.filter((one) => one.id !== id);
  }

  clear(): void {
    [this.held, this.earlier, this.earlierFiles, this.last] = [[], [], [], null];
  }

  /** Judges all files. The scheme asked for must be one of the bank's. */
  judge(question: CollectionQuestion): Judgement {
    const scheme = this.knownBank.configured.find((one) => one.fingerprint === question.scheme);
    if (scheme === undefined) throw new Error("The scheme asked for is none of the bank's");
    const expected = this.expectationsOf(question, scheme);
    const judged = judgeReturns(
      this.held.map(({ returned }) => returned),
      expected,
      decisionsOf(question),
      (file, content) => this.findingsOf(file, content, expected),
    );
    return { expected, scheme, judged };
  }

  private expectationsOf({ period, units, frozenOnly }: CollectionQuestion, scheme: ConfiguredScheme): Expectations {
    const key = JSON.stringify([period, scheme.fingerprint, units, frozenOnly]);
    if (this.last?.key === key) return this.last.expected;
    const history = historyOf(this.earlier, period);
    const expected = {
      period,
      scheme: schemeName(scheme.document, scheme.fingerprint),
      units: units.length > 0 ? units : unitsOf(history),
      history,
      frozenOnly,
    };
    this.last = { key, expected };
    this.found = new WeakMap();
    return expected;
  }

  private findingsOf(file: string, content: ReturnContent, expected: Expectations): readonly Finding[] {
    const known = this.found.get(content);
    if (known?.file === file) return known.findings;
    const findings = expectedFindings(file, content, expected);
    this.found.set(content, { file, findings });
    return findings;
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

function unitsOf(history: History | null): readonly string[] {
  return history === null ? [] : [...history.units.values()].map(({ unit }) => unit).filter((unit) => unit !== "");
}
