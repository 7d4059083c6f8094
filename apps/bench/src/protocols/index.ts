import { funrecProtocol } from "./funrec.js";
import { coldItemsProtocol, rareItemsProtocol } from "./held-out-items.js";
import { leaveLastOutFinalProtocol, leaveLastOutProtocol } from "./leave-last-out.js";
import type { Protocol } from "./protocol.js";
import { ratings5FoldProtocol } from "./ratings-5-fold.js";

/** All protocols by name. */
export const protocols: ReadonlyMap<string, Protocol> = new Map(
  [
    leaveLastOutProtocol,
    leaveLastOutFinalProtocol,
    funrecProtocol,
    ratings5FoldProtocol,
    coldItemsProtocol,
    rareItemsProtocol,
  ].map((protocol) => [protocol.name, protocol]),
);
