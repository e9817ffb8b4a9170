import type { SealStanding } from "../../domain/seal/sealStanding";
import type { Period } from "../../domain/values/period";
import type { SignaturePort } from "../ports";
import type { BankRecord } from "./bankRecord";
import { standingInPeriod } from "./standingInPeriod";
import type { SealedScheme } from "./verifySeal";
import { verifySeal } from "./verifySeal";

/**
 * The one judgement of a seal, for the pane, the functions and returned files: issued, a draft, altered, badly signed or
 * withdrawn for the period, with the reason. Never rejects.
 */
export async function judgeSeal(
  sealed: SealedScheme,
  bank: BankRecord,
  period: Period | null,
  signatures: SignaturePort,
): Promise<SealStanding> {
  const verified = await verifySeal(sealed, bank, signatures);
  return standingInPeriod(verified, sealed.scheme, bank.configured, period);
}
