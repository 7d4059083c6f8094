// How the lines that people wrote into a CHANGELOG.md and the list that nx makes of commits go together.

/**
 * The change log after a release. The section of the version takes the place of "Unreleased": first what was written
 * there by hand, then what nx made of the commits. Older sections stay as they are.
 * @param {string} changeLog the file before: a title, perhaps "## Unreleased", older sections
 * @param {string} version such as "0.2.0"
 * @param {string} date such as "2026-01-31"
 * @param {string} entry what nx made: a heading, which is left out, and the commits under it; may be empty
 * @returns {{text: string, section: string}} the file after, and the new section of it
 * @throws {Error} when the file has a section of that version already
 */
function releaseChanges(changeLog, version, date, entry) {
  const [title, ...sections] = changeLog
    .trim()
    .split(/\n+(?=## )/)
    .map((part) => part.trim());
  const older = sections.filter((section) => !UNRELEASED.test(section));
  if (older.some((section) => section.split(/\s/)[1] === version)) {
    throw new Error(`the change log has a section of version ${version} already: ${title}`);
  }
  const byHand = sections.filter((section) => UNRELEASED.test(section)).map(withoutHeading);
  const changes = [...byHand, withoutHeading(entry.trim())].filter(Boolean);
  if (changes.length === 0) changes.push("No changes of its own.");
  const section = [`## ${version} (${date})`, ...changes].join("\n\n");
  return { text: [title, section, ...older].join("\n\n") + "\n", section };
}

const UNRELEASED = /^## Unreleased *(\n|$)/;

const withoutHeading = (section) => section.replace(/^#.*/, "").trim();

module.exports = { releaseChanges };
