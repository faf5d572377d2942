# The check of drawn samples as a command of its own: built when its sources changed, without the rest.

SAMPLE_CLASSES=$ROOT/sampling/target/classes
SAMPLE_BUILT=$ROOT/sampling/target/command-built

help_sample() { sample --help; }

sample() {
  local code=0 language=en
  in_japanese && language=ja
  find_jdk
  sample_is_built || one_at_a_time sample build_sample_now
  # shellcheck disable=SC2086 # options are words
  "$JDK/bin/java" -Xmx1g -XX:+UseSerialGC -Duser.language=$language ${AKASHI_JAVA_OPTS:-} \
    -cp "$SAMPLE_CLASSES" dev.akashi.sampling.cli.SampleCommand "$@" || code=$?
  return "$code"
}

sample_is_built() {
  [[ -f $SAMPLE_BUILT ]] || return 1
  [[ -z $(find "$ROOT/sampling/src/main" "$ROOT/sampling/pom.xml" "$ROOT/pom.xml" \
    -newer "$SAMPLE_BUILT" -print -quit 2>/dev/null) ]]
}

build_sample_now() {
  sample_is_built && return # somebody else did it meanwhile
  find_maven
  maven -DskipTests -pl sampling -am package 2>&1 | steps >&2 ||
    fail "The build failed; the reason is above." "ビルドに失敗しました。理由は上の表示のとおりです。"
  : >"$SAMPLE_BUILT"
}
