import { funrecProtocol } from "./funrec.js";
import { leaveLastOutProtocol } from "./leave-last-out.js";
import type { Protocol } from "./protocol.js";

/** All protocols by name. */
export const protocols: ReadonlyMap<string, Protocol> = new Map(
  [leaveLastOutProtocol, funrecProtocol].map((protocol) => [protocol.name, protocol]),
);
