# A module as a command of its own: built when its sources changed, without the rest.

run_tool() { # run_tool MODULE MAIN-CLASS WORD...
  local module=$1 class=$2 language=en code=0
  shift 2
  in_japanese && language=ja
  find_jdk
  tool_is_built "$module" || one_at_a_time "$module" build_tool_now "$module"
  # shellcheck disable=SC2086 # options are words
  "$JDK/bin/java" -Xmx1g -XX:+UseSerialGC -Duser.language=$language ${AKASHI_JAVA_OPTS:-} \
    -cp "$ROOT/$module/target/classes" "$class" "$@" || code=$?
  return "$code"
}

tool_is_built() { # tool_is_built MODULE
  local built=$ROOT/$1/target/command-built
  [[ -f $built ]] || return 1
  [[ -z $(find "$ROOT/$1/src/main" "$ROOT/$1/pom.xml" "$ROOT/pom.xml" \
    -newer "$built" -print -quit 2>/dev/null) ]]
}

build_tool_now() { # build_tool_now MODULE
  tool_is_built "$1" && return # somebody else did it meanwhile
  find_maven
  maven -DskipTests -pl "$1" -am package 2>&1 | steps >&2 ||
    fail "The build failed; the reason is above." "ビルドに失敗しました。理由は上の表示のとおりです。"
  : >"$ROOT/$1/target/command-built"
}
