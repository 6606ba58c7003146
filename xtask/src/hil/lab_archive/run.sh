#!/bin/sh
# Runs the checks on a device of this machine: ./run.sh --device amdxdna
# Reports go to $NPU_HIL_REPORTS, or to reports/ beside this script. Exit code 0: all
# passed; 1: a check failed; 2: could not run.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
exec "$here/npu-hil" --isolate --kernels "$here/kernels" \
    --inventory "$here/hil.toml" \
    --report "${NPU_HIL_REPORTS:-$here/reports}" "$@"
