/** A defined name of the workbook. */
export interface WorkbookName {
  readonly name: string;
  /** An absolute reference, such as 方案参数!$B$15. */
  readonly refersTo: string;
}
