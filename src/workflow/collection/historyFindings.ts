import { counted } from "../../domain/values/counted";
import type { Decimal } from "../../domain/values/decimal";
import { formatFigure, formatWithUnit } from "../../domain/values/format";
import { identifierKey } from "../../domain/values/identifier";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { FrozenResult } from "../submission/frozenContent";
import type { Finding } from "./finding";
import { finding } from "./finding";
import type { History } from "./history";
import { figureOf } from "./history";
import { namedPeople } from "./namedPeople";
import type { ReturnContent } from "./returnContent";

/** A figure that is filled in as 元 or 万元, and so may be off by ten thousand. */
interface ScaledFigure {
  readonly label: Text;
  readonly unit: "yuan" | "wanYuan";
  readonly valueOf: (result: FrozenResult) => Decimal | null;
}

const SCALED: readonly ScaledFigure[] = [
  { label: text("税后净利润", "net profit"), unit: "yuan", valueOf: ({ netProfit }) => figureOf(netProfit) },
  { label: text("存款日均", "average deposits"), unit: "wanYuan", valueOf: ({ deposits }) => figureOf(deposits) },
  {
    // Results have no balances. The charge, net profit less economic value added, grows with them and with nothing else filled in.
    label: text("资本成本（反映风险资产余额）", "capital charge (it shows the risk assets)"),
    unit: "yuan",
    valueOf: ({ netProfit, eva }) => {
      const [profit, added] = [figureOf(netProfit), figureOf(eva)];
      return profit === null || added === null ? null : profit.minus(added);
    },
  },
];

/** A factor between these, up or down, is taken for the ten thousand between 元 and 万元. */
const LEAST = 2_000;
const MOST = 50_000;
/** Fewest people on whom a branch as a whole is judged. */
const FEWEST = 3;
/** Headcount that changes by more than a fifth, and by at least so many people, is asked about. */
const JUMP_SHARE = 5;
const JUMP_PEOPLE = 3;

/** Figures off by ten thousand against history, people missing, and headcounts that jump. */
export function historyFindings(content: ReturnContent, history: History): readonly Finding[] {
  return [
    ...SCALED.flatMap((figure) => scaleFindings(content, figure, history)),
    ...headcountFindings(content, history),
  ];
}

type Direction = "up" | "down";

/** Somebody's figure beside the one before. */
interface Compared {
  readonly person: FrozenResult;
  readonly now: Decimal;
  readonly before: Decimal;
  readonly off: Direction | null;
}

function scaleFindings(content: ReturnContent, figure: ScaledFigure, history: History): readonly Finding[] {
  const compared = content.results.flatMap((person) => comparedWith(person, figure, history));
  const off = (direction: Direction): readonly Compared[] => compared.filter((one) => one.off === direction);
  for (const direction of ["up", "down"] as const) {
    const many = off(direction);
    // The median lies where more than half of the people do.
    if (many.length >= FEWEST && many.length * 2 > compared.length) {
      const others = off(direction === "up" ? "down" : "up");
      return [
        unitFinding(many, compared.length, figure, direction, history),
        ...others.map((one) => personFinding(one, figure, history)),
      ];
    }
  }
  return compared.filter((one) => one.off !== null).map((one) => personFinding(one, figure, history));
}

function comparedWith(person: FrozenResult, { valueOf }: ScaledFigure, { people }: History): readonly Compared[] {
  const earlier = people.get(identifierKey(person.id))?.result;
  const [now, before] = [valueOf(person), earlier === undefined ? null : valueOf(earlier)];
  if (now === null || before === null || now.isZero() || before.isZero()) return [];
  return [{ person, now, before, off: directionOf(now.abs(), before.abs()) }];
}

function directionOf(now: Decimal, before: Decimal): Direction | null {
  const between = (large: Decimal, small: Decimal): boolean =>
    large.greaterThanOrEqualTo(small.times(LEAST)) && large.lessThanOrEqualTo(small.times(MOST));
  if (between(now, before)) return "up";
  return between(before, now) ? "down" : null;
}

