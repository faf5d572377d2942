# The OSCAL engine as a command of its own: built when its sources changed, without the rest.

OSCAL_JAR=$ROOT/oscal/target/akashi-oscal-0.1.0-SNAPSHOT.jar
OSCAL_LIB=$ROOT/oscal/target/lib
OSCAL_CACHE=$ROOT/oscal/target/oscal.aot
OSCAL_SAMPLES=$ROOT/oscal/src/test/resources/samples

help_oscal() {
  find_jdk
  build_oscal
  run_oscal --help
}

oscal() {
  find_jdk
  build_oscal
  local code=0
  run_oscal "$@" || code=$?
  return "$code"
}

run_oscal() {
  local -a flags=(-Xmx512m -Xss2m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=off)
  [[ -f $OSCAL_CACHE ]] && flags+=(-XX:AOTCache="$OSCAL_CACHE")
  # shellcheck disable=SC2086 # options are words
  "$JDK/bin/java" "${flags[@]}" ${AKASHI_JAVA_OPTS:-} \
    -cp "$(oscal_class_path)" dev.akashi.oscal.cli.OscalCommand "$@"
}

oscal_class_path() { # the same jars in the same order in training and use
  local jar path=$OSCAL_JAR
  for jar in "$OSCAL_LIB"/*.jar; do path+=:$jar; done
  say "$path"
}

oscal_is_built() {
  [[ -f $OSCAL_JAR && -d $OSCAL_LIB && -f $OSCAL_CACHE ]] || return 1
  [[ -z $(find "$ROOT/oscal/src/main" "$ROOT/oscal/pom.xml" "$ROOT/pom.xml" \
    -newer "$OSCAL_CACHE" -print -quit 2>/dev/null) ]]
}

build_oscal() { oscal_is_built || one_at_a_time oscal build_oscal_now; }

build_oscal_now() {
  oscal_is_built && return # somebody else did it meanwhile
  find_maven
  if in_japanese; then say "OSCAL エンジンをビルドしています…" >&2; else say "Building the OSCAL engine ..." >&2; fi
  rm -f "$OSCAL_CACHE"
  maven -DskipTests -pl oscal package 2>&1 | steps >&2 ||
    fail "The build failed; the reason is above." "ビルドに失敗しました。理由は上の表示のとおりです。"
  train_oscal
}

train_oscal() { # keeps what a run loads and links; any failure leaves a plain start
  local part=$OSCAL_CACHE.part
  "$JDK/bin/java" -XX:+UseSerialGC -Xlog:disable -Xlog:all=off -XX:AOTCacheOutput="$part" \
    -cp "$(oscal_class_path)" dev.akashi.oscal.cli.OscalCommand \
    validate "$OSCAL_SAMPLES"/* >/dev/null 2>&1 || true
  if [[ -s $part ]]; then mv "$part" "$OSCAL_CACHE"; else : >"$OSCAL_CACHE"; fi
}

bench_oscal() {
  find_jdk
  find_maven
  build_oscal
  maven -DskipTests -pl oscal,oscal-benchmarks package 2>&1 | steps >&2
  local target=$ROOT/oscal-benchmarks/target data=$ROOT/../shared/data/oscal
  exec "$JDK/bin/java" -Xmx2g -XX:+UseSerialGC -Dakashi.oscal.data="$data" \
    -cp "$target/classes:$target/lib/*" dev.akashi.oscal.benchmarks.OscalBenchmarks "$ROOT/akashi"
}

help_fuzz() {
  if in_japanese; then
    cat <<'TEXT'
使い方: ./akashi fuzz [秒数]

壊れた入力を OSCAL エンジンに読ませ続けます。形式（JSON、XML、YAML）ごとに既定で 600 秒です。
見つかった入力は oscal-fuzz/corpus に、失敗した入力は oscal-fuzz/target/findings に残ります。
TEXT
  else
    cat <<'TEXT'
Usage: ./akashi fuzz [SECONDS]

Feeds malformed input to the OSCAL engine: 600 seconds for each notation (JSON, XML, YAML) unless told
otherwise. Inputs that reach new code are kept in oscal-fuzz/corpus, failures in oscal-fuzz/target/findings.
TEXT
  fi
}

fuzz() {
  local seconds=${1:-600} notation class target=$ROOT/oscal-fuzz/target
  [[ $seconds =~ ^[1-9][0-9]{0,5}$ ]] || misuse "fuzz takes a number of seconds." "秒数を指定してください。"
  (($# < 2)) || no_option fuzz "$2"
  find_jdk
  find_maven
  maven -DskipTests -pl oscal,oscal-fuzz package 2>&1 | steps >&2
  mkdir -p "$target/findings"
  for notation in json xml yaml; do
    class=dev.akashi.oscal.fuzz.${notation^}Target
    say "== $notation, $seconds s"
    "$JDK/bin/java" -Xmx2g -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
      --sun-misc-unsafe-memory-access=allow -cp "$target/classes:$target/lib/*" \
      com.code_intelligence.jazzer.Jazzer --target_class="$class" \
      --instrumentation_includes='dev.akashi.**:org.snakeyaml.**:org.commonmark.**:tools.jackson.**' \
      --reproducer_path="$target/findings" -artifact_prefix="$target/findings/" \
      -max_total_time="$seconds" -max_len=65536 -timeout=60 -rss_limit_mb=4096 -print_final_stats=1 \
      "$ROOT/oscal-fuzz/corpus/$notation" 2>&1 | tail -n 12 ||
      fail "The fuzzer found something; it is in $target/findings." "問題が見つかりました。$target/findings にあります。"
  done
}
