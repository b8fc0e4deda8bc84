#!/bin/bash
# Makes vacaturelint/web/static/codemirror.js and its licences again, from the versions in package-lock.json.
set -euo pipefail
cd "$(dirname "$0")"
target=../../vacaturelint/web/static
npm ci --no-audit --no-fund
npx esbuild editor.js --bundle --minify --format=esm --target=es2022 --legal-comments=none --charset=utf8 \
  --outfile="$target/codemirror.js"
{
  echo "codemirror.js holds these packages from the npm registry, unchanged but for being bundled and minified."
  for folder in node_modules/@codemirror/* node_modules/@lezer/* node_modules/@marijn/* node_modules/crelt node_modules/style-mod node_modules/w3c-keyname; do
    printf '\n== %s %s\n\n' "${folder#node_modules/}" "$(node -p "require('./$folder/package.json').version")"
    cat "$folder/LICENSE"
  done
} > "$target/codemirror.LICENSES.txt"
