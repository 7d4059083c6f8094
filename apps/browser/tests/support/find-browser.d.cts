/** Path of the program of Chromium or Chrome; undefined where there is none. */
export function findBrowser(): string | undefined;
