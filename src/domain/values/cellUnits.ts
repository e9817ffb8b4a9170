/** Amounts in fen have two places of 元. */
export const AMOUNT_PLACES = 2;
/** Fen of one 元. */
export const FEN = 100;
/** Quality scores are taken in millionths of a point. */
export const MILLIONTHS = 1e6;
