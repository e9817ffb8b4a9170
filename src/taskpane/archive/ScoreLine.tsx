import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { HistoryEntry } from "../../workflow/archive/personHistory";
import { useWords } from "../i18n/useWords";
import type { ScorePoint } from "./scorePoints";
import { CHART, scorePoints } from "./scorePoints";

const useStyles = makeStyles({
  chart: { width: "100%", maxWidth: "480px", height: "auto", color: tokens.colorBrandForeground1 },
  words: { fill: tokens.colorNeutralForeground1, fontSize: "11px" },
});

/** 等级评分 over the quarters as a line with its figures; nothing where there are not two to compare. */
export function ScoreLine({ entries }: { readonly entries: readonly HistoryEntry[] }): ReactElement | null {
  const { t } = useWords();
  const styles = useStyles();
  const points = scorePoints(entries);
  if (points.length < 2) return null;
  const spoken = points.map(({ period, score }) => t("archive.scoreAt", { period, score })).join(" ");
  return (
    <svg
      role="img"
      aria-label={t("archive.scoreLine", { spoken })}
      viewBox={`0 0 ${String(CHART.width)} ${String(CHART.height)}`}
      className={styles.chart}
    >
      <polyline
        points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      {points.map((point) => (
        <Point key={point.period} point={point} />
      ))}
    </svg>
  );
}

function Point({ point: { x, y, period, score } }: { readonly point: ScorePoint }): ReactElement {
  const styles = useStyles();
  return (
    <g>
      <circle cx={x} cy={y} r="3" fill="currentColor" />
      <text x={x} y={y - 8} textAnchor="middle" className={styles.words}>
        {score}
      </text>
      <text x={x} y={CHART.height - 4} textAnchor="middle" className={styles.words}>
        {period.slice(2)}
      </text>
    </g>
  );
}
