import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { balancesTeams } from "./balancesTeams";
import type { Column } from "./column";

/** The columns of the roster that the parts of a scheme ask for, behind those of the grading; none without parts. */
export function partColumns(scheme: SchemeDocument): readonly Column[] {
  return [...cardColumns(scheme), ...difficultyColumns(scheme), ...movementColumns(scheme), ...outcomeColumns(scheme)];
}

/** 考核卡, which also says the manager's type for the balance of own and team result. */
function cardColumns({ scorecard }: SchemeDocument): readonly Column[] {
  if (scorecard === undefined) return [];
  return [
    {
      ...column("card", text("考核卡", "Scorecard"), "scorecard"),
      kind: "choice",
      help: text("适用的考核卡（也是人员类型）", "the card that applies (which is also the manager's type)"),
      aliases: ["考核卡名称", "人员类型", "客户经理类型", "类型", "条线", "card", "manager type", "type"],
      choices: namesOf(scorecard.cards),
    },
  ];
}

/** What makes one manager's job harder than another's (rules §2). */
function difficultyColumns({ team, scorecard }: SchemeDocument): readonly Column[] {
  if (team === undefined || !balancesTeams({ team, scorecard })) return [];
  const { industries, markets } = team.difficulty;
  return [
    {
      ...column("customers", text("客户数", "Customers"), "team"),
      unit: "households",
      kind: "number",
      help: text("管理的客户数，户", "customers looked after"),
      aliases: ["管户数", "管理客户数", "客户数量", "customers"],
      limits: { min: "0" },
    },
    {
      ...column("loanBalance", text("贷款余额", "Loan balance"), "team"),
      unit: "wanYuan",
      kind: "number",
      help: text("管理的贷款余额，万元", "balance of loans looked after, CNY 10,000"),
      aliases: ["管户贷款余额", "贷款", "loan balance"],
      limits: { min: "0" },
    },
    {
      ...column("industry", text("行业", "Industry"), "team"),
      kind: "choice",
      help: text("主要客户所属行业", "industry of most of the customers"),
      aliases: ["主要行业", "行业类别", "industry"],
      choices: namesOf(industries),
    },
    {
      ...column("market", text("市场", "Market"), "team"),
      kind: "choice",
      help: text("所在市场", "the market"),
      aliases: ["市场类型", "市场类别", "区域", "market"],
      choices: namesOf(markets),
    },
  ];
}

/** What caps, protects or defers a change of grade (rules §1.7). */
function movementColumns({ movement }: SchemeDocument): readonly Column[] {
  if (movement === undefined) return [];
  return [
    {
      ...column("hiredOn", text("入职日期", "Hired on"), "movement"),
      kind: "date",
      help: text(
        "入职日期；不满规定月数的不评级，可不填",
        "day of hire; who has served too few months is not graded; may be left out",
      ),
      aliases: ["入行日期", "入司日期", "参加工作日期", "hired on", "hire date"],
    },
    {
      ...column("absentDays", text("缺勤天数", "Days absent"), "movement"),
      unit: "days",
      kind: "number",
      help: text("本期缺勤天数，没有填 0 或不填", "days absent in the period, 0 or blank where there were none"),
      aliases: ["请假天数", "缺勤", "days absent", "absence"],
      limits: { min: "0" },
    },
    {
      ...column("transferredOn", text("调入日期", "Transferred on"), "movement"),
      kind: "date",
      help: text(
        "调入现机构或岗位的日期，没有调动不填",
        "day of transfer to the present unit or post; blank without one",
      ),
      aliases: ["调动日期", "转岗日期", "到岗日期", "transferred on", "transfer date"],
    },
    ...(movement.protections.length === 0
      ? []
      : [
          {
            ...column("protections", text("保护情形", "Protection"), "movement"),
            kind: "choice" as const,
            help: text(
              "保护情形（如产假），几项用「、」隔开，没有不填",
              "cases of protection such as maternity leave, parted by commas; blank without one",
            ),
            aliases: ["保护", "保护事由", "降级保护", "protection", "protections"],
            choices: namesOf(movement.protections),
          },
        ]),
  ];
}

/** How long a grade has been held, where the scheme promotes by it (rules §6). */
function outcomeColumns({ outcome }: SchemeDocument): readonly Column[] {
  if (outcome === undefined || outcome.promotion.held === null) return [];
  return [
    {
      ...column("heldQuarters", text("保持季度数", "Quarters held"), "outcome"),
      kind: "number",
      help: text(
        "本等级已连续保持的季度数，含本季；不知道不填",
        "quarters for which the grade has been held, this one included; blank where unknown",
      ),
      aliases: ["保持季数", "连续季度数", "quarters held"],
      limits: { min: "0" },
    },
  ];
}

/** A plain text column of a part, to be filled in where it makes sense. */
function column(key: string, label: Text, part: SchemePartId): Omit<Column, "aliases" | "help"> {
  return { key, label, unit: "none", kind: "text", required: false, part };
}

/** The names of a list as drop-downs show them. */
export function namesOf(list: readonly { readonly name: Text }[]): readonly string[] {
  return list.map(({ name }) => name.zh);
}
