import { getAt } from "../../../domain/scheme/editing/documentPath";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import { partsOf } from "../../../domain/scheme/parts/schemeParts";
import type { SealReading } from "../../../domain/seal/readSeal";
import type { SealStanding, SealState } from "../../../domain/seal/sealStanding";
import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";
import type { PaneSituation } from "../../state/paneSituation";

/** Where a scheme was found. */
export type SchemePlace = "workbook" | "server" | "file";

/** A scheme from which another may be begun, or with which it may be compared. */
export interface KnownScheme {
  /** Tells it from the others. */
  readonly key: string;
  readonly place: SchemePlace;
  /** What stands in the file, which may be faulty. */
  readonly document: unknown;
  /** Null where it is refused. */
  readonly scheme: Scheme | null;
  /** How it stands to its seal; sealed: it bears one that was not verified. */
  readonly standing: SealState | "sealed";
  /** The name of its file; "" of the workbook's and the server's. */
  readonly file: string;
}

/** Every scheme at hand: the workbook's own, the bank's, those read from files. */
export function knownSchemes(situation: PaneSituation | null, files: readonly KnownScheme[]): readonly KnownScheme[] {
  if (situation === null) return files;
  const { carried, configured } = situation;
  return [
    ...(carried.state === "carried"
      ? [known("workbook", carried.scheme, carriedStanding(carried, situation.verified))]
      : []),
    ...configured.map((scheme) => known("server", scheme, scheme.seal === null ? "draft" : "issued")),
    ...files,
  ];
}

function carriedStanding({ seal, sealIssue }: SealReading, verified: SealStanding | null): KnownScheme["standing"] {
  if (verified !== null) return verified.state;
  return seal === null && sealIssue === null ? "draft" : "sealed";
}

function known(place: "workbook" | "server", scheme: Scheme, standing: KnownScheme["standing"]): KnownScheme {
  const key = `${place} ${scheme.fingerprint} ${standing}`;
  return { key, place, document: scheme.document, scheme, standing, file: "" };
}

/** Whether a scheme is none that somebody altered, as far as that was looked into. */
export function isSound({ standing }: Pick<KnownScheme, "standing">): boolean {
  return standing !== "altered" && standing !== "badSignature";
}

/**
 * The scheme from which another is usually begun: the first one, which is the workbook's; where that was altered, one of the
 * same name that was not. Undefined where none is known.
 */
export function usualBase(known: readonly KnownScheme[]): KnownScheme | undefined {
  const [first] = known;
  if (first === undefined || isSound(first)) return first;
  const own = getAt(first.document, "id");
  return known.find((one) => isSound(one) && getAt(one.document, "id") === own) ?? first;
}

/** The documents of those that are not refused, each once. */
export function soundDocuments(schemes: readonly KnownScheme[]): readonly SchemeDocument[] {
  const found = new Map(
    schemes.flatMap(({ scheme }) => (scheme === null ? [] : [[scheme.fingerprint, scheme.document]])),
  );
  return [...found.values()];
}

/**
 * Those that stand beside a draft: without the drafts of the same version that were read from files or stand in the workbook,
 * as they are earlier states of this very one. On the server a draft is for everybody, and counts.
 */
export function besideDraft(schemes: readonly KnownScheme[], document: unknown): readonly KnownScheme[] {
  const nameOf = (of: unknown): string => JSON.stringify(["id", "year", "version"].map((path) => getAt(of, path)));
  const own = nameOf(document);
  return schemes.filter((one) => one.standing !== "draft" || one.place === "server" || nameOf(one.document) !== own);
}

/** The scheme with the most parts, from which new parts take their starting values; null where there is none. */
export function richest(schemes: readonly KnownScheme[]): SchemeDocument | null {
  const [first] = [...soundDocuments(schemes)].sort((one, other) => partsOf(other).length - partsOf(one).length);
  return first ?? null;
}

/** Title, year and version of a document, which may be faulty. */
export function documentName(document: unknown): Text {
  const word = (path: string): string => {
    const found = getAt(document, path);
    return typeof found === "string" || typeof found === "number" ? String(found) : "?";
  };
  return text(
    `${word("title.zh")}，${word("year")} 年第 ${word("version")} 版`,
    `${word("title.en")}, ${word("year")} version ${word("version")}`,
  );
}
