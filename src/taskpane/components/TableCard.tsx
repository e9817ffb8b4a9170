import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DataMapping } from "../../workflow/data/mapping";
import type { TableLayout } from "../../workflow/layout/column";
import { header } from "../../workflow/layout/column";
import type { TableReference } from "../../workflow/ports";
import { useWords } from "../i18n/useWords";
import type { MappedColumn } from "../state/columnStanding";
import { mappedColumns } from "../state/columnStanding";
import { useCommonStyles } from "../theme/useCommonStyles";
import { ChoiceField } from "./ChoiceField";
import { StatusLine } from "./StatusLine";

const useStyles = makeStyles({
  columns: { display: "flex", flexDirection: "column", gap: "8px", paddingBottom: "8px" },
  panel: { margin: 0 },
});

interface TableCardProps {
  readonly layout: TableLayout;
  readonly mapping: DataMapping;
  readonly references: readonly TableReference[];
  readonly onTable: (reference: TableReference | null) => void;
  readonly onColumn: (key: string, header: number | null) => void;
}

/** One of the three tables: which table of the workbook it is, and column by column which header stands for it. */
export function TableCard({ layout, mapping, references, onTable, onColumn }: TableCardProps): ReactElement {
  const { t, say, locale } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const own = mapping[layout.id];
  const chosen =
    own === null
      ? -1
      : references.findIndex(
          (reference) =>
            reference.name === own.reference.name &&
            reference.sheet === own.reference.sheet &&
            reference.kind === own.reference.kind,
        );
  const columns = own === null ? [] : mappedColumns(own, mapping);
  const missing = columns.filter(({ header: found, needed }) => needed && found === null);
  const found = columns.filter(({ header: place }) => place !== null).length;
  return (
    <section className={common.card} aria-label={say(layout.title)}>
      <h2 className={common.heading}>{say(layout.title)}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t(`data.about.${layout.id}`)}</p>
      <ChoiceField
        label={t("data.table")}
        value={String(chosen)}
        options={[
          { value: "-1", label: t(layout.id === "roster" ? "data.notChosen" : "data.notUsed") },
          ...references.map((reference, index) => ({
            value: String(index),
            label: t(reference.kind === "table" ? "data.tableOption" : "data.rangeOption", { ...reference }),
          })),
        ]}
        onChoose={(value) => {
          onTable(references[Number(value)] ?? null);
        }}
      />
      {own === null ? (
        <StatusLine standing={layout.id === "roster" ? "bad" : "caution"}>{t(`data.without.${layout.id}`)}</StatusLine>
      ) : (
        <>
          <p className={common.text}>
            {t("data.rows", {
              count: own.reference.rowCount,
              place: `${own.reference.sheet}!${own.reference.address}`,
            })}
          </p>
          {missing.length === 0 ? (
            <StatusLine standing="good">{t("data.allColumns")}</StatusLine>
          ) : (
            <StatusLine standing="bad">
              {t("data.missingColumns", {
                count: missing.length,
                names: missing.map(({ column }) => columnName(column, say, locale)).join(t("common.listSeparator")),
              })}
            </StatusLine>
          )}
          <Accordion
            collapsible
            {...(missing.length > 0 ? { defaultOpenItems: ["columns"] } : {})}
            key={`${own.reference.name} ${String(missing.length > 0)}`}
          >
            <AccordionItem value="columns">
              <AccordionHeader as="h3" size="small">
                {t("data.columns", { found, total: columns.length })}
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <div className={styles.columns}>
                  {columns.map((column) => (
                    <ColumnField
                      key={column.column.key}
                      mapped={column}
                      headers={own.reference.headers}
                      onColumn={onColumn}
                    />
                  ))}
                </div>
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        </>
      )}
    </section>
  );
}

interface ColumnFieldProps {
  readonly mapped: MappedColumn;
  readonly headers: readonly string[];
  readonly onColumn: (key: string, header: number | null) => void;
}

function ColumnField({ mapped: { column, header: place, needed }, headers, onColumn }: ColumnFieldProps): ReactElement {
  const { t, say, locale } = useWords();
  return (
    <ChoiceField
      label={columnName(column, say, locale)}
      required={needed}
      small
      value={String(place ?? -1)}
      error={place === null && needed ? t("data.columnMissing", { help: say(column.help) }) : undefined}
      options={[
        { value: "-1", label: t(needed ? "data.noHeaderNeeded" : "data.noHeader") },
        ...headers.map((name, index) => ({
          value: String(index),
          label: name === "" ? t("data.emptyHeader", { number: index + 1 }) : name,
        })),
      ]}
      onChoose={(value) => {
        onColumn(column.key, value === "-1" ? null : Number(value));
      }}
    />
  );
}

function columnName(column: MappedColumn["column"], say: ReturnType<typeof useWords>["say"], locale: string): string {
  return locale === "zh-CN" ? header(column) : say(column.label);
}
