import { schemeFileName } from "../../../domain/scheme/editing/schemeCopies";
import type { Scheme } from "../../../domain/scheme/scheme";
import { issuedSchemeText } from "../../../workflow/seal/schemeFile";
import { signScheme } from "../../../workflow/seal/signScheme";
import type { PaneServices } from "../../services";
import type { IssuedScheme } from "./deskState";
import { textBytes } from "./textBytes";

/** What is signed, with which key, by whom. */
export interface IssueOrder {
  readonly scheme: Scheme;
  /** The text of the key file, and the passphrase under which its key is encrypted. */
  readonly keyFile: string;
  readonly passphrase: string;
  readonly issuer: string;
}

/** Signs a scheme and hands its file over. Rejects with a KeyProblem; then no file was made. */
export async function issueScheme(
  { signing, signatures, files, clock }: Pick<PaneServices, "signing" | "signatures" | "files" | "clock">,
  { scheme, keyFile, passphrase, issuer }: IssueOrder,
): Promise<IssuedScheme> {
  const opened = await signing.openKey(keyFile, passphrase);
  const seal = await signScheme({ opened, scheme, issuer, now: clock.now(), signatures });
  const file = schemeFileName(scheme.document);
  files.save(file, textBytes(issuedSchemeText(scheme.document, seal)));
  return { scheme, seal, key: opened.key, file };
}
