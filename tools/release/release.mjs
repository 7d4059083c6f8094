// npm run release -- [version or specifier] [--projects=a,b] [--preid=beta] [--dry-run] makes a release: nx finds the
// versions and writes them and the ranges of the packages that depend on them; the change logs are written; one commit
// and one tag a package. Publishes nothing. See docs/releasing.md.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import devkit from "@nx/devkit";
import { releaseChangelog, releaseVersion } from "nx/release";
import { releaseChanges } from "./change-log.cjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "dry-run": { type: "boolean", default: false },
    projects: { type: "string" },
    preid: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});

async function main() {
  if (positionals.length > 1) throw new Error(`one version or specifier is allowed, not ${positionals}`);
  const dryRun = values["dry-run"];
  if (!dryRun && git("status", "--porcelain")) {
    throw new Error("commit or stash your changes first: a release is one commit of nothing else");
  }
  const common = {
    dryRun,
    verbose: values.verbose,
    // The commit is made here, once the change logs are written.
    gitCommit: false,
    gitTag: false,
    stageChanges: false,
  };
  const { projectsVersionData, releaseGraph } = await releaseVersion({
    ...common,
    specifier: positionals[0],
    preid: values.preid,
    projects: values.projects?.split(","),
  });
  const released = Object.keys(projectsVersionData).filter((name) => projectsVersionData[name].newVersion);
  if (released.length === 0) {
    console.log("Nothing to release: no commit since the last one asks for a version (docs/releasing.md).");
    return;
  }

  const { projectChangelogs = {} } = await releaseChangelog({
    ...common,
    versionData: projectsVersionData,
    releaseGraph,
    forceChangelogGeneration: true,
  });
  const { nodes } = await devkit.createProjectGraphAsync();
  const tags = released.map((name) => {
    const { contents, releaseVersion: version } = projectChangelogs[name];
    writeChanges(join(nodes[name].data.root, "CHANGELOG.md"), version.rawVersion, contents);
    return version.gitTag;
  });
  console.log(`${dryRun ? "Would commit and tag" : "Committing and tagging"}: ${tags.join(", ")}`);
  if (dryRun) return;
  git("commit", "--all", "--quiet", "--message", "chore: release", "--message", tags.join("\n"));
  for (const tag of tags) git("tag", "--annotate", tag, "--message", tag);
  console.log("Done. Look at it, then: git push --follow-tags");
}

function writeChanges(file, version, entry) {
  const date = new Date().toISOString().slice(0, 10);
  const { text, section } = releaseChanges(readFileSync(file, "utf8"), version, date, entry);
  console.log(`\n${file}\n\n${section}\n`);
  if (!values["dry-run"]) writeFileSync(file, text);
}

const git = (...args) => execFileSync("git", args, { encoding: "utf8" });

try {
  await main();
} catch (error) {
  console.error(`No release: ${error.message}`);
  process.exitCode = 1;
}
