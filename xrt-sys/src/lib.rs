//! Raw access to the Xilinx runtime (XRT), opened at run time
