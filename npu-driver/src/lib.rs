//! Safe driver for AMD Phoenix NPUs: devices, contexts, buffers, runs
