import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { messages } from "../../domain/values/messages";
import type { LocatedProblem } from "../../workflow/data/located";
import { problemText } from "../../domain/values/problem";
import type { Place } from "../../workflow/ports";
import { useWords } from "../i18n/useWords";
import type { ProblemGroup } from "../state/problemGroups";
import { useCommonStyles } from "../theme/useCommonStyles";

/** Problems of a kind that are drawn at first; more on request, so that a thousand do not block the pane. */
const FIRST = 20;

const useStyles = makeStyles({
  header: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px", minWidth: 0 },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  panel: { margin: "0 0 8px" },
});

const badgeColours = { error: "danger", part: "warning", notice: "informative" } as const;

interface ProblemGroupsProps {
  readonly groups: readonly ProblemGroup[];
  readonly onShow: (place: Place) => void;
}

/** Every problem, by kind; each leads to its cell. */
export function ProblemGroups({ groups, onShow }: ProblemGroupsProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const first = groups[0];
  return (
    <Accordion multiple collapsible {...(first === undefined ? {} : { defaultOpenItems: [groupKey(first)] })}>
      {groups.map((group) => (
        <AccordionItem key={groupKey(group)} value={groupKey(group)}>
          <AccordionHeader as="h2">
            <span className={styles.header}>
              <span>{say(messages[group.code].heading)}</span>
              <Badge className={styles.badge} appearance="tint" color={badgeColours[group.severity]}>
                {t(`check.severity.${group.severity}`, { count: group.problems.length })}
              </Badge>
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <ProblemList problems={group.problems} onShow={onShow} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

interface ProblemListProps {
  readonly problems: readonly LocatedProblem[];
  readonly onShow: (place: Place) => void;
}

/** Problems one below the other, the place first. */
export function ProblemList({ problems, onShow }: ProblemListProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const [limit, setLimit] = useState(FIRST);
  const rest = problems.length - limit;
  return (
    <div className={common.tight}>
      <ul className={common.list}>
        {problems.slice(0, limit).map(({ problem, place, managerId }, index) => (
          <li key={index} className={styles.item}>
            {place === null ? null : (
              <Link
                inline
                onClick={() => {
                  onShow(place);
                }}
              >
                {`${place.sheet}!${place.address}`}
              </Link>
            )}
            <span>{say(problemText(problem))}</span>
            {managerId === null || managerId === "" ? null : (
              <span className={common.quiet}>{t("check.person", { id: managerId })}</span>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div>
          <Button
            size="small"
            onClick={() => {
              setLimit(limit + 100);
            }}
          >
            {t("check.more", { count: rest })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function groupKey({ code, severity }: ProblemGroup): string {
  return `${severity} ${code}`;
}
