import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ChoiceField } from "../../components/ChoiceField";
import { useWords } from "../../i18n/useWords";
import type { DeskSection } from "../state/deskSections";

const useStyles = makeStyles({
  narrow: { "@media (min-width: 780px)": { display: "none" } },
  wide: { display: "none", "@media (min-width: 780px)": { display: "block" } },
  list: { listStyleType: "none", margin: 0, padding: 0, position: "sticky", top: 0 },
  section: {
    width: "100%",
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "6px 8px",
    border: "none",
    borderLeft: "3px solid transparent",
    borderRadius: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorNeutralBackground1Hover },
    // Forced colours would draw what is transparent.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  faults: { flexShrink: 0, whiteSpace: "nowrap" },
  absent: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

/** A section with how many issues stand in it. */
export interface ListedSection {
  readonly section: DeskSection;
  readonly faults: number;
}

interface SectionChoiceProps {
  readonly sections: readonly ListedSection[];
  readonly chosen: string;
  readonly onChoose: (section: string) => void;
}

/** The sections of the scheme: a list at the side where there is room, else a choice. */
export function SectionChoice({ sections, chosen, onChoose }: SectionChoiceProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const name = ({ section: { title, present } }: ListedSection): string =>
    present ? say(title) : t("desk.edit.sectionAbsent", { title: say(title) });
  return (
    <>
      <div className={styles.narrow}>
        <ChoiceField
          label={t("desk.edit.section")}
          value={chosen}
          options={sections.map((one) => ({
            value: one.section.id,
            label: one.faults === 0 ? name(one) : t("desk.edit.sectionFaults", { title: name(one), count: one.faults }),
          }))}
          onChoose={onChoose}
        />
      </div>
      <nav className={styles.wide} aria-label={t("desk.edit.sections")}>
        <ul className={styles.list}>
          {sections.map((one) => (
            <li key={one.section.id}>
              <button
                type="button"
                className={mergeClasses(
                  styles.section,
                  !one.section.present && styles.absent,
                  one.section.id === chosen && styles.current,
                )}
                {...(one.section.id === chosen ? { "aria-current": "true" as const } : {})}
                onClick={() => {
                  onChoose(one.section.id);
                }}
              >
                <span>{name(one)}</span>
                {one.faults === 0 ? null : (
                  <Badge className={styles.faults} appearance="tint" color="danger">
                    {t("desk.edit.faults", { count: one.faults })}
                  </Badge>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
