import type { Figures } from "../calculation/calculation";
import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { readNumber } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput, numberInput } from "../calculation/inputs";
import { difficultyLimits } from "../scheme/parts/difficultyLimits";
import type { TeamRules } from "../scheme/parts/team";
import { isBlankName } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal, publish } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

type ManagerType = TeamRules["types"][number];

const namedType = choiceInput({
  label: text("类型", "Type of manager"),
  help: text(
    "客户经理类型（考核卡名称）；不填用方案的一般占比",
    "type of manager (name of the card); the scheme's general share if left out",
  ),
  shape: "value",
  choices: (context) => partOf(context, "team").types,
});

const managerType: Input<ManagerType | null, "value"> = {
  ...namedType,
  optional: true,
  read: (cell, context, member) => (isBlankName(cell) ? ok(null) : namedType.read(cell, context, member)),
};

const difficultyLabel = text("难度系数", "Difficulty coefficient");

/** The difficulty coefficient, within the scheme's bounds; left out, nothing is adjusted. */
const difficulty: Input<Decimal | null, "value"> = {
  label: difficultyLabel,
  help: text(
    "难度系数（KPI.DIFFICULTY 的结果），乘在个人得分上；不填不调整",
    "difficulty coefficient (from KPI.DIFFICULTY) by which the own score is multiplied; left out, nothing is adjusted",
  ),
  unit: "none",
  shape: "value",
  optional: true,
  limits: difficultyLimits,
  read: (cell, context, member) => {
    // No coefficient is 0: a blank that desktop Excel hands over as 0 is left out too.
    if (isBlankName(cell)) return ok(null);
    const { floor, cap } = partOf(context, "team").difficulty;
    return readNumber(cell, { label: difficultyLabel, unit: "none", min: floor, max: cap }, member);
  },
};

interface BalanceFigures {
  /** t, the team's share by the type of manager. */
  readonly teamShare: Decimal;
  readonly adjustedOwn: Decimal | null;
  /** The own score as it counts, with the difficulty where there is one. */
  readonly ownResult: Decimal;
  readonly exactBalance: Decimal;
  readonly balancedScore: Decimal;
}

const outputs: Figures<BalanceFigures> = {
  teamShare: { label: text("团队占比", "Team's share"), unit: "rate" },
  adjustedOwn: {
    label: text("难度调整后个人得分", "Own score, adjusted"),
    unit: "points",
    formula: "{own} × {difficulty}",
  },
  ownResult: { label: text("计入的个人得分", "Own score counted"), unit: "points" },
  exactBalance: {
    label: text("团队平衡后得分（未取整）", "Balanced score, unrounded"),
    unit: "points",
    formula: "({whole} − {teamShare}) × {ownResult} + {teamShare} × {team}",
  },
  balancedScore: {
    label: text("团队平衡后得分", "Balanced score"),
    unit: "points",
    formula: "round({exactBalance}, {scale})",
  },
};

/**
 * Result of a manager between own work and team (团队平衡): (1 − t) × own score × difficulty + t × team score, t by the type
 * of manager. 分, rounded once, 四舍五入, to the scheme's scale.
 * Problems: a blank or non-numeric score, an unknown type, a difficulty outside the scheme's bounds.
 * Source: 《客户经理岗位职责》第6篇 二.3 (忽略团队合作) and 二.2 (客户数量、贷款余额、行业、市场).
 */
export const teamBalance = calculation({
  id: "BALANCE",
  kind: "row",
  part: "team",
  title: text("团队平衡后得分", "Balanced score"),
  summary: text(
    "团队平衡后得分（分）=（1 − 团队占比）× 个人得分 × 难度系数 + 团队占比 × 团队得分，四舍五入一次；占比按客户经理类型。",
    "Balanced score = (1 − team's share) × own score × difficulty + team's share × team score, rounded once; the share is that of the type of manager.",
  ),
  source: text(
    "《客户经理岗位职责》第6篇 二.3 团队合作、二.2 客户数量、贷款余额、行业与市场",
    "《客户经理岗位职责》, piece 6, 2.3 (team work) and 2.2 (customers, loan balance, industry, market)",
  ),
  inputs: {
    own: numberInput({
      label: text("个人得分", "Own score"),
      help: text("个人得分（考核卡总分），分", "own score (total of the card)"),
      unit: "points",
      shape: "value",
    }),
    team: numberInput({
      label: text("团队得分", "Team score"),
      help: text("所在团队或机构的得分，分", "score of the team or unit"),
      unit: "points",
      shape: "value",
    }),
    managerType,
    difficulty,
  },
  params: (context) => {
    const { share, scale } = partOf(context, "team");
    return ok({ generalShare: decimal(share), scale: decimal(scale), whole: decimal(1) });
  },
  paramFigures: {
    generalShare: { label: text("一般团队占比", "General share"), unit: "rate" },
    scale: { label: text("小数位数", "Decimal places"), unit: "count" },
    whole: { label: text("100%"), unit: "rate" },
  },
  outputs,
  result: "balancedScore",
  compute: ({ own, team, managerType: type, difficulty: factor }, { generalShare, scale, whole }) => {
    const teamShare = type === null ? generalShare : decimal(type.share);
    const adjustedOwn = factor === null ? null : own.times(factor);
    const ownResult = adjustedOwn ?? own;
    const exactBalance = whole.minus(teamShare).times(ownResult).plus(teamShare.times(team));
    const balancedScore = publish(exactBalance, scale.toNumber());
    return ok({ teamShare, adjustedOwn, ownResult, exactBalance, balancedScore });
  },
});
