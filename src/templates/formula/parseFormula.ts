import type { Cell, Cells } from "../../domain/values/cell";
import type { FormulaNode } from "./formulaTree";

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(\$?[A-Z]{1,3}\$?\d+)#|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-=<>+*/&(){}[\];,]))/uy;

/** How tightly operators bind, loosest first; operators of one line bind alike. */
const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

/** Takes a formula apart that is written as people read it. What is not known here is a fault of the formula and throws. */
export function parseFormula(formula: string): FormulaNode {
  const reader = new Reader(formula.replace(/^=/, ""));
  const tree = reader.expression(0);
  reader.end();
  return tree;
}

interface Token {
  readonly kind: "text" | "number" | "spill" | "name" | "sign" | "end";
  readonly value: string;
}

class Reader {
  private place = 0;
  private token: Token = { kind: "end", value: "" };

  constructor(private readonly formula: string) {
    this.advance();
  }

  expression(level: number): FormulaNode {
    const operators = LEVELS[level];
    if (operators === undefined) return this.primary();
    let left = this.expression(level + 1);
    while (this.token.kind === "sign" && operators.includes(this.token.value)) {
      const operator = this.take();
      left = { kind: "binary", operator, left, right: this.expression(level + 1) };
    }
    return left;
  }

  end(): void {
    if (this.token.kind !== "end") this.refuse();
  }

  private primary(): FormulaNode {
    const { kind, value } = this.token;
    switch (kind) {
      case "text":
        this.advance();
        return constant(value.slice(1, -1).replace(/""/g, '"'));
      case "number":
        this.advance();
        return constant(Number(value));
      case "spill":
        this.advance();
        return { kind: "spill", address: value.replace(/\$/g, "") };
      case "name":
        return this.named();
      case "sign":
      case "end":
        return this.signed();
    }
  }

  private named(): FormulaNode {
    const name = this.token.value;
    // A table's columns follow its name at once, and headers may hold any sign.
    if (this.formula[this.place] === "[") return this.columns(name);
    this.advance();
    if (this.isSign("(")) return { kind: "call", name, given: this.arguments() };
    if (name === "TRUE" || name === "FALSE") return constant(name === "TRUE");
    return { kind: "name", name };
  }

  private signed(): FormulaNode {
    if (this.isSign("(")) {
      this.advance();
      const inside = this.expression(0);
      this.expect(")");
      return inside;
    }
    if (this.isSign("{")) return this.array();
    if (this.isSign("-")) {
      this.advance();
      return { kind: "binary", operator: "-", left: constant(0), right: this.expression(LEVELS.length) };
    }
    return this.refuse();
  }

  private arguments(): readonly (FormulaNode | null)[] {
    this.expect("(");
    const given: (FormulaNode | null)[] = [];
    if (this.isSign(")")) {
      this.advance();
      return given;
    }
    for (;;) {
      given.push(this.isSign(",") || this.isSign(")") ? null : this.expression(0));
      if (this.isSign(")")) {
        this.advance();
        return given;
      }
      this.expect(",");
    }
  }

  private array(): FormulaNode {
    this.expect("{");
    const rows: Cell[][] = [[]];
    for (;;) {
      const element = this.primary();
      if (element.kind !== "constant") this.refuse();
      else rows.at(-1)?.push(element.cells[0]?.[0] ?? null);
      const sign = this.take();
      if (sign === "}") return { kind: "constant", cells: rows };
      if (sign === ";") rows.push([]);
      else if (sign !== ",") this.refuse();
    }
  }

  private columns(table: string): FormulaNode {
    const rest = this.formula.slice(this.place);
    const found =
      /^\[(?:\[(#Headers)\],)?\[((?:'.|[^\]'])*)\](?::\[((?:'.|[^\]'])*)\])?\]|^\[((?:'.|[^\]'[])*)\]/u.exec(rest);
    if (found === null) return this.refuse();
    const [whole, headers, first, last, only] = found;
    this.place += whole.length;
    this.advance();
    const from = plainHeader(first ?? only ?? "");
    const to = last === undefined ? from : plainHeader(last);
    return { kind: "columns", table, from, to, headers: headers !== undefined };
  }

  private isSign(value: string): boolean {
    return this.token.kind === "sign" && this.token.value === value;
  }

  private expect(value: string): void {
    if (!this.isSign(value)) this.refuse();
    this.advance();
  }

  private take(): string {
    const { value } = this.token;
    this.advance();
    return value;
  }

  private advance(): void {
    TOKEN.lastIndex = this.place;
    const found = TOKEN.exec(this.formula);
    if (found === null) {
      if (this.formula.slice(this.place).trim() !== "") this.refuse();
      this.token = { kind: "end", value: "" };
      return;
    }
    this.place = TOKEN.lastIndex;
    const kinds = ["text", "number", "spill", "name", "sign"] as const;
    const index = kinds.findIndex((_kind, at) => found[at + 1] !== undefined);
    this.token = { kind: kinds[index] ?? "end", value: found[index + 1] ?? "" };
  }

  private refuse(): never {
    const near = this.formula.slice(Math.max(0, this.place - 20), this.place + 20);
    throw new Error(`The formula cannot be read near "${near}": ${this.formula}`);
  }
}

function constant(cell: Cell): { readonly kind: "constant"; readonly cells: Cells } {
  return { kind: "constant", cells: [[cell]] };
}

/** A header without the apostrophes that mark its special signs. */
function plainHeader(written: string): string {
  return written.replace(/'(.)/gu, "$1");
}
