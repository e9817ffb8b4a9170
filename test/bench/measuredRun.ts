/** Something that is measured. */
export interface MeasuredRun {
  readonly what: string;
  readonly run: () => unknown;
  /** Of how many managers, where it is not all of them. */
  readonly managers?: number;
  /** The others are told as multiples of this one. */
  readonly yardstick?: boolean;
}
