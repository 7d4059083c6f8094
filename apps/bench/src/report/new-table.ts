import Table from "cli-table3";

/** An empty table in plain style. */
export const newTable = (head: string[]): InstanceType<typeof Table> =>
  new Table({ head, style: { head: [], border: [] } });
