// Build static/dist/ from static/js, static/css and static/icons.txt.
//
//   npm run build            (run.py does this when a source has changed)
//
// static/README.md tells what goes in and what comes out.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const STATIC = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(STATIC);
const DIST = join(STATIC, "dist");
const ENTRIES = ["js/app.js", "js/editor.js", "js/charts.js", "css/main.css"];
const ICONS = join(STATIC, "icons.txt");
const LUCIDE = join(ROOT, "node_modules", "lucide-static", "icons");

try {
  await build();
} catch (error) {
  // esbuild has already written its own faults, with file and line.
  if (!error.errors) console.error(`static/build.mjs: ${error.message}`);
  process.exitCode = 1;
}

async function build() {
  const fresh = `${DIST}.new-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  try {
    const manifest = { ...(await bundle(fresh)), ...(await sprite(fresh)) };
    await writeFile(join(fresh, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    await swap(fresh);
    for (const [name, built] of Object.entries(manifest)) console.log(`${name} -> dist/${built}`);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function bundle(outdir) {
  const entries = ENTRIES.filter((entry) => existsSync(join(STATIC, entry)));
  if (!entries.length) return {};
  const { metafile } = await esbuild.build({
    entryPoints: entries.map((entry) => join(STATIC, entry)),
    outdir,
    outbase: STATIC,
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    assetNames: "[name]-[hash]",
    absWorkingDir: ROOT,
    bundle: true,
    // editor.js and charts.js are fetched by import() only where a page asks for them.
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    metafile: true,
    legalComments: "eof",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".svg": "file", ".png": "file", ".webp": "file", ".woff2": "file" },
    external: ["/static/*"],
    logLevel: "warning",
  });
  return Object.fromEntries(
    Object.entries(metafile.outputs)
      .filter(([, output]) => output.entryPoint)
      .map(([path, output]) => [basename(output.entryPoint), basename(path)])
      .sort(),
  );
}

async function sprite(outdir) {
  const names = await iconNames();
  if (!names.length) return {};
  const symbols = await Promise.all(names.map(symbol));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
  const digest = createHash("sha256").update(svg).digest("hex").slice(0, 8).toUpperCase();
  const built = `icons-${digest}.svg`;
  await writeFile(join(outdir, built), svg);
  return { "icons.svg": built };
}

async function iconNames() {
  if (!existsSync(ICONS)) return [];
  const lines = (await readFile(ICONS, "utf8")).split(/\r?\n/);
  const names = lines.map((line) => line.replace(/#.*/, "").trim()).filter(Boolean);
  const known = new Set((await readdir(LUCIDE)).map((file) => basename(file, ".svg")));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length) {
    throw new Error(`static/icons.txt: lucide has no icon named ${unknown.join(", ")}`);
  }
  return [...new Set(names)].sort();
}

async function symbol(name) {
  const svg = await readFile(join(LUCIDE, `${name}.svg`), "utf8");
  const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  const look = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return `<symbol id="${name}" viewBox="0 0 24 24" ${look}>${shapes.replace(/\s+/g, " ").trim()}</symbol>`;
}

// A half-written dist is never seen: the old folder steps aside for the whole new one.
async function swap(fresh) {
  const old = `${DIST}.old-${process.pid}`;
  if (existsSync(DIST)) await rename(DIST, old);
  await rename(fresh, DIST);
  await rm(old, { recursive: true, force: true });
}
