# The check of drawn samples.

help_sample() { sample --help; }

sample() { run_tool sampling dev.akashi.sampling.cli.SampleCommand "$@"; }
