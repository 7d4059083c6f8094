import { type Id, type Interaction, Interactions, type Recommender } from "@funrec/core";

/** A later session: who looked at what, and what was booked in the end. */
export interface BookedSession {
  readonly user: Id;
  readonly history: readonly Id[];
  readonly booked: Id;
}

/** The first four fifths of a log by time, and the booked sessions of the rest whose booked item is new to the user. */
export function splitBeforeBookings(log: Interactions): { train: Interactions; sessions: BookedSession[] } {
  const rows = [...log].sort((a, b) => a.timestamp! - b.timestamp!);
  const cut = Math.floor(0.8 * rows.length);
  const train = Interactions.from(rows.slice(0, cut));
  const sessions: BookedSession[] = [];
  const open = new Map<Id, Interaction[]>();
  for (const row of rows.slice(cut)) {
    let clicks = open.get(row.user) ?? [];
    if (clicks.length > 0 && row.timestamp! - clicks.at(-1)!.timestamp! > 1800) clicks = [];
    open.set(row.user, row.event === "booking" ? [] : [...clicks, row]);
    if (row.event !== "booking") continue;
    const history = clicks.map(({ item }) => item).filter((item) => train.items.has(item));
    const before = train.users.has(row.user) ? train.history(row.user) : [];
    const isNew = train.items.has(row.item) && ![...before, ...history].includes(row.item);
    if (history.length > 0 && isNew) sessions.push({ user: row.user, history, booked: row.item });
  }
  return { train, sessions };
}

/** Share of sessions whose booked item is among the first ten, and the mean of 1 / rank. */
export async function rankBooked(
  model: Recommender,
  sessions: readonly BookedSession[],
): Promise<{ hitRate: number; reciprocalRank: number }> {
  const lists = await model.recommendMany(
    sessions.map(({ user, history }) => ({ user, history })),
    { k: 1000 },
  );
  const ranks = sessions.map(({ booked }, i) => lists[i]!.findIndex(({ item }) => item === booked) + 1);
  const mean = (of: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length;
  return { hitRate: mean((rank) => Number(rank <= 10)), reciprocalRank: mean((rank) => 1 / rank) };
}
