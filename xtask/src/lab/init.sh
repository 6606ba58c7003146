#!/bin/busybox sh
# First process of the guest: mounts, loads the driver, works through /plan.
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t debugfs debug /sys/kernel/debug
mkdir -p /dev/shm
# A heap of 64 MiB in large pages: the IOMMU tells QEMU, and QEMU the device, of each page.
echo always > /sys/kernel/mm/transparent_hugepage/shmem_enabled
. /functions
# The control line and the way back are plain bytes.
stty -F /dev/ttyS1 raw -echo
stty -F /dev/ttyS2 raw -echo

for module in $(cat /modules/order); do
    [ "$module" = amdxdna ] || insmod "/modules/$module.ko" || echo "LAB module $module: $?"
done
load_driver "$(word tdr_timeout_ms)" || echo "LAB module amdxdna: $?"

# step NAME SECONDS COMMAND: in a session of its own, to be stopped as a whole.
step() {
    echo "LAB begin $1"
    # Its words also go to the console: a guest that dies brings no logs back.
    : > "/report/$1.log"
    tail -f -s 1 "/report/$1.log" &
    follow=$!
    setsid sh -c ". /functions; $3" >> "/report/$1.log" 2>&1 &
    pid=$!
    (sleep "$2"; echo "stopped after $2 s" >> "/report/$1.log"; kill -9 -$pid) &
    guard=$!
    wait $pid
    code=$?
    sleep 1
    kill $guard $follow 2>/dev/null
    echo
    echo "LAB end $1 $code $(cut -d' ' -f1 /proc/uptime)"
}

echo "LAB up $(uname -r) $(cut -d' ' -f1 /proc/uptime)"
. /plan
dmesg > /report/dmesg.log
control stats > /report/device-stats.log
tar -c -C / report > /dev/ttyS2
echo "LAB done"
poweroff -f
