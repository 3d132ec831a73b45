# Sourced by every script here. Makes the machine ready: libraries as locked, Node 24, compiled code. Needs Node from 20 on
# with npm, and nothing else. Leaves the project's folder as the working folder and the Node to use in $NODE.
# What is ready is not done again: a second call takes a few hundredths of a second.
set -euo pipefail
AUFRUFORT=$PWD
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." >/dev/null

sage() { printf '%s\n' "$*" >&2; }
abbruch() { sage "$*"; exit 1; }

# Paths a person gave are meant from where they stand: makes them absolute, one per line.
absolut() {
  local pfad
  for pfad; do case $pfad in /*) printf '%s\n' "$pfad" ;; *) printf '%s/%s\n' "$AUFRUFORT" "$pfad" ;; esac; done
}

# Libraries are installed anew only when package-lock.json changed. Install scripts of packages never run: the only one
# that matters (links between PostgreSQL's libraries) the server's start does itself. Not `npm ci`: that refuses a lockfile
# without the packages for other platforms, which not every registry serves. This takes the locked versions just as well,
# checks their sums and leaves package-lock.json as it is.
bibliotheken() {
  local soll
  soll=$(cksum <package-lock.json)
  [ "$(cat node_modules/.bereit 2>/dev/null)" = "$soll" ] && return
  command -v npm >/dev/null || abbruch 'Es fehlt npm. Bitte Node.js ab Version 20 mit npm installieren.'
  sage 'Bibliotheken werden geholt. Das dauert beim ersten Mal etwa eine Minute …'
  # A home that can't be written (a service user, a container) must not stop npm.
  local speicher
  speicher=$(npm config get cache 2>/dev/null || true)
  mkdir -p "$speicher" 2>/dev/null && [ -w "$speicher" ] || export npm_config_cache=$PWD/.daten/npm
  if ! npm install --no-save --ignore-scripts --include=dev --include=optional >.daten/npm.log 2>&1; then
    tail -n 20 .daten/npm.log >&2
    abbruch 'Die Bibliotheken ließen sich nicht holen. Das ganze Protokoll steht in .daten/npm.log.'
  fi
  printf '%s\n' "$soll" >node_modules/.bereit
}

# Node 24 comes as a package for Linux on x64 and arm64; elsewhere the machine's own must be new enough.
waehle_node() {
  local kandidat
  for kandidat in node_modules/node-linux-*/bin/node; do
    if "$kandidat" --version >/dev/null 2>&1; then NODE=$PWD/$kandidat; return; fi
  done
  NODE=$(command -v node || true)
  [ -n "$NODE" ] && [ "$("$NODE" -p 'Number(process.versions.node.split(".")[0]) >= 24')" = true ] && return
  abbruch "Für diese Plattform ($(uname -sm)) liegt kein Node.js bei. Bitte Node.js ab Version 24 installieren."
}

# Compiles when a source, or a folder of sources (something deleted), is newer than the last good build.
uebersetzen() {
  local stempel=dist/.gebaut quelle
  if [ -e "$stempel" ]; then
    quelle=$(find src tests bench script tsconfig.json node_modules/.bereit -newer "$stempel" -print -quit 2>/dev/null || true)
    [ -z "$quelle" ] && return
  fi
  sage 'Das Programm wird übersetzt …'
  mkdir -p dist
  touch "$stempel.neu"
  "$NODE" node_modules/typescript/bin/tsc -p . >&2 || abbruch 'Das Programm lässt sich nicht übersetzen.'
  local datei ohne
  while IFS= read -r datei; do
    ohne=${datei#dist/} ohne=${ohne%.js}
    [ -e "$ohne.ts" ] || [ -e "$ohne.tsx" ] || rm -f "$datei" "$datei.map"
  done < <(find dist -name '*.js')
  mv "$stempel.neu" "$stempel"
}

mkdir -p .daten
# Two scripts at once in one folder: the second waits until the first has made all ready.
if command -v flock >/dev/null; then exec 9>.daten/bereit.sperre; flock 9; fi
bibliotheken
waehle_node
uebersetzen
exec 9>&-
# What Node has compiled is kept: the portal starts with a quarter less work. A folder that can't be written does no harm.
export NODE_COMPILE_CACHE=${NODE_COMPILE_CACHE:-$PWD/.daten/node}
export PATH=${NODE%/*}:$PWD/node_modules/.bin:$PATH
