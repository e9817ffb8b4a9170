import { HorizontalBarChartWithAxis } from "@fluentui/react-charts";
import type { ReactElement } from "react";
import type { ChartData } from "./chartData";
import { useWidth } from "./useWidth";

/** Height of one bar, with the room above and below, and of the axis at the foot. */
const BAR_HEIGHT = 16;
const ROW_HEIGHT = 26;
const AXIS_HEIGHT = 44;
/** Room at the right for the sums. */
const MARGINS = { right: 34, top: 4, bottom: 28 } as const;

/** Room at the left for the names, and the characters that fit there: Latin ones are half as wide. */
const NAMES = { chinese: { room: 84, length: 7 }, latin: { room: 128, length: 21 } } as const;

interface StackedBarsProps {
  readonly data: ChartData;
  /** False where the sums beside the bars would be too large to be read there. */
  readonly sums?: boolean;
}

/** Bars from left to right, one for each name from above, the series behind one another. */
export function StackedBars({ data: { title, series, rows }, sums = true }: StackedBarsProps): ReactElement {
  const { ref, width } = useWidth();
  const height = rows.length * ROW_HEIGHT + AXIS_HEIGHT;
  const names = rows.every(({ name }) => /^[\x20-\x7e]*$/.test(name)) ? NAMES.latin : NAMES.chinese;
  const points = rows.flatMap(({ name, values }) =>
    series.flatMap((one, index) => {
      const value = values[index] ?? 0;
      // A bar of nothing still takes its gap, unless it is the only one of its name.
      return value === 0 && values.some((other) => other !== 0)
        ? []
        : [{ x: value, y: name, legend: one.title, color: one.colour }];
    }),
  );
  return (
    // The chart takes the size of what it stands in.
    <div ref={ref} style={{ height }}>
      {width === 0 ? null : (
        <HorizontalBarChartWithAxis
          chartTitle={title}
          data={points}
          width={width}
          height={height}
          barHeight={BAR_HEIGHT}
          margins={{ ...MARGINS, left: names.room }}
          hideLegend
          hideTooltip
          hideLabels={!sums}
          // Its axis begins at the foot.
          yAxisCategoryOrder={rows.map(({ name }) => name).reverse()}
          noOfCharsToTruncate={names.length}
          showYAxisLablesTooltip
          xAxisTickCount={4}
          tickFormat=","
        />
      )}
    </div>
  );
}
