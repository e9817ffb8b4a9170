/** One chart: names at the side, a figure of each series for each name. */
export interface ChartData {
  readonly title: string;
  /** What the names are, over the first column of the table. */
  readonly nameTitle: string;
  readonly series: readonly ChartSeries[];
  readonly rows: readonly ChartRow[];
}

/** One series of a chart. */
export interface ChartSeries {
  readonly title: string;
  readonly colour: string;
}

/** The figures of one name, in the order of the series. */
export interface ChartRow {
  readonly name: string;
  /** As the chart draws them; a drawing needs no more digits than a screen has. */
  readonly values: readonly number[];
  /** As the table says them. */
  readonly texts: readonly string[];
}
