//! What pages of reports share.

/// Text as it stands between tags or in an attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Whether a page closes each of these tags as often as it opens them.
#[cfg(test)]
pub(crate) fn assert_closed(page: &str, tags: &[&str]) {
    for tag in tags {
        let open =
            page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}
