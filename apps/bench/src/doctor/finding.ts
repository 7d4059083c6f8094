/** Something that FunRec needs or can use, and how it stands with it. */
export interface Finding {
  readonly what: string;
  /** `"missing"`: FunRec works without it; `"broken"`: it does not. */
  readonly state: "ok" | "missing" | "broken";
  /** The version or place of what is there, or why it is not. */
  readonly details: string;
  /** What to do where it is not there. */
  readonly advice?: string;
}

/** Findings of one kind. */
export interface Part {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The first line of what an error says. */
export const firstLine = (error: unknown): string => (error as Error).message.split("\n")[0]!;
