# What the guest's steps may call.
export PATH=/bin:/usr/bin LD_LIBRARY_PATH=/usr/lib/x86_64-linux-gnu HOME=/tmp
# This guest is no Phoenix; XRT comes in by a shim that was compiled against its headers.
export NPU_VIRT=lab NPU_XRT_SHIM=/kernels/libnpu_xrt.so
ulimit -l unlimited

word() { tr ' ' '\n' < /proc/cmdline | sed -n "s/^lab\.$1=//p"; }

# Gives the driver its piece of memory, where it works with physical addresses.
carveout() {
    [ -n "$(word carveout)" ] || return 0
    for file in /sys/kernel/debug/accel/*/carveout; do
        word carveout > "$file"
    done
}

# load_driver MS: the driver, which gives a command up after so many milliseconds.
load_driver() {
    insmod /modules/amdxdna.ko "tdr_timeout_ms=$1" $(word parameters | tr , ' ') && carveout
}

# The driver gives up in a third of its time: where commands hang on purpose, and small
# ones run between them.
impatient() {
    rmmod amdxdna && load_driver "$(( $(word tdr_timeout_ms) / 3 ))"
}

# skipping "NAMES" COMMAND...: a command that skips rows of these names with a carve-out,
# and none without; anything else fails.
skipping() {
    expected="$1"
    shift
    [ -n "$(word carveout)" ] || expected=
    { "$@"; echo $? > /tmp/code; } | tee /tmp/rows
    skipped=$(sed -n 's/^SKIPPED *\([^ ]*\).*/\1/p' /tmp/rows | tr '\n' ' ')
    if [ "$skipped" != "${expected:+$expected }" ]; then
        echo "WRONG   skipped: $skipped; to be skipped: $expected"
        return 1
    fi
    return "$(cat /tmp/code)"
}

# control LINE: asks the device for something, prints its answer.
control() {
    exec 3<>/dev/ttyS1
    echo "$*" >&3
    while read -r answer <&3; do
        case "$answer" in
            ok) exec 3>&-; return 0 ;;
            error*) echo "$answer"; exec 3>&-; return 1 ;;
            *) echo "$answer" ;;
        esac
    done
}
