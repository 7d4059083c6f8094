/** Where the source is read on the web. */
export const repository = "https://github.com/funrec/funrec";
