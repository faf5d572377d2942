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
新しい経路に届いた入力は oscal-fuzz/corpus に、失敗した入力は oscal-fuzz/target/findings に残ります。
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
  local seconds=${1:-600} notation
  [[ $seconds =~ ^[1-9][0-9]{0,5}$ ]] || misuse "fuzz takes a number of seconds." "秒数を指定してください。"
  (($# < 2)) || no_option fuzz "$2"
  find_jdk
  find_maven
  maven -DskipTests -pl oscal,oscal-fuzz package 2>&1 | steps >&2 ||
    fail "The build failed; the reason is above." "ビルドに失敗しました。理由は上の表示のとおりです。"
  for notation in json xml yaml; do fuzz_notation "$notation" "$seconds"; done
}

fuzz_notation() { # the notation $1 for $2 seconds, from its seeds and from what earlier runs kept
  local kept=$ROOT/oscal-fuzz/corpus/$1.zip work=$ROOT/oscal-fuzz/target/work/$1
  local findings=$ROOT/oscal-fuzz/target/findings
  say "== $1, $2 s"
  rm -rf "$work"
  mkdir -p "$work/all" "$work/least" "$findings"
  cp "$ROOT/oscal-fuzz/seeds/$1"/* "$work/all"
  if [[ -f $kept ]]; then (cd "$work/all" && "$JDK/bin/jar" --extract --file "$kept"); fi
  local found=0
  jazzer "$1" -max_total_time="$2" -max_len=65536 -timeout=60 -rss_limit_mb=4096 -print_final_stats=1 \
    "$work/all" 2>&1 | tail -n 6 || found=1
  keep_corpus "$1" "$work" "$kept"
  ((found == 0)) ||
    fail "The fuzzer found something; it is in $findings." "問題が見つかりました。$findings にあります。"
}

keep_corpus() { # of the notation $1 what is needed of $2 goes to $3; if that fails, $3 stays as it was
  jazzer "$1" -merge=1 "$2/least" "$2/all" >"$2/merge.log" 2>&1 &&
    "$JDK/bin/jar" --create --no-manifest --date=2026-01-01T00:00:00Z --file "$3.part" -C "$2/least" . &&
    mv "$3.part" "$3" && return
  tail -n 6 "$2/merge.log" >&2
  if in_japanese; then say "コーパスを整理できなかったため、前のまま残します。" >&2; else say "The corpus could not be reduced and stays as it was." >&2; fi
}

jazzer() { # of the notation $1, with the fuzzer's own options
  local notation=$1 target=$ROOT/oscal-fuzz/target
  shift
  "$JDK/bin/java" -Xmx2g -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$target/classes:$target/lib/*" \
    com.code_intelligence.jazzer.Jazzer --target_class="dev.akashi.oscal.fuzz.${notation^}Target" \
    --instrumentation_includes='dev.akashi.**:org.snakeyaml.**:org.commonmark.**:tools.jackson.**' \
    --reproducer_path="$target/findings" -artifact_prefix="$target/findings/" "$@"
}
