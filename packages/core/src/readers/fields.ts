import type { Interaction } from "../data/types.js";
import { DataError, type DataLocation } from "../errors.js";

/** Text fields of one interaction. */
export type InteractionFields = { readonly [Field in keyof Interaction]?: string };

/** Turns text fields into a row; a missing or malformed number throws a {@link DataError}. */
export function toInteraction(fields: InteractionFields, location: DataLocation): Interaction {
  const row: { -readonly [Field in keyof Interaction]: Interaction[Field] } = {
    user: fields.user ?? "",
    item: fields.item ?? "",
  };
  if (fields.value !== undefined) row.value = toNumber(fields.value, "value", location);
  if (fields.timestamp !== undefined) row.timestamp = toNumber(fields.timestamp, "timestamp", location);
  if (fields.event !== undefined) row.event = fields.event;
  return row;
}

const DECIMAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

function toNumber(text: string, name: string, location: DataLocation): number {
  const number = DECIMAL.test(text) ? Number(text) : NaN;
  if (Number.isFinite(number)) return number;
  throw new DataError(`${name} must be a finite number, found ${JSON.stringify(text)}`, location);
}
