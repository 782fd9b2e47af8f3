"""The only door to Presidio and spaCy: what they find in plain text becomes detections. Slow: import it lazily."""

import socket

# spaCy imports urllib3 for its downloads, which opens a socket as it is imported, to see whether the machine has IPv6.
# This tool opens none, so the question is answered before it is asked.
socket.has_ipv6 = False
