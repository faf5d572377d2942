# The check of the log of the public list as a command of its own: built when its sources changed, without the rest.

LOG_CLASSES=$ROOT/transparency/target/classes
LOG_BUILT=$ROOT/transparency/target/command-built

help_log() { log --help; }

log() {
  local code=0 language=en
  in_japanese && language=ja
  find_jdk
  log_is_built || one_at_a_time log build_log_now
  # shellcheck disable=SC2086 # options are words
  "$JDK/bin/java" -Xmx1g -XX:+UseSerialGC -Duser.language=$language ${AKASHI_JAVA_OPTS:-} \
    -cp "$LOG_CLASSES" dev.akashi.transparency.cli.LogCommand "$@" || code=$?
  return "$code"
}

log_is_built() {
  [[ -f $LOG_BUILT ]] || return 1
  [[ -z $(find "$ROOT/transparency/src/main" "$ROOT/transparency/pom.xml" "$ROOT/pom.xml" \
    -newer "$LOG_BUILT" -print -quit 2>/dev/null) ]]
}

build_log_now() {
  log_is_built && return # somebody else did it meanwhile
  find_maven
  maven -DskipTests -pl transparency -am package 2>&1 | steps >&2 ||
    fail "The build failed; the reason is above." "ビルドに失敗しました。理由は上の表示のとおりです。"
  : >"$LOG_BUILT"
}