function unitFinding(
  off: readonly Compared[],
  all: number,
  { label, unit }: ScaledFigure,
  direction: Direction,
  { period }: History,
): Finding {
  const ratios = off.map(({ now, before }) => now.dividedBy(before).abs()).sort((one, other) => one.comparedTo(other));
  const middle = ratios[Math.floor(ratios.length / 2)];
  const median = middle === undefined ? "" : formatFigure(middle, "amount");
  const mistake = mistakeOf(unit, direction);
  return finding(
    "unitScale",
    text(
      `${label.zh}：${String(all)} 人中 ${String(off.length)} 人与 ${period} 相差约一万倍（中位数为上期的 ${median} 倍），${mistake.zh}`,
      `${label.en}: ${counted(off.length, "person", "people")} of ${String(all)} stand about 10,000 times off ${period} (median ${median} times), ${mistake.en}`,
    ),
  );
}

function personFinding({ person, now, before }: Compared, { label, unit }: ScaledFigure, { period }: History): Finding {
  const [found, earlier] = [formatWithUnit(now, unit), formatWithUnit(before, unit)];
  return finding(
    "personScale",
    text(
      `工号 ${person.id} ${person.name}的${label.zh}是 ${found.zh}，${period} 是 ${earlier.zh}，相差约一万倍；应核对单位`,
      `${label.en} of ${person.id} ${person.name} is ${found.en}, in ${period} it was ${earlier.en}, about 10,000 times off; check the unit`,
    ),
  );
}

/** What was probably entered, and what is wanted. */
function mistakeOf(unit: ScaledFigure["unit"], direction: Direction): Text {
  const [yuan, wan] = [text("元", "CNY"), text("万元", "CNY 10,000")];
  const [wanted, other] = unit === "yuan" ? [yuan, wan] : [wan, yuan];
  // Too large where 万元 are wanted: 元 were entered. Too large where 元 are wanted: the period before may have been wrong.
  const likely = direction === (unit === "yuan" ? "down" : "up");
  return likely
    ? text(`像是填成了${other.zh}，应填${wanted.zh}`, `as if entered in ${other.en}; ${wanted.en} would be right`)
    : text(
        `像是上期填成了${other.zh}，或本期换算错了；应填${wanted.zh}`,
        `as if the period before was entered in ${other.en}, or this one converted twice; ${wanted.en} would be right`,
      );
}

function headcountFindings({ unit, results }: ReturnContent, history: History): readonly Finding[] {
  const before = history.units.get(identifierKey(unit));
  if (before === undefined) return [];
  const here = new Set(results.map(({ id }) => identifierKey(id)));
  const missing = before.results.filter(({ id }) => !here.has(identifierKey(id)));
  const [now, then] = [results.length, before.results.length];
  const change = Math.abs(now - then);
  const jumps = change >= JUMP_PEOPLE && change * JUMP_SHARE > then;
  return [
    ...(jumps
      ? [
          finding(
            "headcount",
            text(
              `本期 ${String(now)} 人，${history.period} ${String(then)} 人，变动超过五分之一；应核对名册`,
              `${counted(now, "person", "people")}, ${String(then)} in ${history.period}: a change of more than a fifth; check the roster`,
            ),
          ),
        ]
      : []),
    ...(missing.length === 0 ? [] : [missingFinding(missing, history.period)]),
  ];
}

function missingFinding(missing: readonly FrozenResult[], period: string): Finding {
  const names = namedPeople(missing);
  return finding(
    "missingPeople",
    text(
      `${period} 有而本期没有的 ${String(missing.length)} 人：${names.zh}；应确认是否离岗或调出`,
      `${counted(missing.length, "person", "people")} of ${period} missing now: ${names.en}; confirm that they left or moved`,
    ),
  );
}
