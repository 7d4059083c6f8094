/** Base of every error that FunRec throws on purpose: catch this to catch them all. */
export abstract class FunRecError extends Error {
  // Written out in each class: a minifier would change a name taken from the class itself.
  abstract override readonly name: string;
}

/** Where in the input a {@link DataError} was found. */
export interface DataLocation {
  /** Path or name of the source. */
  readonly file?: string;
  /** Line in the source, counted from 1. */
  readonly line?: number;
}

/**
 * Input data is missing, malformed or cannot serve the request.
 * The message starts with `file:line:` where these are known.
 */
export class DataError extends FunRecError {
  override readonly name = "DataError";
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(message: string, location: DataLocation = {}, options?: ErrorOptions) {
    const { file, line } = location;
    const prefix = [file, line].filter((part) => part !== undefined).join(":");
    super(prefix ? `${prefix}: ${message}` : message, options);
    this.file = file;
    this.line = line;
  }
}

/** An option is unknown or its value is not allowed. The message names the option, the value and what is allowed. */
export class OptionError extends FunRecError {
  override readonly name = "OptionError";
}

/** A user or item id is not in the fitted log. */
export class UnknownIdError extends FunRecError {
  override readonly name = "UnknownIdError";
  constructor(
    message: string,
    /** The id (or ids) that were asked for. */
    readonly ids: readonly (string | number)[],
  ) {
    super(message);
  }
}

/** A model file cannot be read or written: truncated, corrupt, of another model, of a newer format, or not writable. */
export class ModelFileError extends FunRecError {
  override readonly name = "ModelFileError";
}

/** A compute engine failed or is not available, or a model produced numbers that are not numbers. */
export class EngineError extends FunRecError {
  override readonly name = "EngineError";
}
