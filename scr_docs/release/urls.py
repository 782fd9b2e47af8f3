"""Where a released document stands on the public site: under a random slug that tells neither year nor queue."""


def public_path(slug: str, document_id: str) -> str:
    """Path of the page below the site's address, with ``/`` at its end."""
    suffix = "" if document_id == "executive-summary" else f"-{document_id}"
    return f"reviews/{slug}{suffix}/"
