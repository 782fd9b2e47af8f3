"""The register as it lies on the disk: in clear or encrypted, for whom, and who else may read it."""
