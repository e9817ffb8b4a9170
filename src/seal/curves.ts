import type { SealAlgorithm } from "../domain/seal/seal";
import type { Curve } from "./curve";
import { es256 } from "./es256";
import { sm2 } from "./sm2";

/** Every way to sign. */
export const curves: Readonly<Record<SealAlgorithm, Curve>> = { ES256: es256, "SM2-SM3": sm2 };
