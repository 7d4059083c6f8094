import { releaseChanges } from "../release/change-log.cjs";

describe("releaseChanges", () => {
  const older = "## 0.1.0\n\nFirst version.";
  const entry = "## 0.2.0 (2026-01-31)\n\n### Fixed\n\n- **cf:** ties";

  it("puts what was written by hand before what nx made of the commits", () => {
    const before = `# Change log of a\n\n## Unreleased\n\n- Faster.\n- Smaller.\n\n${older}\n`;
    const { text, section } = releaseChanges(before, "0.2.0", "2026-01-31", entry);
    expect(section).toBe("## 0.2.0 (2026-01-31)\n\n- Faster.\n- Smaller.\n\n### Fixed\n\n- **cf:** ties");
    expect(text).toBe(`# Change log of a\n\n${section}\n\n${older}\n`);
  });

  it("needs no section Unreleased, and no older one", () => {
    const { text } = releaseChanges("# Change log of a\n", "0.2.0", "2026-01-31", entry);
    expect(text).toBe(`# Change log of a\n\n${entry}\n`);
  });

  it("says so when nothing was written and nothing was made", () => {
    const { text } = releaseChanges("# a\n\n## Unreleased\n", "0.2.0", "2026-01-31", "");
    expect(text).toBe("# a\n\n## 0.2.0 (2026-01-31)\n\nNo changes of its own.\n");
  });

  it("takes a major version, which nx gives a heading of its own", () => {
    const { section } = releaseChanges("# a\n", "1.0.0", "2026-01-31", "# 1.0.0 (2026-01-31)\n\n### New");
    expect(section).toBe("## 1.0.0 (2026-01-31)\n\n### New");
  });

  it("refuses a version that the change log has already", () => {
    expect(() => releaseChanges(`# a\n\n${older}\n`, "0.1.0", "2026-01-31", "")).toThrow(
      "the change log has a section of version 0.1.0 already: # a",
    );
  });
});
