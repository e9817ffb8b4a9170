import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { SchemeCell } from "../../domain/scheme/schemeTable";
import { schemeTables } from "../../domain/scheme/schemeTables";
import { decimal } from "../../domain/values/decimal";
import { formatFigure } from "../../domain/values/format";
import { useWords } from "../i18n/useWords";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    padding: "4px",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  cell: {
    padding: "4px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    verticalAlign: "top",
  },
  panel: { margin: "0 0 8px" },
});

/** Every parameter of a scheme, table by table, to be read. */
export function SchemeTables({ document }: { readonly document: SchemeDocument }): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  return (
    <Accordion multiple collapsible>
      {schemeTables(document).map(({ name, title, columns, rows }) => (
        <AccordionItem key={name} value={name}>
          <AccordionHeader as="h3">{say(title)}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <table className={styles.table} aria-label={say(title)}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column.zh} scope="col" className={styles.head}>
                      {say(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([first, ...others]) => (
                  <tr key={first?.value}>
                    <th scope="row" className={styles.cell}>
                      {first === undefined ? "" : shown(first, t("scheme.noValue"))}
                    </th>
                    {others.map((cell, index) => (
                      <td key={index} className={styles.cell}>
                        {shown(cell, t("scheme.noValue"))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function shown({ value, number, unit }: SchemeCell, none: string): string {
  if (value === "") return none;
  return number ? formatFigure(decimal(value), unit) : value;
}
