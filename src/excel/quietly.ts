/** Does what may fail without harm and sends it; whether it succeeded. */
export async function quietly(context: Excel.RequestContext, work: () => void | Promise<void>): Promise<boolean> {
  try {
    await work();
    await context.sync();
    return true;
  } catch {
    // Said by the answer: the caller knows what is missing.
    return false;
  }
}
