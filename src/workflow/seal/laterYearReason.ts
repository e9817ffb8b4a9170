import type { Scheme } from "../../domain/scheme/scheme";
import type { Period } from "../../domain/values/period";
import { periodId } from "../../domain/values/period";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";

/** Why a scheme is withdrawn in a period: head office issued one of a later year that is in force in the period already. */
export function laterYearReason({ document: own }: Scheme, { document: later }: Scheme, period: Period): Text {
  const [id, year, next, version] = [
    periodId(period),
    String(own.year),
    String(later.year),
    String(later.version),
  ] as const;
  return text(
    `这里是 ${year} 年的方案，总行签发的 ${next} 年第 ${version} 版自 ${later.effective.from} 起施行，考核期 ${id} 应按该版；请在「方案」页载入 ${next} 年第 ${version} 版`,
    `This is the scheme of ${year}; version ${version} of ${next} as issued is in force from ${later.effective.from}, and period ${id} goes by it; load version ${version} of ${next} on page Scheme`,
  );
}
