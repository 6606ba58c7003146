//! Conducts kernel builds: compile, lower, link, pack, cache
