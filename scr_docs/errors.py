"""What can go wrong, each with the exit code that the command line ends with.

Messages never quote a name or any other value of a case: they say the file, the line and the way out.
"""


class ScrDocsError(Exception):
    """Something the user must act on. ``str(error)`` is the whole message for the terminal."""

    exit_code = 2


class UsageProblem(ScrDocsError):
    """The command was asked for something that does not exist: a case, a document, a reader."""


class UnreadableInput(ScrDocsError):
    """A file that the command needs could not be read whole; nothing was written."""


class CannotWrite(OSError, ScrDocsError):
    """The disk refused to write a file; what was there stays. Made like an `OSError`: number, reason, path."""

    def __str__(self) -> str:
        return f"{self.filename}: cannot be written ({self.strerror}); what was there is as it was"


class DetectorUnavailable(ScrDocsError):
    """The language model or a recogniser is missing, failed, or timed out; the text counts as unchecked."""


class BuildFailed(ScrDocsError):
    """The renderer did not finish; the site that was there stays."""


class Refused(ScrDocsError):
    """A gate is shut or a check found something: the act was not done (design, section 6: exit 1)."""

    exit_code = 1
