//! The Phoenix as a PCI device.
