"""The only code that knows the file names of a case folder: bytes in, a `Case` out."""
