//! File formats of the Phoenix toolchain: xclbin, PDI, CDO, instruction streams, core ELF, manifests
