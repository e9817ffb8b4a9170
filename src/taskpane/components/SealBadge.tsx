import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SealState } from "../../domain/seal/sealStanding";
import { sealStateNames } from "../../domain/seal/sealStanding";
import { useWords } from "../i18n/useWords";
import type { Standing } from "./StatusLine";

/** How a state of the seal is to be taken. */
export const sealStandings: Readonly<Record<SealState, Standing>> = {
  issued: "good",
  draft: "caution",
  altered: "bad",
  badSignature: "bad",
  withdrawn: "bad",
};

const colours = { good: "success", caution: "warning", bad: "danger", info: "informative" } as const;

/** The state of a scheme's seal in a word: 已签发, 草案, 已改动, 签名无效, 已作废. */
export function SealBadge({ state }: { readonly state: SealState }): ReactElement {
  const { say } = useWords();
  return (
    <Badge appearance="outline" color={colours[sealStandings[state]]}>
      {say(sealStateNames[state])}
    </Badge>
  );
}
