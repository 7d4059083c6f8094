import { type Interactions, OptionError, show } from "@funrec/core";
import { sessionsOf } from "./sessions.js";
import type { Sequences } from "./window-pairs.js";

/** Weight of a booking that is given none. */
const BOOKING_WEIGHT = 2;

/** How sessions are made of a log. */
export interface BookedSessionsOptions {
  readonly sessionGap: number;
  readonly bookingEvent: string;
  readonly eventWeights: Readonly<Record<string, number>>;
}

/**
 * The items of each session, with what was booked as their common context. A booking ends its session; an item that
 * directly follows itself is one place, with the larger weight of the two.
 *
 * @throws OptionError for an event that the log does not have
 */
export function bookedSessions(log: Interactions, options: BookedSessionsOptions): Sequences {
  const { bookingEvent, sessionGap } = options;
  const { events, itemIndices } = log;
  checkEvents(log, options);
  const booking = events?.names.indexOf(bookingEvent) ?? -1;
  const isBooking = (row: number): boolean => events !== undefined && events.codes[row] === booking;
  const weightOf = (row: number): number =>
    (events && options.eventWeights[events.names[events.codes[row]!]!]) ??
    (isBooking(row) ? BOOKING_WEIGHT : 1);

  const { offsets, rows } = sessionsOf(log, sessionGap, isBooking);
  const starts = new Int32Array(offsets.length);
  const tokens = new Int32Array(rows.length);
  const weights = new Float32Array(rows.length);
  const booked = new Int32Array(offsets.length - 1).fill(-1);
  const bookedWeights = new Float32Array(offsets.length - 1);
  let place = 0;
  for (let session = 0; session + 1 < offsets.length; session++) {
    const start = place;
    for (const row of rows.subarray(offsets[session], offsets[session + 1])) {
      const item = itemIndices[row]!;
      const isRepeated = place > start && tokens[place - 1] === item;
      if (!isRepeated) tokens[place++] = item;
      weights[place - 1] = Math.max(isRepeated ? weights[place - 1]! : 0, weightOf(row));
      if (isBooking(row)) {
        booked[session] = item;
        bookedWeights[session] = weightOf(row);
      }
    }
    starts[session + 1] = place;
  }
  return {
    offsets: starts,
    tokens: tokens.slice(0, place),
    weights: weights.slice(0, place),
    globalContexts: booked,
    globalWeights: bookedWeights,
  };
}

function checkEvents({ events }: Interactions, { bookingEvent, eventWeights }: BookedSessionsOptions): void {
  if (!events) return;
  const fail = (option: string, event: string): never => {
    throw new OptionError(
      `airbnb: option ${option} names the event ${show(event)}; events of the log: ${events.names.join(", ")}`,
    );
  };
  if (!events.names.includes(bookingEvent)) fail("bookingEvent", bookingEvent);
  for (const event of Object.keys(eventWeights))
    if (!events.names.includes(event)) fail("eventWeights", event);
}
