# The check of the log of the public list.

help_log() { log --help; }

log() { run_tool transparency dev.akashi.transparency.cli.LogCommand "$@"; }
