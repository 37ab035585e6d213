#!/usr/bin/env bash
# The steps of the GitHub Action: install, check, comment. What they are given stands in variables, never in the script's text.
set -euo pipefail

folder="$RUNNER_TEMP/strategy-lint"
# By this line the comment of an earlier run is found again.
mark='<!-- strategy-lint: what changed -->'

# Runs the program on the paths that were given, one a line.
lint() {
  local path paths=()
  while IFS= read -r path; do
    if [[ -n "${path//[[:space:]]/}" ]]; then paths+=("$path"); fi
  done <<<"$PATHS"
  if [[ -n "$CONFIG" ]]; then set -- "$@" --config "$CONFIG"; fi
  node "$folder/node_modules/product-strategy-lint/dist/cli.js" "$@" -- ${paths[@]+"${paths[@]}"}
}

# Installs the program outside of the repository, whose own settings for npm are not read.
install() {
  local version
  version="$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")"
  mkdir -p "$folder"
  cd "$folder"
  npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts "${PACKAGE:-product-strategy-lint@$version}"
}

# Findings as text, as annotations of their lines and as the summary of the job.
check() {
  local argument
  while IFS= read -r argument; do
    if [[ -n "${argument//[[:space:]]/}" ]]; then set -- "$@" "$argument"; fi
  done <<<"$ARGUMENTS"
  lint "$@" --fail-on "$FAIL_ON" --reporter text --reporter github --reporter markdown --output "$GITHUB_STEP_SUMMARY"
}

# One comment on the pull request, which later runs rewrite. Nothing is said where nothing changed, unless it was said before.
comment() {
  local changes body id comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
  if ! git cat-file -e "$BASE^{commit}" 2>/dev/null && ! git fetch --quiet --no-tags --depth=1 origin "$BASE"; then
    echo '::notice::The commit that the pull request starts from cannot be fetched: what changed is not compared.'
    return
  fi
  changes="$(lint diff --since "$BASE" --reporter markdown)"
  # Links lead to the files as the pull request has them; the heading that names a revision is ours to write.
  changes="$(sed -e 1d -e "s|](<\([^<>:]*#L[0-9]*\)>)|](<$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/blob/$HEAD/\1>)|g" <<<"$changes")"
  body="$folder/comment.md"
  # A comment holds so much and no more.
  printf '%s\n### What the strategy documents state differently\n%s\n' "$mark" "${changes:0:60000}" >"$body"
  if ! id="$(gh api --paginate "$comments" --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id")"; then
    echo '::notice::The comments of the pull request cannot be read: what changed is in the log.'
    echo "$changes"
    return
  fi
  id="${id%%$'\n'*}"
  if [[ -n "$id" ]]; then
    set -- --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id"
  elif [[ "$changes" == *'Nothing of substance has changed in the documents.'* ]]; then
    return
  else
    set -- --method POST "$comments"
  fi
  # A pull request from a fork may not write: that is no fault of its author's.
  if ! gh api --silent "$@" --field "body=@$body"; then
    echo '::notice::No comment could be written, for which the action needs the permission pull-requests: write. What changed:'
    echo "$changes"
  fi
}

step="$1"
shift
"$step" "$@"
