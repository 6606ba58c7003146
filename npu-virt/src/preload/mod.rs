//! The kernel driver's ioctls, answered in the calling process.
