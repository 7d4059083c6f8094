import assert from "node:assert/strict";
import { type Interaction, Interactions, leaveLastOut, OptionError, simulate } from "@funrec/core";
import { conformanceChecks, smallLog } from "@funrec/core/testing";
import { unitVectors } from "@funrec/core/vectors";

async function main(): Promise<void> {
  const rows: Interaction[] = [
    { user: "ann", item: "tea", timestamp: 1 },
    { user: "ann", item: "cup", timestamp: 2 },
  ];
  const { train, test } = leaveLastOut(Interactions.from(rows), { validation: false });
  assert.deepEqual([train.row(0).item, test.row(0).item], ["tea", "cup"]);
  assert.equal(simulate({ users: 20, items: 10 }).interactions.users.size, 20);
  assert.throws(() => simulate({ users: -1 }), OptionError);
  assert.equal(smallLog().users.size > 1 && typeof conformanceChecks, "function");
  assert.equal(typeof unitVectors, "function");
}

void main();
