import { partsOf } from "../domain/scheme/parts/schemeParts";
import { issueText } from "../domain/scheme/schemeIssue";
import type { SchemeIssue } from "../domain/scheme/schemeIssue";
import type { Scheme } from "../domain/scheme/scheme";
import type { SealStanding } from "../domain/seal/sealStanding";
import { mayCompute } from "../domain/seal/sealStanding";
import { joinTexts, text } from "../domain/values/text";
import type { ServerPort, SignaturePort, WorkbookPort } from "../workflow/ports";
import { counterpartOf, readCarried } from "../workflow/scheme/schemeSituation";
import type { BankRecord, ConfiguredScheme } from "../workflow/seal/bankRecord";
import { readBankRecord, readKeys } from "../workflow/seal/bankRecord";
import { judgeSeal } from "../workflow/seal/judgeSeal";
import { standingText } from "./standingText";
import type { Loaded, Refused } from "./schemeSource";

/** Issues of a refused scheme that a card has room for. */
const SHOWN_ISSUES = 3;

/**
 * Finds the scheme to compute by. A workbook's own comes first; where it is refused, or its seal does not hold, nothing is
 * computed, rather than by another scheme. A workbook that carries none is computed by the newest configured one. What was
 * found without the bank's keys or server is provisional.
 */
export async function loadScheme(
  workbook: Pick<WorkbookPort, "readPart">,
  server: ServerPort,
  signatures: SignaturePort,
): Promise<Loaded> {
  const faults: unknown[] = [];
  const watched: SignaturePort = {
    verify: async (asked) => {
      try {
        return await signatures.verify(asked);
      } catch (error) {
        faults.push(error);
        throw error;
      }
    },
  };
  const [xml, known] = await Promise.all([workbook.readPart(), bankOf(server, watched)]);
  const loaded = await schemeOf(xml, known, watched);
  const certain = faults.length === 0 && known.serverRead && known.bank.keys.ok;
  return certain ? loaded : { ...loaded, provisional: true };
}

async function schemeOf(
  xml: string | null,
  { bank, serverRead }: KnownBank,
  signatures: SignaturePort,
): Promise<Loaded> {
  const { carried, period } = readCarried(xml);
  if (carried.state === "refused") return refusedForIssues(carried.issues);
  const own = carried.state === "carried" ? carried : null;
  const sealed = own ?? newestScheme(bank.configured);
  if (sealed === null) return noScheme(serverRead);
  const standing = await judgeSeal(sealed, bank, period, signatures);
  if (!mayCompute(standing.state)) return refusedForSeal(standing);
  const { scheme } = sealed;
  return {
    ok: true,
    context: { scheme, period },
    standing,
    origin: own === null ? "server" : "workbook",
    configured: own === null ? scheme : counterpartOf(scheme, bank.configured),
    serverRead,
  };
}

function refusedForIssues(found: readonly SchemeIssue[]): Refused {
  const issues = joinTexts(found.slice(0, SHOWN_ISSUES).map(issueText), text("；", "; "));
  return {
    ok: false,
    code: "refused",
    reason: text(
      `工作簿所带的考核方案不能用：${issues.zh}`,
      `The scheme the workbook carries cannot be used: ${issues.en}`,
    ),
  };
}

function refusedForSeal(standing: SealStanding): Refused {
  const { zh, en } = standingText(standing);
  return {
    ok: false,
    code: "refused",
    reason: text(`考核方案的状态是${zh}`, `The scheme is refused. ${en}`),
    standing,
  };
}

function noScheme(serverRead: boolean): Refused {
  return {
    ok: false,
    code: "none",
    reason: serverRead
      ? text(
          "工作簿没有考核方案，服务器也没有配置；请先在窗格里载入方案",
          "The workbook carries no scheme and the server has none configured; load one in the pane",
        )
      : text(
          "工作簿没有考核方案，也读不到服务器的配置；请先在窗格里载入方案",
          "The workbook carries no scheme and the configured ones could not be read; load one in the pane",
        ),
  };
}

/**
 * The newest configured scheme, an issued one before any draft: that of the latest year, of those the highest version, of
 * those the one with most parts; null of none.
 */
function newestScheme(
  configured: readonly ConfiguredScheme[],
): { readonly scheme: Scheme; readonly seal: ConfiguredScheme["seal"]; readonly sealIssue: null } | null {
  const issued = configured.filter(({ seal }) => seal !== null);
  const order = ({ document }: Scheme): number => document.year * 10_000 + document.version;
  const parts = ({ document }: Scheme): number => partsOf(document).length;
  const [first] = [...(issued.length > 0 ? issued : configured)].sort(
    (one, other) => order(other) - order(one) || parts(other) - parts(one),
  );
  return first === undefined ? null : { scheme: first, seal: first.seal, sealIssue: null };
}

interface KnownBank {
  readonly bank: BankRecord;
  readonly serverRead: boolean;
}

/** What the bank's server holds; a server that cannot be read must not stop a workbook with its own scheme. */
async function bankOf(server: ServerPort, signatures: SignaturePort): Promise<KnownBank> {
  try {
    return { bank: await readBankRecord(server, signatures), serverRead: true };
  } catch {
    return { bank: { keys: await readKeys(server), configured: [] }, serverRead: false };
  }
}
