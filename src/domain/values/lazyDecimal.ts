import type { Decimal } from "./decimal";
import { CELL_DIGITS, decimal } from "./decimal";

/**
 * A figure that most work takes as a number. Its decimal, which costs far more time and memory, is made when somebody asks
 * for it. A class, so that a hundred thousand of them share what makes it.
 */
export class LazyDecimal {
  /** The number nearest to it, as a cell holds it. */
  readonly number: number;
  /** Whether it may have more digits than the shortest decimal of that number, which it is otherwise. */
  readonly rounded: boolean;
  #define: (() => Decimal) | null;

  private constructor(number: number, define: (() => Decimal) | null) {
    this.number = number;
    this.rounded = define !== null;
    this.#define = define;
  }

  /** The decimal that a number of a cell stands for. */
  static ofCell(number: number): LazyDecimal {
    return new LazyDecimal(number, null);
  }

  /** A decimal of which only the nearest number is known so far; `define` works it out. */
  static nearest(number: number, define: () => Decimal): LazyDecimal {
    return new LazyDecimal(number, define);
  }

  /** A decimal that has been made already. */
  static of(value: Decimal): LazyDecimal {
    return new LazyDecimal(value.toNumber(), value.precision() > CELL_DIGITS ? () => value : null);
  }

  /** The decimal; worked out once. */
  decimal(): Decimal {
    if (this.#define === null) return decimal(this.number);
    const value = this.#define();
    this.#define = () => value;
    return value;
  }
}
