import { partsOf } from "../domain/scheme/parts/schemeParts";
import { issueText } from "../domain/scheme/schemeIssue";
import type { Scheme } from "../domain/scheme/scheme";
import { joinTexts, text } from "../domain/values/text";
import type { ServerPort, WorkbookPort } from "../workflow/ports";
import { counterpartOf, readCarried, readConfigured } from "../workflow/scheme/schemeSituation";
import type { Loaded } from "./schemeSource";

/** Issues of a refused scheme that a card has room for. */
const SHOWN_ISSUES = 3;

/**
 * Finds the scheme to compute by. A workbook's own comes first; where it is refused nothing is computed, rather than by
 * another scheme. A workbook that carries none is computed by the first configured one.
 */
export async function loadScheme(workbook: Pick<WorkbookPort, "readPart">, server: ServerPort): Promise<Loaded> {
  const [xml, configured] = await Promise.all([workbook.readPart(), configuredSchemes(server)]);
  const { carried, period } = readCarried(xml);
  const serverRead = configured !== null;
  if (carried.state === "carried") {
    const { scheme } = carried;
    return {
      ok: true,
      context: { scheme, period },
      origin: "workbook",
      configured: counterpartOf(scheme, configured ?? []),
      serverRead,
    };
  }
  if (carried.state === "refused") {
    const issues = joinTexts(carried.issues.slice(0, SHOWN_ISSUES).map(issueText), text("；", "; "));
    return {
      ok: false,
      code: "refused",
      reason: text(
        `工作簿所带的考核方案不能用：${issues.zh}`,
        `The scheme the workbook carries cannot be used: ${issues.en}`,
      ),
    };
  }
  const first = newestScheme(configured ?? []);
  if (first !== undefined)
    return { ok: true, context: { scheme: first, period }, origin: "server", configured: first, serverRead };
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

/** The scheme of the latest year, of that the highest version, of those the one with most parts; undefined of none. */
function newestScheme(schemes: readonly Scheme[]): Scheme | undefined {
  const order = ({ document }: Scheme): number => document.year * 10_000 + document.version;
  const parts = ({ document }: Scheme): number => partsOf(document).length;
  return [...schemes].sort((one, other) => order(other) - order(one) || parts(other) - parts(one))[0];
}

/** The configured schemes; null where the server cannot be read, which must not stop a workbook with its own scheme. */
async function configuredSchemes(server: ServerPort): Promise<readonly Scheme[] | null> {
  try {
    return (await readConfigured(server)).configured;
  } catch {
    return null;
  }
}
