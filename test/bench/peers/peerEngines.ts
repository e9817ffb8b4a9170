import { hyperFormula } from "./hyperFormula";
import { ironCalc } from "./ironCalc";
import { libreOffice } from "./libreOffice";
import { ownFunctions } from "./ownFunctions";
import type { PeerEngine } from "./peerEngine";

/** Ours first: the others are told as multiples of it. */
export const peerEngines: readonly PeerEngine[] = [ownFunctions, libreOffice, ironCalc, hyperFormula];
