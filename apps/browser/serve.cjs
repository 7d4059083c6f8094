// node serve.cjs [port] bundles the page and serves it on this machine only.
const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { extname, join } = require("node:path");
const { build } = require("esbuild");

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

/** With them a page may share memory with its workers, so that trainings run on all processors. */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/**
 * Bundles a script, or all that a package exports, for browsers as any project would: no plugin, no shim.
 * @param entry path of the script, or name of the package @returns the text of the bundle
 */
async function bundle(entry) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: __dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "error",
    tsconfigRaw: {}, // packages are taken as they are published, not from their sources
  });
  return outputFiles[0].text;
}

/**
 * Serves texts by their path, on the loopback interface.
 * @param onPost called with path and body of what pages post
 */
async function serve(texts, { port = 0, isolated = true, onPost } = {}) {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : request.url;
    if (request.method === "POST") {
      let body = "";
      request
        .on("data", (chunk) => (body += chunk))
        .on("end", () => {
          onPost?.(path, body);
          response.end();
        });
      return;
    }
    const text = texts[path];
    const headers = { "Content-Type": TYPES[extname(path)], ...(isolated && ISOLATION) };
    if (text === undefined) response.writeHead(404).end();
    else response.writeHead(200, headers).end(text);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** The example page and its script. */
async function examplePage() {
  return {
    "/index.html": readFileSync(join(__dirname, "index.html"), "utf8"),
    "/main.js": await bundle(join(__dirname, "src/main.ts")),
  };
}

module.exports = { bundle, examplePage, serve };

if (require.main === module) {
  examplePage()
    .then((texts) => serve(texts, { port: Number(process.argv[2] ?? 8080) }))
    .then(({ url }) => console.log(`The page is at ${url}, until Ctrl-C.`))
    .catch((error) => {
      console.error(`error: ${error.message}`);
      process.exitCode = 1;
    });
}
