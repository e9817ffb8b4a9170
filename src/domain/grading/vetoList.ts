import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { readDate } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput } from "../calculation/inputs";
import type { Veto } from "../scheme/parts/movement";
import { isBlankName } from "../values/cell";
import { formatSerialDate } from "../values/format";
import type { Period } from "../values/period";
import { periodEnd, periodStart, periodTitle } from "../values/period";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

const dayLabel = text("日期", "Date");

/** When a veto came up; a row without a date counts. */
const dates: Input<number | null, "entries"> = {
  label: dayLabel,
  help: text("事项发生日期，须在考核期内；可不填", "day of each, within the period; may be left out"),
  unit: "none",
  shape: "entries",
  optional: true,
  read: (cell, _context, member) => (isBlankName(cell) ? ok(null) : readDate(cell, dayLabel, member)),
};

/**
 * The vetoes of one manager gathered into one cell (一票否决事项), as MOVEMENT and SETTLEDGRADE read them: each once, in the
 * order of the scheme, parted by 、; "" where there is none.
 * Problems: a veto that the scheme does not have, text for a date, a day outside the period.
 * Source: rules §1.7.
 */
export const vetoList = calculation({
  id: "VETOES",
  kind: "group",
  part: "movement",
  title: text("一票否决汇总", "Vetoes of a manager"),
  summary: text(
    "把一位客户经理的各项一票否决汇总到一个单元格，用顿号隔开，供 KPI.SETTLEDGRADE 使用；没有则空白。",
    "Gathers a manager's vetoes into one cell, parted as KPI.SETTLEDGRADE reads them; blank where there is none.",
  ),
  source: text("考核细则：一票否决", "Rules of the appraisal: vetoes"),
  inputs: {
    vetoes: choiceInput({
      label: text("一票否决事项", "Veto"),
      help: text("一票否决事项，每条一个", "vetoes, one for each entry"),
      shape: "entries",
      choices: ({ scheme }): readonly Veto[] => scheme.document.movement?.vetoes ?? [],
    }),
    dates,
  },
  params: (context) => ok({ vetoes: partOf(context, "movement").vetoes, period: context.period }),
  paramFigures: {
    vetoes: { label: text("一票否决事项", "Vetoes"), unit: "none" },
    period: { label: text("考核期", "Period"), unit: "none" },
  },
  outputs: { vetoList: { label: text("一票否决事项", "Vetoes"), unit: "none" } },
  result: "vetoList",
  compute: (inputs, params) => {
    const outside = params.period === null ? [] : daysOutside(inputs.dates, params.period);
    if (outside.length > 0) return bad(...outside);
    return ok({ vetoList: gathered(params.vetoes.filter((veto) => inputs.vetoes.includes(veto))) });
  },
});

function gathered(vetoes: readonly Veto[]): { readonly name: Text } | null {
  if (vetoes.length === 0) return null;
  const names = vetoes.map(({ name }) => name);
  return { name: text(names.map(({ zh }) => zh).join("、"), names.map(({ en }) => en).join(", ")) };
}

function daysOutside(days: readonly (number | null)[], period: Period): readonly Problem[] {
  const [first, last] = [periodStart(period), periodEnd(period)];
  const title = periodTitle(period);
  return days
    .filter((day) => day !== null)
    .filter((day) => day < first || day > last)
    .map((day) =>
      problem(
        "outside-period",
        dayLabel,
        formatSerialDate(day),
        text(
          `${title.zh}之内的日期（${formatSerialDate(first)} 至 ${formatSerialDate(last)}）`,
          `a day of ${title.en} (${formatSerialDate(first)} to ${formatSerialDate(last)})`,
        ),
      ),
    );
}
