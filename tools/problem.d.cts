/** What goes wrong, as `Name: message`; it is a mistake of the test when nothing does. */
export function problem(work: Promise<unknown> | (() => unknown)): Promise<string>;
