import { installCustomFunctions } from "../functions/callFunction";
import { demonstrationContext } from "../support/demonstrationScheme";
import { ranked } from "./rangeBench";
import { rangeCells } from "./rangeCells";

installCustomFunctions();
const answer = ranked(rangeCells("random", demonstrationContext(), Number(process.argv[2]), 1));
if (answer.bank.length === 0) throw new Error("Nobody was ranked");
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
