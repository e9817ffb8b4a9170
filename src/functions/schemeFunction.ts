import { choiceKey } from "../domain/values/choiceKey";
import { showCell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import type { SealStanding } from "../domain/seal/sealStanding";
import { issuedOn } from "../domain/seal/seal";
import { problem } from "../domain/values/problem";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import { flatten } from "./argument";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import type { Loaded, Ready } from "./schemeSource";
import { standingText } from "./standingText";

const what: Parameter = {
  name: "what",
  label: text("项目"),
  help: text(
    "id/标识、year/年度、version/版本、fingerprint/指纹、state/状态、seal/签发、configured/与配置、title/名称、bank/银行、illustrative/示例；不填给出前五项一行",
    "id, year, version, fingerprint, state, seal, configured, title, bank or illustrative; left out, a row of the first five",
  ),
  shape: "value",
  optional: true,
};

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly read: (ready: Ready) => OutputCell;
}

const entries: readonly Entry[] = [
  { key: "id", name: "标识", read: ({ context }) => context.scheme.document.id },
  { key: "year", name: "年度", read: ({ context }) => context.scheme.document.year },
  { key: "version", name: "版本", read: ({ context }) => context.scheme.document.version },
  { key: "fingerprint", name: "指纹", read: ({ context }) => context.scheme.fingerprint },
  { key: "state", name: "状态", read: schemeState },
  { key: "seal", name: "签发", read: ({ standing }) => sealLine(standing) },
  { key: "configured", name: "与配置", read: againstConfigured },
  { key: "title", name: "名称", read: ({ context }) => context.scheme.document.title },
  { key: "bank", name: "银行", read: ({ context }) => context.scheme.document.bank },
  {
    key: "illustrative",
    name: "示例",
    read: ({ context }) =>
      context.scheme.document.illustrative
        ? text("示例参数，非任何银行现行制度", "Illustrative parameters, not any bank's rules in force")
        : text("正式", "In force"),
  },
];

const inOneRow = 5;

/** KPI.SCHEME: by which scheme the functions compute, how it stands to its seal and to the configured one. */
export const schemeFunction: FunctionDefinition = {
  name: "SCHEME",
  title: text("考核方案", "Scheme"),
  part: null,
  description: text(
    "当前考核方案：标识、年度、版本、指纹和状态（已签发、草案、已改动、签名无效、已作废），也可问签发和与服务器配置是否一致。",
    "The scheme by which the functions compute: id, year, version, fingerprint and state (issued, draft, altered, invalid signature, withdrawn); also its seal, and whether it matches the configured one.",
  ),
  parameters: [what],
  result: {
    label: text("考核方案", "Scheme"),
    unit: "none",
    columns: entries.slice(0, inOneRow).map(({ key, name }) => text(name, key)),
  },
  source: null,
  formulas: [],
  run: ([asked], ready) => {
    if (asked === undefined || asked === null || flatten(asked).every(isBlank))
      return [entries.slice(0, inOneRow).map(({ read }) => read(ready))];
    return asked.map((row) =>
      row.map((cell): OutputCell => {
        const wanted = choiceKey(showCell(cell));
        const entry = entries.find(({ key, name }) => key === wanted || name === wanted);
        return entry?.read(ready) ?? failure([problem("unknown-choice", what.label, cell, what.help)]);
      }),
    );
  },
};

/** The state of the scheme with its reason; a scheme that is refused has one too. */
export function schemeState(loaded: Loaded): Text {
  if (loaded.ok) return standingText(loaded.standing);
  if (loaded.standing !== undefined) return standingText(loaded.standing);
  return loaded.code === "none"
    ? text("没有方案", "No scheme")
    : text(`方案不可用：${loaded.reason.zh}`, `The scheme cannot be used: ${loaded.reason.en}`);
}

/** Who issued the scheme, when (the day in China) and with which key. */
function sealLine({ seal, key }: SealStanding): Text {
  if (seal === null) return text("未签发", "Not issued");
  const owner = key === null ? text("") : text(`（${key.owner.zh}）`, ` (${key.owner.en})`);
  return text(
    `${seal.issuer}，${issuedOn(seal)}，密钥 ${seal.key}${owner.zh}`,
    `${seal.issuer}, ${issuedOn(seal)}, key ${seal.key}${owner.en}`,
  );
}

/** How the scheme in use stands to the one the server has configured, in words. */
function againstConfigured({ origin, configured, serverRead, context }: Ready): Text {
  if (origin === "server")
    return text("工作簿未带方案，按服务器配置的方案计算", "The workbook carries no scheme; the configured one is used");
  if (!serverRead) return text("读不到服务器配置，未核对", "The configured schemes could not be read; not compared");
  if (configured === null) return text("服务器没有配置该方案", "The server has no such scheme");
  if (configured.fingerprint === context.scheme.fingerprint) return text("与配置一致", "Matches the configured scheme");
  const { year, version } = configured.document;
  const which = `${String(year)}-${String(version)}`;
  return text(
    `与配置不同（服务器配置的是 ${which} 版）`,
    `Differs from the configured scheme (${which} on the server)`,
  );
}

/** Whether the arguments ask for nothing but the state, which can be told of a refused scheme too. */
export function asksOnlyForState(asked: readonly unknown[]): boolean {
  return asked.length === 1 && ["state", "状态"].includes(choiceKey(String(asked[0])));
}
