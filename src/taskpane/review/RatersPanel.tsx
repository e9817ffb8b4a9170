import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { RaterFigures } from "../../domain/quality/raterAnalysis";
import { usualRaterAnalysis } from "../../domain/scheme/raterAnalysisRules";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import { formatFigure, formatPublished } from "../../domain/values/format";
import type { CheckedData } from "../../workflow/data/checkData";
import { raterReview } from "../../workflow/review/raterReview";
import { Pager } from "../components/Pager";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { orderedRaters } from "../state/orderedRaters";
import { pageOf } from "../state/reviewList";
import { useCommonStyles } from "../theme/useCommonStyles";
import { MissingFormsList } from "./MissingFormsList";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: {
    padding: "4px 2px",
    verticalAlign: "bottom",
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "nowrap",
  },
  name: { textAlign: "left", paddingLeft: 0, whiteSpace: "normal" },
  cell: {
    padding: "6px 2px 2px",
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  rater: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  group: { fontWeight: tokens.fontWeightRegular },
  remarks: { padding: "0 0 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Places of points, and of a percentage on a narrow screen. */
const PLACES = 2;
const SHARE_PLACES = 1;

/** Where there is no figure. */
const NONE = "—";

interface RatersPanelProps {
  readonly data: CheckedData;
  readonly context: AppraisalContext;
}

/** How the raters rated, for the committee: mean, spread, leniency, high scores, what is odd, and who has not returned forms. */
export function RatersPanel({ data, context }: RatersPanelProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const [oddOnly, setOddOnly] = useState(false);
  const [page, setPage] = useState(0);
  const analysis = useMemo(() => raterReview(data, context), [data, context]);
  if (analysis === null) return <StatusLine standing="info">{t("raters.none")}</StatusLine>;
  const rules = context.scheme.document.quality.analysis ?? usualRaterAnalysis;
  const shown = pageOf(orderedRaters(analysis.raters, oddOnly), page);
  return (
    <>
      <p className={`${common.text} ${common.quiet}`}>{t("raters.lead")}</p>
      <p className={`${common.text} ${common.quiet}`}>
        {t("raters.legend", { bound: formatFigure(decimal(rules.highScore), "count") })}
      </p>
      <Checkbox
        label={t("raters.oddOnly")}
        checked={oddOnly}
        onChange={(_event, { checked }) => {
          setPage(0);
          setOddOnly(checked === true);
        }}
      />
      <section className={common.card} aria-label={t("review.tab.raters")}>
        <p className={`${common.text} ${common.quiet}`} role="status">
          {t("raters.found", { count: shown.total })}
        </p>
        {shown.total === 0 ? null : <RaterTable raters={shown.items} />}
        <Pager page={shown.page} pages={shown.pages} onPage={setPage} />
      </section>
      <MissingFormsList missing={analysis.missing} managers={data.managers} />
    </>
  );
}

function RaterTable({ raters }: { readonly raters: readonly RaterFigures[] }): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={t("review.tab.raters")}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.name)}>
            {t("raters.rater")}
          </th>
          {(["forms", "mean", "spread", "leniency", "high"] as const).map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {t(`raters.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {raters.map((one) => (
        <RaterLines key={`${one.group.id} ${one.rater}`} one={one} />
      ))}
    </table>
  );
}

function RaterLines({ one }: { readonly one: RaterFigures }): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  // Figures of one column have the same places.
  const points = (value: Decimal | null): string =>
    value === null ? NONE : formatPublished(value, PLACES).replace("-", "−");
  const signed = (value: Decimal | null): string =>
    value?.greaterThan(0) === true ? `+${points(value)}` : points(value);
  return (
    <tbody>
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          <div className={styles.rater}>{one.rater === "" ? t("raters.unsigned") : one.rater}</div>
          <div className={mergeClasses(common.quiet, styles.group)}>{say(one.group.name)}</div>
        </th>
        <td className={styles.cell}>{one.forms}</td>
        <td className={styles.cell}>{points(one.mean)}</td>
        <td className={styles.cell}>{points(one.spread)}</td>
        <td className={styles.cell}>{signed(one.leniency)}</td>
        <td className={styles.cell}>
          {one.highShare === null ? NONE : `${formatPublished(one.highShare.times(100), SHARE_PLACES)}%`}
        </td>
      </tr>
      <tr>
        <td colSpan={6} className={styles.remarks}>
          {one.remarks.map((remark) => (
            <StatusLine key={remark.zh} standing="caution">
              <span className={common.sentence}>{say(remark)}</span>
            </StatusLine>
          ))}
        </td>
      </tr>
    </tbody>
  );
}
