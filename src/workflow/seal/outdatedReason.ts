import type { Scheme } from "../../domain/scheme/scheme";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";

/** Why a scheme is withdrawn where no period is chosen: head office issued the one of a later year. */
export function outdatedReason({ document: own }: Scheme, { document: later }: Scheme): Text {
  const [year, next, version] = [String(own.year), String(later.year), String(later.version)];
  return text(
    `工作簿没有选定考核期，这里是 ${year} 年的方案（施行至 ${own.effective.to}），总行已签发 ${next} 年第 ${version} 版，自 ${later.effective.from} 起施行；请在「方案」页载入该版，或先选定考核期`,
    `The workbook names no period, and this is the scheme of ${year} (in force until ${own.effective.to}); head office issued version ${version} of ${next}, in force from ${later.effective.from}; load that one on page Scheme, or choose the period first`,
  );
}
