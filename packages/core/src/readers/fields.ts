import type { Interaction } from "../data/types.js";
import { DataError, type DataLocation } from "../errors.js";
import { show } from "../options.js";

/** Text fields of one interaction. */
export type InteractionFields = { readonly [Field in keyof Interaction]?: string };

/** Turns text fields into a row; a missing or malformed number throws a {@link DataError}. */
export function toInteraction(fields: InteractionFields, location: DataLocation): Interaction {
  const row: { -readonly [Field in keyof Interaction]: Interaction[Field] } = {
    user: fields.user ?? "",
    item: fields.item ?? "",
  };
  if (fields.value !== undefined) row.value = toNumber(fields.value, "value", location);
  if (fields.timestamp !== undefined) row.timestamp = toTime(fields.timestamp, location);
  if (fields.event !== undefined) row.event = fields.event;
  return row;
}

const DECIMAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

const DATE = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?)?\s*$/i;

/** A number as it is, a date as seconds since 1970. */
function toTime(text: string, location: DataLocation): number {
  const number = decimalOf(text);
  if (Number.isFinite(number)) return number;
  const [, date, time = "00:00", zone = "Z"] = DATE.exec(text) ?? [];
  if (date !== undefined) {
    const offset = /utc/i.test(zone) ? "Z" : zone.replace(/(\d\d)(\d\d)$/, "$1:$2");
    const milliseconds = Date.parse(`${date}T${time.replace(",", ".")}${offset.toUpperCase()}`);
    if (Number.isFinite(milliseconds)) return milliseconds / 1000;
  }
  const allowed = "a finite number or a date such as 2026-01-31 or 2026-01-31T12:00:00Z";
  throw new DataError(`timestamp must be ${allowed}, found ${show(text)}`, location);
}

function toNumber(text: string, name: string, location: DataLocation): number {
  const number = decimalOf(text);
  if (Number.isFinite(number)) return number;
  throw new DataError(`${name} must be a finite number, found ${show(text)}`, location);
}

/** The number that a text is, or NaN. */
const decimalOf = (text: string): number => (DECIMAL.test(text) ? Number(text) : NaN);
