import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { ChartData } from "./chartData";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  legend: {
    listStyleType: "none",
    margin: "0 0 4px",
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    rowGap: "2px",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: "4px" },
  swatch: { width: "10px", height: "10px", flexShrink: 0, forcedColorAdjust: "none" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  head: {
    padding: "4px 2px",
    verticalAlign: "bottom",
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, width: "30%" },
  cell: {
    padding: "4px 2px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  panel: { margin: 0 },
});

/** Of more series the columns are too narrow for names that lie. */
const MOST_SERIES = 5;

interface ChartCardProps {
  readonly data: ChartData;
  /** The drawing. It is shown to the eye only: the table below says the same to everybody. */
  readonly children: ReactNode;
}

/** A chart with its title, its legend, and its figures as a table. */
export function ChartCard({ data, children }: ChartCardProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { title, series } = data;
  return (
    <section className={common.card} aria-label={title}>
      <h2 className={common.heading}>{title}</h2>
      {series.length < 2 ? null : (
        <ul className={styles.legend} aria-hidden="true">
          {series.map(({ title: name, colour }) => (
            <li key={name} className={styles.entry}>
              <span className={styles.swatch} style={{ backgroundColor: colour }} />
              {name}
            </li>
          ))}
        </ul>
      )}
      {/* Hundreds of bars are no way for the keyboard; inert leaves them out of its order and of what is read aloud. */}
      <div className={styles.figure} inert>
        {children}
      </div>
      <Accordion collapsible>
        <AccordionItem value="table">
          <AccordionHeader as="h3" size="small">
            {t("dashboard.table")}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Figures data={data} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}

function Figures({ data: { title, nameTitle, series, rows } }: Pick<ChartCardProps, "data">): ReactElement {
  const common = useCommonStyles();
  const styles = useStyles();
  const narrow = series.length > MOST_SERIES;
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.name)}>
            {nameTitle}
          </th>
          {series.map((one) => (
            <th key={one.title} scope="col" className={styles.head}>
              {narrow ? <span className={common.upright}>{one.title}</span> : one.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, texts }) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {name}
            </th>
            {texts.map((text, index) => (
              <td key={series[index]?.title} className={styles.cell}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
