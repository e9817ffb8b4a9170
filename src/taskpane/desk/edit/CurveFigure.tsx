import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId } from "react";
import type { SchemeCurve } from "../../../workflow/desk/schemeCurve";
import { useWidth } from "../../dashboard/useWidth";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { curveScale, MARGINS } from "./curveScale";
import { axisName, curveLines, figureOn } from "./curveWords";

const HEIGHT = 190;

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  drawing: { width: "100%", maxWidth: "600px", height: `${String(HEIGHT)}px`, minWidth: 0 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  guide: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px", strokeDasharray: "2 3" },
  words: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { stroke: tokens.colorBrandStroke1, strokeWidth: "2px", fill: "none" },
  jump: { stroke: tokens.colorBrandStroke1, strokeWidth: "1px", strokeDasharray: "4 3", fill: "none" },
  dot: { fill: tokens.colorBrandStroke1 },
  points: {
    listStyleType: "none",
    margin: "4px 0 0",
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
  },
});

/** How an indicator's figure becomes points, as a curve that follows the typing; its points stand below in words. */
export function CurveFigure({ curve }: { readonly curve: SchemeCurve }): ReactElement {
  const words = useWords();
  const { t, say } = words;
  const common = useCommonStyles();
  const styles = useStyles();
  const { ref, width } = useWidth();
  const points = useId();
  return (
    <figure className={styles.figure}>
      <figcaption className={common.strong}>{say(curve.title)}</figcaption>
      <span className={common.quiet}>
        {t("desk.curve.axes", { x: axisName(curve.x, words), y: axisName(curve.y, words) })}
      </span>
      <div ref={ref} className={styles.drawing}>
        {width === 0 ? null : <Drawing curve={curve} width={width} describedBy={points} />}
      </div>
      <ul id={points} className={`${styles.points} ${common.quiet}`}>
        {curveLines(curve, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </figure>
  );
}

interface DrawingProps {
  readonly curve: SchemeCurve;
  readonly width: number;
  /** The element that says the same in words. */
  readonly describedBy: string;
}

function Drawing({ curve, width, describedBy }: DrawingProps): ReactElement {
  const { say } = useWords();
  const styles = useStyles();
  const { x, y, xMarks, yMarks } = curveScale(curve, width, HEIGHT);
  const { pieces, jumps, dots } = curve;
  const [left, right, foot] = [MARGINS.left, width - MARGINS.right, HEIGHT - MARGINS.bottom];
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={say(curve.title)} aria-describedby={describedBy}>
      {yMarks.map(({ at, value }) => (
        <g key={value}>
          <line className={styles.guide} x1={left} x2={right} y1={at} y2={at} />
          <text className={styles.words} x={left - 6} y={at + 4} textAnchor="end">
            {figureOn(value, curve.y.unit)}
          </text>
        </g>
      ))}
      {xMarks.map(({ at, value }) => (
        <g key={value}>
          <line className={styles.axis} x1={at} x2={at} y1={foot} y2={foot + 4} />
          <text className={styles.words} x={at} y={HEIGHT - 8} textAnchor="middle">
            {figureOn(value, curve.x.unit)}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={left} x2={right} y1={foot} y2={foot} />
      <line className={styles.axis} x1={left} x2={left} y1={MARGINS.top} y2={foot} />
      {pieces.map(({ from, to }, index) => (
        <line key={index} className={styles.line} x1={x(from.x)} x2={x(to.x)} y1={y(from.y)} y2={y(to.y)} />
      ))}
      {jumps.map(({ x: at, below, above }) => (
        <line key={at} className={styles.jump} x1={x(at)} x2={x(at)} y1={y(below)} y2={y(above)} />
      ))}
      {dots.map((dot) => (
        <circle key={`${dot.x} ${dot.y}`} className={styles.dot} cx={x(dot.x)} cy={y(dot.y)} r={4} />
      ))}
    </svg>
  );
}
