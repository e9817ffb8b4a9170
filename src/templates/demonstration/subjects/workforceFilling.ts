import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell, Cells } from "../../../domain/values/cell";
import { serialDate } from "../../../domain/values/period";
import type { BookContext } from "../../books/bookDefinition";
import { workforceBook } from "../../books/workforce/workforceBook";
import type { FullDemonstration } from "../parts/fullData";
import { rosterColumn } from "../parts/fullData";
import type { Manager } from "../parts/manager";
import { branches } from "../people";
import type { Random } from "../random";
import { seededRandom } from "../random";
import type { Filling } from "./filling";

const SEED = 83;
/** Pay of a quarter's month by the place of the grade, highest first, 元. */
const usualPay = [26_000, 21_000, 17_500, 14_800, 12_400, 10_300, 8_200] as const;
const COUNTER_STAFF_A_UNIT = 4;

/** The roster of all managers with age, service, education and certificates; staffing and pay by unit. */
export function workforceFilling(demonstration: FullDemonstration, context: BookContext): Filling {
  const random = seededRandom(SEED);
  const hired = rosterColumn(demonstration, context, "hiredOn");
  const customers = rosterColumn(demonstration, context, "customers");
  const people = demonstration.managers.map((manager, place) =>
    personRow(manager, Number(hired[place] ?? 0), context, random),
  );
  return {
    book: workforceBook,
    // The shares that the source prints.
    kept: ["typed", "reports"],
    rows: {
      people,
      units: branches.map(([unit]): readonly Cell[] => [
        unit,
        demonstration.managers.reduce(
          (total, manager, place) => total + (manager.unit === unit ? Number(customers[place] ?? 0) : 0),
          0,
        ),
      ]),
      counter: branches.flatMap(([unit], branch): Cells =>
        Array.from({ length: COUNTER_STAFF_A_UNIT }, (_, index) => [
          `GM${String(branch * COUNTER_STAFF_A_UNIT + index + 1).padStart(3, "0")}`,
          unit,
          random.whole(78, 96) * 100,
        ]),
      ),
    },
  };
}

/** One manager in the order of the roster's columns: birth, start of work, hire, confirmation, education, certificates, pay. */
function personRow(manager: Manager, hired: number, { scheme, period }: BookContext, random: Random): readonly Cell[] {
  const { workforce, ladder } = scheme.document;
  if (workforce === undefined) throw new Error("The roster belongs to the part of the workforce");
  const end = serialDate(period.year, period.quarter * 3, 28);
  const started = Math.round(hired - random.whole(0, 1500) * (random.next() < 0.7 ? 1 : 0));
  const born = Math.round(started - (random.whole(22, 29) + random.next()) * 365.25);
  const onTrial = end - hired < workforce.trial.months * 31;
  const place = ladder.findIndex(({ name }) => name.zh === manager.finalGrade);
  const regular = random.next() < 0.72;
  const pay = (usualPay[place === -1 ? 6 : place] ?? 8200) * random.around(1, 0.07) * (regular ? 1 : 0.92);
  return [
    manager.id,
    manager.name,
    manager.unit,
    postOf(manager, workforce),
    born,
    started,
    hired,
    onTrial ? null : hired + workforce.trial.months * 30 + 1,
    pickByShare(workforce.education, [0.01, 0.13, 0.71, 0.14, 0.01], random),
    pickByShare(workforce.majors, [0.42, 0.2, 0.19, 0.06, 0.07, 0.06], random),
    workforce.employment[regular ? 0 : 1]?.name.zh ?? null,
    certificatesOf(manager, workforce, random),
    Math.round(pay / 10) * 10,
  ];
}

type Workforce = NonNullable<SchemeDocument["workforce"]>;

function postOf({ card }: Manager, { posts }: Workforce): Cell {
  return posts.find(({ name }) => name.zh.startsWith(card))?.name.zh ?? posts[0]?.name.zh ?? null;
}

/** Nearly everybody has what the post asks for, and most have more. */
function certificatesOf(manager: Manager, { posts, certificates }: Workforce, random: Random): Cell {
  const post = posts.find(({ name }) => name.zh.startsWith(manager.card));
  const needed = (post?.requires ?? []).flatMap(([first]) => (first === undefined ? [] : [first]));
  const held = new Set(random.next() < 0.965 ? needed : needed.slice(1));
  const wanted = random.next() < 0.83 ? 3 : random.whole(1, 2);
  for (const { id } of certificates) if (held.size < wanted && random.next() < 0.6) held.add(id);
  const names = certificates.filter(({ id }) => held.has(id)).map(({ name }) => name.zh);
  return names.length === 0 ? null : names.join("、");
}

function pickByShare(
  names: readonly { readonly name: { readonly zh: string } }[],
  shares: readonly number[],
  random: Random,
): Cell {
  const draw = random.next();
  let reached = 0;
  const place = names.findIndex((_name, index) => (reached += shares[index] ?? 0) > draw);
  return names[place === -1 ? names.length - 1 : place]?.name.zh ?? null;
}
