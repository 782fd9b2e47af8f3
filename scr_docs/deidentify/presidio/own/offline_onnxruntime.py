"""The one door to onnxruntime, which keeps to itself what it is used for.

From 1.29 on, the builds of PyPI for Linux and macOS send events on every session to their maker, and keep them in the
home folder until they are sent. The lock file holds a version without that code; the variable, read when the library
is loaded, silences a newer one that somebody installs beside it
(https://github.com/microsoft/onnxruntime/pull/27379, https://github.com/microsoft/onnxruntime/pull/29843).
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

onnxruntime.disable_telemetry_events()  # what Windows builds would tell the system's own event log

__all__ = ["onnxruntime"]
